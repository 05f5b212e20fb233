import { hashed, SEED, Vocabulary } from './vocabulary.ts'

/** How a word is written. */
export const LOWER = 0
export const CAPITAL = 1
export const UPPER = 2
/** One large letter, alone or with a full stop. */
export const INITIAL = 3
/** With figures in it. */
export const MIXED = 4

/** What stands before a word. */
export const BLANK = 0
export const COMMA = 1
export const STOP = 2
export const BREAK = 3
export const BRACKET = 4

/** The words of a text: where they stand, how they are written, what parts them. */
export interface Scanned {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly forms: Uint8Array
  readonly gaps: Uint8Array
  /** Of words in the vocabulary. */
  readonly ids: Int32Array
  /** What each may be. */
  readonly bits: Int32Array
  readonly vocabulary: Vocabulary
  /** Hardly a small letter is in it: capitals tell nothing. */
  readonly capitals: boolean
}

let starts = new Int32Array(4096)
let ends = new Int32Array(4096)
let forms = new Uint8Array(4096)
let gaps = new Uint8Array(4096)
let ids = new Int32Array(4096)
let bits = new Int32Array(4096)
const vocabulary = new Vocabulary()

/** Small letters, in a hundred, up to which a text counts as one in capitals. */
const FEW = 12

const isLetter = /\p{L}/u
const isSmall = /\p{Ll}/u

/** One pass. What it gives is overwritten by the next. */
export function scan(text: string): Scanned {
  vocabulary.sweep()
  let count = 0
  let gap = BREAK
  let small = 0
  let large = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const kind = letterKind(code, text, at)
    if (kind === 0) {
      gap = widened(gap, code)
      at++
      continue
    }
    const start = at
    let smalls = 0
    let larges = 0
    let figures = 0
    let first = kind
    let hash = SEED
    // Of its letters without what belongs to it, and of all up to the last apostrophe.
    let before = SEED
    let foreign = false
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at)
      const what = letterKind(next, text, at)
      if (what === SMALL) smalls++
      else if (what === LARGE) larges++
      else if (what === FIGURE) figures++
      else if (!joins(next, text, at)) break
      if (next > 127) foreign = true
      if (next === 39) before = hash
      hash = hashed(hash, what === SMALL && next < 128 ? next - 32 : next)
    }
    // `Calderon's`: the name without what belongs to it.
    let end = at
    if (
      end - start > 2 &&
      (text.charCodeAt(end - 1) | 32) === 115 &&
      isApostrophe(text.charCodeAt(end - 2))
    ) {
      end -= 2
      hash = before
    }
    if (figures && figures === end - start) first = FIGURE
    if (count === starts.length) grow()
    const place = foreign
      ? vocabulary.of(plain(text.slice(start, end)).toUpperCase())
      : vocabulary.inText(text, start, end, hash)
    ids[count] = vocabulary.id(place)
    bits[count] = vocabulary.bits(place)
    starts[count] = start
    ends[count] = end
    gaps[count] = gap
    forms[count] = figures
      ? MIXED
      : larges + smalls === 1 && larges
        ? INITIAL
        : first === LARGE && smalls === 0
          ? UPPER
          : first === LARGE
            ? CAPITAL
            : LOWER
    count++
    small += smalls
    large += larges
    gap = BLANK
  }
  return {
    text,
    count,
    starts,
    ends,
    forms,
    gaps,
    ids,
    bits,
    vocabulary,
    capitals: small * 100 <= FEW * (small + large),
  }
}

const SMALL = 1
const LARGE = 2
const FIGURE = 3

function letterKind(code: number, text: string, at: number): 0 | 1 | 2 | 3 {
  if (code >= 97 && code <= 122) return SMALL
  if (code >= 65 && code <= 90) return LARGE
  if (code >= 48 && code <= 57) return FIGURE
  if (code < 128) return 0
  const letter = text[at]!
  return isLetter.test(letter) ? (isSmall.test(letter) ? SMALL : LARGE) : 0
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** A hyphen or an apostrophe between two letters is part of the word. */
function joins(code: number, text: string, at: number): boolean {
  if (code !== 45 && !isApostrophe(code)) return false
  return at + 1 < text.length && letterKind(text.charCodeAt(at + 1), text, at + 1) !== 0
}

function widened(gap: number, code: number): number {
  if (code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0) return gap
  if (code === 44) return gap === BLANK ? COMMA : BREAK
  if (code === 46) return gap === BLANK ? STOP : BREAK
  if (code === 40) return gap === BLANK ? BRACKET : BREAK
  // Quotes about a nickname part no name.
  if (code === 34 || code === 0x201c || code === 0x201d) return gap === BLANK ? BRACKET : gap
  return BREAK
}

function grow(): void {
  const longer = <T extends Int32Array | Uint8Array>(list: T, wide: T): T => {
    wide.set(list as never)
    return wide
  }
  starts = longer(starts, new Int32Array(starts.length * 2))
  ends = longer(ends, new Int32Array(ends.length * 2))
  forms = longer(forms, new Uint8Array(forms.length * 2))
  gaps = longer(gaps, new Uint8Array(gaps.length * 2))
  ids = longer(ids, new Int32Array(ids.length * 2))
  bits = longer(bits, new Int32Array(bits.length * 2))
}

/** Without accents: they come and go between one transmission and the next. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u2019/g, "'")
