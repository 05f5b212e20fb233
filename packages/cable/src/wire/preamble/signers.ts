import { type Line, type Placed, type Strand, trimmed } from '../../text/index.ts'
import { runsOn } from '../body/lines.ts'
import { isTitleLine } from './names.ts'

/** Signers stand within so much of the end. */
const LONGEST_TAIL = 3000
const MOST_SKIPPED = 14
/** What stands below a signature and is none: markings, stamps, notes of the communicators, filler. */
const BELOW =
  /^(?:(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|SENSITIVE BUT UNCLASSIFIED)(?:\/\/[A-Z /]+)?|(?:[A-Z] ){4,}[A-Z]|NNNN?.*|BT|#+\d*|>|\.|-+|=+|<<? ?END.*|END OF (?:MESSAGE|CABLE|DOCUMENT).*|DECLASSIFIED\/RELEASED.*|REVIEW \d.*|.*EO SYSTEMATIC.*|NOTE(?: BY [A-Z/]+)?:.*|\d{4}[A-Z]+\d+ - CLASSIFICATION.*|PAGE \d+ .*|[A-Z .]+ \d{8} +\d{3}(?:\.\d)? OF \d{3}|MINIMIZE CONSIDERED\.?|[¿ ]+)$/i
const NAME =
  /^((?:(?:AMBASSADOR|AMB|CDA|DCM|CHARGE)\.? )?(?:[A-Z]\. ?){0,2}(?:(?:MC|MAC|VAN|VON|DE|DI|LA|LE|ST\.?|O'|D') ?)?[A-Z][A-Z'’-]{1,18}(?:[ /-][A-Z][A-Z'’-]{1,18}){0,2})(?:,? (?:JR|SR|II|III)\.?)?$/i
const NO_NAME =
  /\b(?:END|TEXT|SUMMARY|COMMENT|UNQUOTE|QUOTE|MESSAGE|SECTION|NOTE|ENCLOSURE|ANNEX|ATTACHMENT|EXEMPT|CONCUR|BIO|BIOGRAPHY|CONCLUSION|BACKGROUND|CONTINUED|CABLE|SIPDIS|NOFORN|CONSIDERED|REGARDS|YES|NO|OK|TBD|NONE|UNKNOWN|PARTICIPANTS|U\.?S|THE|AND|OF|XX+|YYY)\b|^(.)\1{3,}$/i

