import { bitsOf } from './lexicon.ts'

/** FNV-1a. */
export const SEED = 0x811c9dc5
const PRIME = 0x01000193
/** Distinct words that are remembered from one text to the next. */
const MOST = 60_000

/**
 * Words in capitals without accents, each with what it may be, found by the letters of a text without making a string of
 * each: all words of all cables are looked up, and most are the same few thousand.
 */
export class Vocabulary {
  #slots = new Int32Array(2 ** 12)
  #hashes = new Int32Array(2 ** 11)
  words: string[] = []
  bits = new Int32Array(2 ** 11)

  /** Between two texts: places of words hold until then. */
  sweep(): void {
    if (this.words.length < MOST) return
    this.#slots = new Int32Array(2 ** 12)
    this.#hashes = new Int32Array(2 ** 11)
    this.words = []
    this.bits = new Int32Array(2 ** 11)
  }

  /** The place of a word that stands in a text, in letters of ASCII alone; `hash` is that of its capitals. */
  inText(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      if (this.#hashes[held - 1] === hash && same(this.words[held - 1]!, text, start, end)) return held - 1
      slot = (slot + 1) & mask
    }
    return this.#add(text.slice(start, end).toUpperCase(), slot, hash)
  }

  /** The same of any word. */
  of(word: string): number {
    let hash = SEED
    for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at))
    return this.inText(word, 0, word.length, hash)
  }

  #add(word: string, slot: number, hash: number): number {
    const place = this.words.length
    if (place === this.bits.length) {
      this.bits = longer(this.bits)
      this.#hashes = longer(this.#hashes)
    }
    this.words.push(word)
    this.bits[place] = bitsOf(word)
    this.#hashes[place] = hash
    this.#slots[slot] = place + 1
    if (this.words.length * 2 > this.#slots.length) this.#widen()
    return place
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let place = 0; place < this.words.length; place++) {
      const hash = this.#hashes[place]!
      let slot = (hash ^ (hash >>> 15)) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = place + 1
    }
  }
}

export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME)

/** Letters of either case are the same. */
function same(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at)
    if (word.charCodeAt(at) !== (code >= 97 && code <= 122 ? code - 32 : code)) return false
  }
  return true
}

function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(list.length * 2)
  wide.set(list)
  return wide
}
