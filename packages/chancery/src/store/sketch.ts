import { tokenLine } from '../query/index.ts'

/** Values of a sketch; each is two bytes. 32 of them tell half the words from all of them with an error of a tenth. */
const SIZE = 32
/** Words that follow one another: one changed word changes three of these. */
const ROW = 3
const BLANK = 0x20
const SEED = 0x811c9dc5
const PRIME = 0x01000193

/**
 * A text in 64 bytes, to be compared with others: its rows of three words are strewn over 32 places by their hash, and
 * of each place the least hash is kept. Texts share as many of these as they share rows of words (one-permutation
 * min-hash: Li, Owen, Zhang, NIPS 2012). Empty for a text of fewer words.
 */
export const sketchOf = (text: string): Uint8Array => sketchOfLine(tokenLine(text))

/** The same of its tokens, joined by blanks. */
export function sketchOfLine(line: string): Uint8Array {
  const sketch = new Uint8Array(2 * SIZE)
  let words = 0
  let before = 0
  let last = 0
  let start = 0
  // FNV-1a of each word.
  let word = SEED
  for (let at = 0; at <= line.length; at++) {
    const code = at < line.length ? line.charCodeAt(at) : BLANK
    if (code !== BLANK) {
      word = Math.imul(word ^ code, PRIME)
      continue
    }
    if (at > start) {
      if (++words >= ROW) keep(sketch, Math.imul(before, 31) ^ Math.imul(last, 37) ^ Math.imul(word, 41))
      before = last
      last = word
    }
    word = SEED
    start = at + 1
  }
  return words < ROW ? new Uint8Array(0) : sketch
}

function keep(sketch: Uint8Array, row: number): void {
  const hash = mixed(row >>> 0)
  const place = 2 * (hash % SIZE)
  // Nought says that nothing fell there.
  const value = Math.max(1, hash >>> 16)
  const held = sketch[place]! | (sketch[place + 1]! << 8)
  if (held && held <= value) return
  sketch[place] = value & 0xff
  sketch[place + 1] = value >>> 8
}

/** Spreads every bit over all others (MurmurHash3). */
function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The share of rows of words that two texts have in common, as far as their sketches tell; from 0 to 1. */
export function likenessOf(one: Uint8Array, other: Uint8Array): number {
  let there = 0
  let same = 0
  for (let at = 0; at < 2 * SIZE; at += 2) {
    const a = one[at]! | (one[at + 1]! << 8)
    const b = other[at]! | (other[at + 1]! << 8)
    if (a || b) there++
    if (a && a === b) same++
  }
  return there ? same / there : 0
}

/** Of two cables of one number that were sent about the same day: words in common above which they are one cable. */
const ALIKE = 0.3
/** The same where their days differ: a copy that was corrected later, or a day that a publisher got wrong. */
const MUCH_ALIKE = 0.6
/** Publishers count days by other clocks. */
const SAME_DAY = 1
const ABOUT = 31

/** What tells whether two cables of one number are copies of one. */
export interface Traits {
  /** ISO day or minute; empty where there is none. */
  readonly date: string
  readonly sketch: Uint8Array
}

/**
 * Are two cables that bear one number the same cable? It follows from the two alone, so that no third, seen or not, has
 * a part in it. docs/decisions/copies.md.
 */
export function areCopies(one: Traits, other: Traits): boolean {
  const days = daysBetween(one.date, other.date)
  if (days > ABOUT) return false
  // A card in the place of a text, or a text that could not be read: number and day are all there is.
  if (!one.sketch.length || !other.sketch.length) return !!one.date && !!other.date && days <= SAME_DAY
  return likenessOf(one.sketch, other.sketch) >= (days <= SAME_DAY ? ALIKE : MUCH_ALIKE)
}

/** None between what has no date and anything. */
function daysBetween(one: string, other: string): number {
  const [a, b] = [Date.parse(one.slice(0, 10)), Date.parse(other.slice(0, 10))]
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : Math.abs(a - b) / 86_400_000
}
