import { type EdgedLine, isBlank, type Strand } from '../../text/index.ts'
import type { NumberedStart } from './starts.ts'

/** A line of the body, blanks at its edges left out. */
export interface BodyLine {
  readonly kind: 'blank' | 'rule' | 'caption' | 'text'
  readonly start: number
  readonly end: number
  readonly text: string
  /** Column after its last character, as the message was set. */
  readonly width: number
  /** The same in the source, where residue that was peeled off counts. */
  readonly column: number
  /** A page line stood directly before it. */
  readonly seam: boolean
  /** Indented in the text. */
  readonly indent: number
  /** Code of its first sign; 0 on a blank line. */
  readonly first: number
  /** Kinds of its signs: see `Sign`. */
  readonly signs: number
  /** The number that it begins with, `null` for none: found when first asked for, and it is asked for often. */
  numbered: NumberedStart | null | undefined
}

/** Captions that a page or a section repeats among the lines of a text. */
const CAPTION =
  /^(?:S ?I ?P ?D ?I ?S|SENSITIVE|NOFORN|C ?O ?R ?R ?E ?C ?T ?E ?D {1,3}C ?O ?P ?Y(?: {0,3}\([^()]{1,80}\)|\/\/[^/]{1,80}\/{2,6})?)$/
const LONGEST_CAPTION = 120
const RULE = /^(?:[-=_*~‐‑–—.]\s?){3,}$/

/** The longest telegram has some thousands; what goes on is a flood, and is kept as it stands. */
export const MOST_BODY_LINES = 200_000

/** The lines of a body, and where those begin that are beyond all bounds. */
export function bodyLines(body: Strand, seams: readonly number[]): { lines: BodyLine[]; rest: number } {
  const found: BodyLine[] = []
  let seam = 0
  for (const line of body.lines) {
    if (found.length === MOST_BODY_LINES) return { lines: found, rest: line.start }
    let atSeam = false
    while (seam < seams.length && seams[seam]! < line.next) atSeam = seams[seam++]! >= line.start || atSeam
    const blank = line.start === line.end && !atSeam
    found.push(blank ? BLANK : bodyLine(body, line, atSeam))
  }
  return { lines: found, rest: body.length }
}

/** Stands for every empty line, so that a text of nothing but line ends costs little. */
const BLANK: BodyLine = {
  kind: 'blank',
  start: 0,
  end: 0,
  text: '',
  width: 0,
  column: 0,
  seam: false,
  indent: 0,
  first: 0,
  signs: 0,
  numbered: null,
}

function bodyLine(body: Strand, line: EdgedLine, seam: boolean): BodyLine {
  const { from: start, to: end } = line
  const text = body.text.slice(start, end)
  const kind = kindOf(text, line)
  return {
    kind,
    start,
    end,
    text,
    width: kind === 'text' ? end - line.start : 0,
    column: kind === 'text' ? column(body, line.start, end, seam) : 0,
    seam,
    indent: start - line.start,
    first: line.first,
    signs: line.signs,
    numbered: undefined,
  }
}

const RULE_BEGINS = '-=_*~.'
const CAPTION_BEGINS = 'SNC'

function kindOf(text: string, { first }: EdgedLine): BodyLine['kind'] {
  if (!text) return 'blank'
  const sign = text[0]!
  const ruled = RULE_BEGINS.includes(sign) || first > 127
  if (ruled && text.length < 200 && RULE.test(text)) return 'rule'
  const captioned = CAPTION_BEGINS.includes(sign) && text.length < LONGEST_CAPTION
  return captioned && CAPTION.test(text) ? 'caption' : 'text'
}

/** Measured in the source, from the line end before (unless a page line stood there) to the last character. */
function column(body: Strand, start: number, end: number, seam: boolean): number {
  if (body.unbroken(Math.max(0, start - 1), end)) return end - start
  const last = body.place(end - 1, end)[0]
  const before = start > 0 && !seam ? body.place(start - 1, start)[0] : undefined
  const first = body.place(start, start + 1)[0]
  if (!last || !first) return end - start
  const from = before && before.source === last.source && before.end <= first.start ? before.end : first.start
  return last.source === first.source && last.end - from < 2 * (end - start) + 60
    ? last.end - from
    : end - start
}

/** Does the line stop without ending a sentence or announcing what follows? A bracket or quotation may end it. */
export function unfinished(text: string): boolean {
  let at = lastSign(text)
  while (at >= 0 && `"”'’)]`.includes(text[at]!)) at--
  return at < 0 || !'.!?:;'.includes(text[at]!)
}

/** Where the last sign stands that is no blank. */
function lastSign(text: string): number {
  let at = text.length - 1
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--
  return at
}

/** Does the line surely go on below: after a comma, or a word that ends nothing? */
export function runsOn(text: string): boolean {
  if (text.endsWith(',')) return true
  let start = text.length
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--
  return text.length - start <= LONGEST_SMALL && SMALL.has(text.slice(start).toLowerCase())
}

/** Does the line stop without ending a sentence, a list item or a quotation? */
export function breaksOff(text: string): boolean {
  const at = lastSign(text)
  return at < 0 || !`.!?:;”"'’)]`.includes(text[at]!)
}

const SMALL = new Set(
  'a an and as at but by de del du en for from in into la le nor of off on onto or over per the to vs via with und von van y'.split(
    ' ',
  ),
)

/** `9:40 A.M. THE BAND ARRIVES`: an entry of a programme, neither a heading nor the rest of a sentence. */
export const isHour = (text: string): boolean => /^\d{1,2}[:.]\d\d ?[AP]\. ?M\b/i.test(text)

/** Capitalised as headings are: every word but the small ones begins with a capital or a digit. */
export function isTitle(text: string): boolean {
  const begins = text.charCodeAt(0)
  if (begins >= SMALL_A && begins < SMALL_A + 26) return false
  if (!isLetter(begins) && !/^["“'‘(]?[A-Z0-9ÁÉÍÓÚÀÈÇÑÄÖÜ]/.test(text)) return false
  let some = false
  for (let start = 0; start < text.length; ) {
    let end = start
    // The first letter of the word tells.
    let first = 0
    for (; end < text.length && !parts(text.charCodeAt(end)); end++)
      first ||= isLetter(text.charCodeAt(end)) ? text.charCodeAt(end) : 0
    if (first) {
      some = true
      if (first >= SMALL_A && !SMALL.has(text.slice(start, end).toLowerCase())) return false
    }
    start = end + 1
  }
  return some
}

const LONGEST_SMALL = Math.max(...[...SMALL].map(word => word.length))
const SMALL_A = 97
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= SMALL_A && code <= 122)
/** A blank, or the stroke between two words. */
const parts = (code: number): boolean => code === 32 || code === 47 || isBlank(code)

/** How many words stand in a line without blanks at its edges. */
export function countWords(text: string): number {
  let count = 1
  for (let at = 1; at < text.length; at++)
    if (isBlank(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at - 1))) count++
  return count
}
