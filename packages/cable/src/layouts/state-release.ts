import type { Fact } from '../message/message.ts'
import { type Line, type Strand, StrandBuilder, trimmed } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { blankLineRepairs } from './shared/blank-lines.ts'
import { readCoverSheet } from './shared/cover-sheet.ts'
import { factAt } from './shared/facts.ts'
import { ocrRepairs } from './shared/ocr.ts'
import { headingRepairs } from './shared/ocr-heading.ts'
import { withoutForm } from './shared/printed-form.ts'
import { applyRepairs } from './shared/repairs.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'
import { upToEnd } from './shared/sheet-end.ts'
import { takeOutLines } from './shared/skin.ts'

/** `RELEASE IN PART B1,1.4(B),1.4(D)`, `Released in Full`, `RELEASED IN FULL`. */
const RELEASED = /^RELEASED? (?:IN )?(?:FULL|PART|WHOLE)\b[ A-Z0-9.,;()-]{0,80}$/i
const EXEMPTIONS = /\(?b\)?\(?\d\)?(?![\d-])|\b1\.[45]\s?\([a-h]\)/gi
/** `UNCLASSIFIED U.S. Department of State Case No. F-2013-12345 Doc No. C05440000 Date: 03/14/2014`. */
const CASE = /^(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) )?U\.?S\.? Department of State Case No\. ?\S.{0,100}$/i
const CASE_PARTS = /\b(Case No\.|Doc No\.|Date:) ?(\S+)/gi
/** `B1 1.4(D)`, alone in the margin. */
const MARGIN =
  /^(?:\(?[Bb]\)?\(?[1-9]\)?|1\.[45] ?\([A-Ha-h]\))(?:[,; ]{1,3}(?:\(?[Bb]\)?\(?[1-9]\)?|1\.[45] ?\([A-Ha-h]\)))*$/
/** Other stamps and what forms print around a telegram. */
const SKIN: readonly RegExp[] = [
  /^["“]?UNCLASSIFIED["”]?$/i,
  /^["“]?S[Bb][UuOo0]["”]?$/,
  /^(?:S[Bb][UuOo0] )?Page ?[\dSIl]{0,3} ?of ?\d{1,3}$/,
  /^CSP-\d{4}-\d{5}$/,
  /^[A-Z8]-?\d{8,11}$/,
  /^\d{1,2}\/\d{1,2}\/\d{4}$/,
  /^(?:US|U\.S\.) Department of State$/,
  /^Archive Copy$/,
  /^Department of State$/i,
  /^(?:INCOMING |OUTGOING )?TELEGRA[MN]$/,
  /^(?:PERMANENT RECORD COPY|ACTION COPY|REPRODUCTION FROM THIS COPY IS|PROHIBITED UNLESS "?UNCLASSIFIED"?)$/,
  /^DECLASSIFIED (?:NND|NLC|NLF)\W?\d{4,}$/,
  // Marks of the reviewer: exemptions in the margin, who classified and reviewed.
  MARGIN,
  /^Classified by [^~]{2,60} on \d{1,2}\/\d{1,2}\/\d{4}(?: ?~.*)?$/,
  /^Classification Extended on ?: ?.{0,40}(?: ?~.*)?$/,
  /^~? ?(?:Class|Reason|Declassify on) ?: ?[^~]{1,40}~.*$/,
  /^REVIEW AUTHORITY ?:.{0,80}$/i,
  /^(?:Case No\.|Doc No\.) ?[A-Z]-?\d[\w-]*(?: (?:Doc No\.|Date:).{0,40})?$/i,
  /^(?:FORM DS ?- ?\d{2,4}.*|Classification|.{0,20}FOR DEPT\. USE ONLY)$/,
]
/** Signs that a scanner saw where there is none, alone on their line: nothing stood between the lines around them. */
const SPECK = /^[^\p{L}\p{N}\s][^\p{L}\p{N}]{0,3}$/u
/** `John Powers, Acting-Director`: who released it stands between the word and the Department. */
const NAME = /^(?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}.'-]+,? [\p{L} ,-]{4,40}$/u

/** What each of these begins with. Most lines show by their first sign that they do not. */
const SOME =
  /Date\/DTG:|(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) )?U\.?S\.? Department|RELEASED? IN|(?:INCOMING |OUTGOING )?(?:TELEGRA|AIRGRAM)/iy
const MAY_BEGIN = new Set([...'DUCSRuscr'].map(sign => sign.charCodeAt(0)))
const SHORTEST_FORM = 'AIRGRAM'.length

function holdsSome({ text, lines }: Strand): boolean {
  for (const { first, capitals, start, from } of lines) {
    if (start !== from || !(MAY_BEGIN.has(first) || capitals >= SHORTEST_FORM)) continue
    SOME.lastIndex = start
    if (SOME.test(text)) return true
  }
  return false
}

/**
 * Telegrams as the Department released them: printed forms of the fifties to seventies, and those of 1985 and later
 * under a cover sheet, with the stamps of the release. Most came through OCR.
 */
