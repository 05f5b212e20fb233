import { isBlank, Sign } from '../../text/index.ts'
import { type BodyLine, breaksOff } from './lines.ts'

/** How the lines of a body are set: wrapped at a column, one line a paragraph, or cut off at a column. */
export interface Width {
  /** Widest column that wrapped lines reach; 0 where paragraphs stand on one line each. */
  readonly wrap: number
  /** First column that the source lost, where it was cut. */
  readonly cut?: number
  /** A text of the teletype: no small letters, so that capitals tell nothing. */
  readonly capitals: boolean
}

/** Record messages are set at most 69 wide (ACP 127 ¶138); a longer line was not set by a terminal. */
const WIDEST_SET = 90
/** Lines that a cut leaves end within so many columns of it: residue and blanks before it differ. */
const CUT_TOLERANCE = 8

export function measure(lines: readonly BodyLine[]): Width {
  let widest = 0
  let wrap = 0
  let wide = 0
  let count = 0
  let small = 0
  for (const line of lines) {
    if (line.kind !== 'text') continue
    count++
    if (line.signs & Sign.LOWER) small++
    if (line.column > widest) widest = line.column
    if (line.width > WIDEST_SET) wide++
    else if (line.width > wrap) wrap = line.width
  }
  const capitals = small * 10 <= count
  if (wide * 10 <= count) return { wrap, capitals }
  let reaching = 0
  let broken = 0
  for (const line of lines) {
    if (line.column < widest - CUT_TOLERANCE) continue
    reaching++
    if (breaksOff(line.text)) broken++
  }
  // Paragraphs of chance lengths do not end at one column, and sentences do not all stop short there.
  const cut = reaching >= 3 && broken >= 3 && broken * 4 >= reaching * 3
  return cut ? { wrap: 0, cut: widest + 1, capitals } : { wrap: 0, capitals }
}

export const isCutLine = (line: BodyLine, width: Width): boolean =>
  width.cut !== undefined && line.column >= width.cut - 1 - CUT_TOLERANCE && breaksOff(line.text)

/** Would this word have fitted on the line before? Then its author began a new line on purpose. */
export const wouldFit = (line: BodyLine, word: string, width: Width): boolean =>
  width.wrap === 0 || line.width + 1 + word.length <= width.wrap

/** Was this line broken because the first word of the next would not have fitted? */
export const isFull = (line: BodyLine, next: BodyLine, width: Width): boolean =>
  width.wrap > 0 && !wouldFit(line, firstWord(next.text), width)

export function firstWord(text: string): string {
  let end = 0
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++
  return text.slice(0, end)
}
