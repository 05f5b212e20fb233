import type { Fact } from '../message/message.ts'
import { type Line, type Strand, StrandBuilder, trimmed } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { blankLineRepairs } from './shared/blank-lines.ts'
import { readCoverSheet } from './shared/cover-sheet.ts'
import { factAt } from './shared/facts.ts'
import { ocrRepairs } from './shared/ocr.ts'
import { applyRepairs } from './shared/repairs.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'
import { takeOutLines } from './shared/skin.ts'

/** `RELEASE IN PART B1,1.4(B),1.4(D)`, `Released in Full`, `RELEASED IN FULL`. */
const RELEASED = /^RELEASED? (?:IN )?(?:FULL|PART|WHOLE)\b[ A-Z0-9.,;()-]{0,80}$/i
const EXEMPTIONS = /\(?b\)?\(?\d\)?(?![\d-])|\b1\.[45]\s?\([a-h]\)/gi
/** `UNCLASSIFIED U.S. Department of State Case No. F-2013-12345 Doc No. C05440000 Date: 03/14/2014`. */
const CASE = /^(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) )?U\.?S\.? Department of State Case No\. ?\S.{0,100}$/i
const CASE_PARTS = /\b(Case No\.|Doc No\.|Date:) ?(\S+)/gi
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
]
/** Signs that a scanner saw where there is none, alone on their line: nothing stood between the lines around them. */
const SPECK = /^[^\p{L}\p{N}\s][^\p{L}\p{N}]{0,3}$/u
/** `John Powers, Acting-Director`: who released it stands between the word and the Department. */
const NAME = /^(?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}.'-]+,? [\p{L} ,-]{4,40}$/u

/** Does anything stand there that could be one of these? One look instead of four. */
const SOME =
  /^(?:Date\/DTG:|(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) )?U\.?S\.? Department|RELEASED? IN|(?:INCOMING |OUTGOING )?(?:TELEGRA|AIRGRAM))/im

/**
 * Telegrams as the Department released them: printed forms of the fifties to seventies, and those of 1985 and later
 * under a cover sheet, with the stamps of the release. Most came through OCR.
 */
export const stateRelease: Layout = {
  id: 'state-release',
  about: 'Telegrams released by the Department of State: cover sheet, forms, stamps',
  detect(head, scanned) {
    if (!SOME.test(head)) return 0
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
    const rest = upToEnd(without(clean, sheet.taken))
    const stamps: Fact[] = []
    const released = names(rest)
    const { text, seams } = takeOutLines(rest, line => isSkin(line) || released.has(line))
    for (const { start, end } of rest.lines) stamps.push(...stampAt(rest, start, end))
    const mended = applyRepairs(text, seams, ocrRepairs(text))
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

/** What each page repeats, told once. */
function once(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>()
  return facts.filter(({ name, value }) => !seen.has(`${name}\n${value}`) && seen.add(`${name}\n${value}`))
}

/** The end mark, alone on its line, and what begins another message. */
const END = /^[ \t]*N{3,4}[ \t]*\r?$/gm
const HEADING = /^[ \t]*(?:FM |DE [A-Z]{4,8} |V?ZCZC|PAGE 01|UNCLAS |CONFIDENTIAL [A-Z]+ |SECRET [A-Z]+ )/m

/** What stands behind the last end mark is the rest of the sheet. */
function upToEnd(source: Strand): Strand {
  const last = [...source.text.matchAll(END)].at(-1)
  if (!last) return source
  const end = last.index + last[0].length
  return HEADING.test(source.text.slice(end)) ? source : source.slice(0, end)
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
  if (RELEASED.test(text)) {
    const fact = factAt(source, 'release', from, to)
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
