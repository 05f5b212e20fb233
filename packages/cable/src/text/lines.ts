import { isBlank } from './trimmed.ts'

/** A line of a text: `start..end` without its end, `next` where the following one begins. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** The same with its edges, blanks left out: `from` is `to` on a blank line. */
export interface EdgedLine extends Line {
  readonly from: number
  readonly to: number
}

/** Cuts a text into lines at LF, CR LF or a lone CR (teletype copies end lines with CR CR LF: one line end). */
export function* lines(text: string, from = 0, to = text.length): Generator<EdgedLine> {
  // A view of the range, so that no search for a line end runs past it.
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  const ends = new LineEnds(part)
  for (let start = 0; start < part.length; ) {
    const line = ends.line(start, from)
    yield line
    start = line.next - from
  }
}

/** All lines of a text at once. */
export function allLines(text: string): EdgedLine[] {
  const found: EdgedLine[] = []
  const ends = new LineEnds(text)
  for (let start = 0; start < text.length; ) {
    const line = ends.line(start, 0)
    found.push(line)
    start = line.next
  }
  return found
}

const LF = 10
const CR = 13

/** Finds line ends: the next of each kind is looked for again only when it is passed. */
class LineEnds {
  readonly #text: string
  #lf = -1
  #cr = -1

  constructor(text: string) {
    this.#text = text
  }

  /** The line that begins at `start`, its offsets counted from `-base`. */
  line(start: number, base: number): EdgedLine {
    const text = this.#text
    if (this.#lf < start) this.#lf = this.#find('\n', start)
    if (this.#cr < start) this.#cr = this.#find('\r', start)
    const end = this.#lf < this.#cr ? this.#lf : this.#cr
    let next = end
    while (next < text.length && text.charCodeAt(next) === CR) next++
    if (next < text.length && text.charCodeAt(next) === LF) next++
    let from = start
    let to = end
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    return { start: base + start, end: base + end, next: base + next, from: base + from, to: base + to }
  }

  #find(sign: string, from: number): number {
    const at = this.#text.indexOf(sign, from)
    return at < 0 ? this.#text.length : at
  }
}
