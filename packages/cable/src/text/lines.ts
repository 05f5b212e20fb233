import { asciiOf } from './ascii.ts'
import { KIND, Sign } from './signs.ts'
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
  const cutter = new Cutter(text, from, to)
  for (let start = from; start < to; ) {
    const line = cutter.line(start)
    yield line
    start = line.next
  }
}

/** All lines of a text at once. */
export function allLines(text: string, from = 0, to = text.length): EdgedLine[] {
  const codes = from === 0 && to === text.length ? asciiOf(text) : undefined
  if (codes) return linesOfCodes(codes, to)
  const found: EdgedLine[] = []
  const cutter = new Cutter(text, from, to)
  for (let start = from; start < to; ) {
    const line = cutter.line(start)
    found.push(line)
    start = line.next
  }
  return found
}

/** The line that begins at `start`. */
export const lineAt = (text: string, start: number): EdgedLine =>
  new Cutter(text, start, text.length).line(start)

const LF = 10
const CR = 13
/** The kinds of the signs of ASCII, and the two that end a line. */
const CODES = KIND.slice(0, 128)
const END = 0x8000
CODES[LF] = END
CODES[CR] = END

/** The same from the codes of a text: each is looked at once. */
function linesOfCodes(codes: Uint8Array, length: number): EdgedLine[] {
  const found: EdgedLine[] = []
  for (let start = 0; start < length; ) {
    let at = start
    while (at < length && isBlankInside(codes[at]!)) at++
    const from = at
    while (at < length && CODES[codes[at]!] === Sign.UPPER) at++
    const capitals = at - from
    let signs = capitals ? Sign.UPPER : 0
    for (let kind = 0; at < length; at++) {
      kind = CODES[codes[at]!]!
      if (kind === END) break
      signs |= kind
    }
    const end = at
    let to = end
    while (to > from && isBlankInside(codes[to - 1]!)) to--
    while (at < length && codes[at] === CR) at++
    if (at < length && codes[at] === LF) at++
    found.push({ start, end, next: at, from, to, first: from < to ? codes[from]! : 0, capitals, signs })
    start = at
  }
  return found
}

/** A blank of ASCII that ends no line. */
const isBlankInside = (code: number): boolean => code === 32 || code === 9 || code === 11 || code === 12

/** Finds line ends: the next of each kind is looked for again only when it is passed. */
class Cutter {
  /** A view of the range, so that no search for a line end runs past it. */
  readonly #part: string
  readonly #base: number
  #lf = -1
  #cr = -1

  constructor(text: string, from: number, to: number) {
    this.#part = from === 0 && to === text.length ? text : text.slice(from, to)
    this.#base = from
  }

  line(at: number): EdgedLine {
    const text = this.#part
    const start = at - this.#base
    if (this.#lf < start) this.#lf = this.#find('\n', start)
    if (this.#cr < start) this.#cr = this.#find('\r', start)
    const end = this.#lf < this.#cr ? this.#lf : this.#cr
    let next = end
    while (next < text.length && text.charCodeAt(next) === CR) next++
    if (next < text.length && text.charCodeAt(next) === LF) next++
    return lineOf(text, start, end, next, this.#base)
  }

  #find(sign: string, from: number): number {
    const at = this.#part.indexOf(sign, from)
    return at < 0 ? this.#part.length : at
  }
}

/** Looks at the signs of a line whose ends are known; its offsets are moved by `base`. */
export function lineOf(text: string, start: number, end: number, next: number, base = 0): EdgedLine {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  // NORTHPORT 000083
  //          ^ here the word is over
  let word = from
  while (word < to && KIND[text.charCodeAt(word)] === Sign.UPPER) word++
  let signs = word > from ? Sign.UPPER : 0
  for (let i = word; i < to; i++) signs |= KIND[text.charCodeAt(i)]!
  return {
    start: base + start,
    end: base + end,
    next: base + next,
    from: base + from,
    to: base + to,
    first: from < to ? text.charCodeAt(from) : 0,
    capitals: word - from,
    signs,
  }
}