/** A name in capitals behind the last sentence, on its line: `problems here. WEIR`. */
const RUN_ON =
  /(?:(?:[a-z]{3}|[A-Z]{3})(?<!\b(?:AMB|GEN|COL|MAJ|CAPT|GOV|SEN|REP|SEC|MIN|MRS|PROF|DEPT|ASST))[.!?]["”’')\]]{0,2}|UNQUOTE\.?|["”]) {1,4}([A-Z][A-Z'’-]{2,18})#*$/
/** The same with the blank lost: `THE TALKS END THIS WEEK.WEIR`; no address on the net. */
const GLUED = /(?:^|[ ,(])[A-Z]{3,}[.!?]([A-Z][A-Z'’-]{3,18})#*$/
const LONGEST_RUN_ON = 60

/** Lines before a signature that show how wide the text is set, if it is set at all. */
const LINES_MEASURED = 12
const WIDEST_SET = 80

/** A few words that are no sentence. */
const isLabel = (line: string): boolean =>
  line.length <= 40 && (/\.\.\.$/.test(line) || !/[.!?:;,]$|[a-z]/.test(line))

/**
 * The surname, or two, on a line of its own at the end of the text; markings, stamps and notes below it are passed
 * over. A name run on behind the last `END TEXT.` counts too. At `seams`, the edges of pages, blank lines mean nothing.
 */
export function readSigners(text: Strand, seams: readonly number[] = []): Placed<string>[] {
  const from = Math.max(0, text.length - LONGEST_TAIL)
  const all = [...text.linesFrom(from)]
  let skipped = 0
  let noted = false
  for (let i = all.length - 1; i >= 0; i--) {
    const [start, end] = edges(text, all[i]!)
    if (start === end) continue
    const line = text.text.slice(start, end)
    if (BELOW.test(line) && skipped < MOST_SKIPPED) {
      skipped++
      continue
    }
    const name = signerIn(line)
    if (noted && !/^[A-Z'’-]{3,}$/.test(line)) return []
    const upper = lineAbove(text, all, i, seams)
    const above = upper < 0 ? undefined : signerAt(text, all, upper)
    // A title under the name of who bears it.
    if (above && isTitleLine(line) && precededBySentence(text, all, upper)) continue
    const two = above && precededBySentence(text, all, upper)
    if (name && !(two && upper < i - 1) && precededBySentence(text, all, i)) return signers(text, start, name)
    if (name && two) return [...signers(text, above.start, above.name), ...signers(text, start, name)]
    if (name && !above && setApart(text, all, i, name)) return signers(text, start, name)
    // A note of several lines below the signature: only its last line is met first.
    if (skipped < MOST_SKIPPED && isStampLine(text, all, i)) {
      skipped++
      continue
    }
    const tail = line.slice(-LONGEST_RUN_ON)
    const runOn = RUN_ON.exec(tail) ?? GLUED.exec(tail)
    if (runOn && !NO_NAME.test(runOn[1]!)) {
      const at = end - runOn[0].length + runOn[0].lastIndexOf(runOn[1]!)
      return signers(text, at, runOn[1]!)
    }
    // One short line more, as a publisher's title of the page: a surname in capitals above it still signs.
    if (skipped < MOST_SKIPPED && !noted && isLabel(line)) {
      noted = true
      continue
    }
    return []
  }
  return []
}

/** The line above; over the edge of a page, the last one that is not blank. */
function lineAbove(text: Strand, all: readonly Line[], at: number, seams: readonly number[]): number {
  let upper = at - 1
  while (upper >= 0 && edges(text, all[upper]!)[0] === edges(text, all[upper]!)[1]) upper--
  if (upper < 0 || upper === at - 1) return at - 1
  const [from, to] = [all[upper]!.end, all[at]!.start]
  return seams.some(seam => seam >= from && seam <= to) ? upper : at - 1
}

function edges(text: Strand, line: Line): [number, number] {
  return trimmed(text.text, line.start, line.end)
}

function signerAt(
  text: Strand,
  all: readonly Line[],
  at: number,
): { name: string; start: number } | undefined {
  const [start, end] = edges(text, all[at]!)
  const name = start < end ? signerIn(text.text.slice(start, end)) : undefined
  return name ? { name, start } : undefined
}

function signerIn(line: string): string | undefined {
  if (line.length > 60) return undefined
  const bare = line.replace(/#+$/, '').trimEnd()
  const found = NAME.exec(bare)
  if (!found || NO_NAME.test(bare)) return undefined
  // Capitalised: a word in small letters is the end of a sentence.
  return /^[A-Z]/.test(bare) && bare.split(/[\s/]+/).every(word => /^(?:[A-Z]|de|van|von|la|le)/.test(word))
    ? bare
    : undefined
}

/** A sentence, an address on the net, a mark of an end. */
const ENDED = /[.!?:;”"'’)\]>=_*-]$|https?:\/\/\S.{0,80}$|\b(?:END|UNQUOTE|YYY|COMMENT|TEXT)$/i

/** A heading or a wrapped sentence would not stand last and alone after a finished one. */
function precededBySentence(text: Strand, all: readonly Line[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const [start, end] = edges(text, all[i]!)
    if (start === end) continue
    if (i < at - 1) return true
    return ENDED.test(text.text.slice(start, end)) || BELOW.test(text.text.slice(start, end))
  }
  return false
}

/** One word in capitals that would have fitted on the line before: its author began a new line on purpose. */
function setApart(text: Strand, all: readonly Line[], at: number, name: string): boolean {
  if (!/^[A-Z'’-]{3,}$/.test(name) || at === 0) return false
  const [start, end] = edges(text, all[at - 1]!)
  const widths = all.slice(Math.max(0, at - LINES_MEASURED), at).map(line => line.end - line.start)
  const wrap = Math.max(...widths)
  const before = text.text.slice(start, end)
  return end > start && wrap <= WIDEST_SET && end - start + 1 + name.length <= wrap && !runsOn(before)
}

function isStampLine(text: Strand, all: readonly Line[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 3); i--) {
    const [start, end] = edges(text, all[i]!)
    if (start === end) return false
    if (/^(?:NOTE(?: BY [A-Z/]+)?:|DECLASSIFIED\/RELEASED)/i.test(text.text.slice(start, end))) return true
  }
  return false
}

/** Two names may sign, parted by a stroke; a name that a converter doubled signs once. */
function signers(text: Strand, start: number, written: string): Placed<string>[] {
  const found: Placed<string>[] = []
  let at = start
  for (const part of written.split('/')) {
    const [from, to] = trimmed(text.text, at, at + part.length)
    const raw = text.text.slice(from, to)
    const value = /^(\S+)\s+\1$/.exec(raw)?.[1] ?? raw
    found.push({ value, raw, place: text.place(from, to) })
    at += part.length + 1
  }
  return found
}