export const stateRelease: Layout = {
  id: 'state-release',
  about: 'Telegrams released by the Department of State: cover sheet, forms, stamps',
  detect(evidence, scanned) {
    if (!holdsSome(evidence)) return 0
    const head = evidence.text
    if (/^Date\/DTG:/m.test(head) && /^(?:MRN|From|Action|Subject):/m.test(head)) return 0.9
    if (/^(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) )?U\.?S\.? Department of State Case No\./im.test(head))
      return 0.7
    if (/^RELEASED? IN (?:FULL|PART)\b/im.test(head)) return 0.5
    const form = /^(?:INCOMING |OUTGOING )?(?:TELEGRA[MN]|AIRGRAM)\b/m.test(head)
    return form && /\bDEPARTMENT OF STATE\b/i.test(head) ? (scanned ? 0.6 : 0.3) : 0
  },
  peel(source) {
    const peeled = peelResidue(source)
    const clean = without(peeled.strand, specks(peeled.strand))
    const sheet = readCoverSheet(clean, isSkin)
    const told = without(clean, sheet.taken)
    const rest = withoutForm(joinReasons(upToEnd(without(told, reviewed(told)))))
    const stamps: Fact[] = []
    const released = names(rest)
    const { text, seams } = takeOutLines(rest, line => isSkin(line) || released.has(line))
    for (const { start, end } of rest.lines) stamps.push(...stampAt(rest, start, end))
    const joined = applyRepairs(text, seams, headingRepairs(text))
    const mended = applyRepairs(joined.text, joined.seams, ocrRepairs(joined.text))
    const repaired = applyRepairs(mended.text, mended.seams, blankLineRepairs(mended.text))
    return {
      documents: [{ text: repaired.text, seams: repaired.seams, facts: [...sheet.facts, ...once(stamps)] }],
      diagnostics: [...residueDiagnostics(peeled), ...mended.diagnostics],
    }
  },
}

const isSkin = (line: string): boolean =>
  SKIN.some(pattern => pattern.test(line)) || RELEASED.test(line) || CASE.test(line)

function specks(source: Strand): Line[] {
  return [...source.lines].filter(line => {
    const [start, end] = trimmed(source.text, line.start, line.end)
    return end - start <= 4 && SPECK.test(source.text.slice(start, end))
  })
}

/** The form that reviewers of the seventies and later stamped below a text: its head, and the short lines of its boxes. */
const REVIEW = /^.{0,4}DEPAR.MENT OF STATE A\/C?DC\/MR$/
const LONGEST_BOX = 44

function reviewed(source: Strand): Line[] {
  let form: Line[] | undefined
  for (const line of source.lines) {
    const text = source.text.slice(line.from, Math.min(line.to, line.from + LONGEST_BOX + 1))
    if (!form && REVIEW.test(text)) form = [line]
    else if (form && text.length > LONGEST_BOX) return []
    else form?.push(line)
  }
  return form ?? []
}

/** A text less some of its lines. */
function without(source: Strand, taken: readonly Line[]): Strand {
  if (!taken.length) return source
  const out = new StrandBuilder()
  let copied = 0
  for (const { start, next } of taken) {
    out.add(source, copied, start)
    copied = Math.max(copied, next)
  }
  out.add(source, copied)
  return out.done()
}

/** `REASON:` and below it `1.4 (D)`, `REASONS 1.4 (B) AND`: these codes are the message's own, no mark in the margin. */
const REASON = /\bREASONS?\b[^.\n]{0,40}(?:1\.[45][^.\n]{0,30})*$/i

function joinReasons(source: Strand): Strand {
  const out = new StrandBuilder()
  let copied = 0
  let before: Line | undefined
  for (const line of source.lines) {
    const { from: start, to: end } = line
    if (start === end) continue
    const text = source.text.slice(start, Math.min(end, start + 100))
    if (
      before &&
      MARGIN.test(text) &&
      REASON.test(source.text.slice(Math.max(before.start, before.end - 100), before.end))
    ) {
      out.add(source, copied, before.end)
      out.put(' ', source, before.end, start)
      copied = start
    }
    before = { ...line, end }
  }
  if (!copied) return source
  out.add(source, copied)
  return out.done()
}

/** What each page repeats, told once. */
function once(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>()
  return facts.filter(({ name, value }) => !seen.has(`${name}\n${value}`) && seen.add(`${name}\n${value}`))
}

/** Names of those who released it: the line after the word of release. */
function names(source: Strand): Set<string> {
  const found = new Set<string>()
  let after = false
  for (const line of source.lines) {
    const { from: start, to: end } = line
    const text = source.text.slice(start, Math.min(end, start + 100))
    if (after && NAME.test(text)) found.add(text)
    after = RELEASED.test(text)
  }
  return found
}

/** What a stamp states: the release with its exemptions, the numbers of the case. */
function stampAt(source: Strand, start: number, end: number): Fact[] {
  if (end - start > 200) return []
  const [from, to] = trimmed(source.text, start, end)
  const text = source.text.slice(from, to)
  const margin = MARGIN.test(text)
  if (margin || RELEASED.test(text)) {
    const fact = margin ? undefined : factAt(source, 'release', from, to)
    const exemptions = [...text.matchAll(EXEMPTIONS)].flatMap(
      found => factAt(source, 'exemption', from + found.index, from + found.index + found[0].length) ?? [],
    )
    return fact ? [fact, ...exemptions] : exemptions
  }
  if (!CASE.test(text)) return []
  return [...text.matchAll(CASE_PARTS)].flatMap(found => {
    const at = from + found.index + found[0].length - found[2]!.length
    return factAt(source, found[1]!.replace(/[.:]$/, ''), at, at + found[2]!.length) ?? []
  })
}
