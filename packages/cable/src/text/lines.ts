import { kindOf, Sign } from './signs.ts'
import { isBlank } from './trimmed.ts'

/** A line of a text: `start..end` without its end, `next` where the following one begins. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/**
 * The same with its edges, blanks left out (`from` is `to` on a blank line), and what one look at its signs tells.
 * Finders dispatch on that, and run a pattern on the few lines that can match.
 */
export interface EdgedLine extends Line {
  readonly from: number
  readonly to: number
  /** Code of the sign at `from`; 0 on a blank line. */
  readonly first: number
  /** How many capitals stand from `from` on, without anything between: 2 for `FM AMEMBASSY`. */
  readonly capitals: number
  /** Kinds of the signs on it: see `Sign`. */
  readonly signs: number
}

/** Cuts a text into lines at LF, CR LF or a lone CR (teletype copies end lines with CR CR LF: one line end). */
export function* lines(text: string, from = 0, to = text.length): Generator<EdgedLine> {
  for (let start = from; start < to; ) {
    const line = lineAt(text, start, to)
    yield line
    start = line.next
  }
}

/** All lines of a text at once. */
export function allLines(text: string, from = 0, to = text.length): EdgedLine[] {
  const found: EdgedLine[] = []
  for (let start = from; start < to; ) {
    const line = lineAt(text, start, to)
    found.push(line)
    start = line.next
  }
  return found
}

const LF = 10
const CR = 13

/** The line that begins at `start` of a text that ends at `stop`. */
export function lineAt(text: string, start: number, stop: number): EdgedLine {
  let from = start
  while (from < stop) {
    const code = text.charCodeAt(from)
    if (code === LF || code === CR || !isBlank(code)) break
    from++
  }
  let end = from
  let signs = 0
  let first = 0
  let capitals = 0
  // NORTHPORT 000083
  //          ^ the word is over
  for (; end < stop; end++) {
    const code = text.charCodeAt(end)
    if (code < 65 || code > 90) break
    capitals++
  }
  if (capitals) signs = Sign.UPPER
  for (; end < stop; end++) {
    const code = text.charCodeAt(end)
    if (code === LF || code === CR) break
    signs |= kindOf(code)
  }
  if (end > from) first = text.charCodeAt(from)
  let next = end
  while (next < stop && text.charCodeAt(next) === CR) next++
  if (next < stop && text.charCodeAt(next) === LF) next++
  let to = end
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return { start, end, next, from, to, first, capitals, signs }
}
