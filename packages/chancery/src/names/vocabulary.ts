import { bitsOf } from './lexicon.ts'

/** FNV-1a. */
export const SEED = 0x811c9dc5
const PRIME = 0x01000193
/** Distinct words that are remembered from one text to the next: of each, what it may be is dear to find out. */
const MOST = 200_000
/** The same of their letters. */
const MOST_LETTERS = 2 ** 22

/** Of a place in the table: the hash of its word, where that begins among the letters, what it may be. */
const [HASH, START, BITS] = [0, 1, 2] as const
/** Numbers of a place: four of them are a line of a processor's cache. */
const WIDTH = 4
const placeOf = (hash: number, last: number): number => ((hash ^ (hash >>> 15)) * WIDTH) & last

/**
 * Words in capitals without accents, each with what it may be, found by the letters of a text without making a string of
 * each: all words of all cables are looked up, and most are the same few thousand. All that is asked of a word lies side
 * by side, since most of the time is spent on waiting for memory.
 */
export class Vocabulary {
  #table = new Int32Array(2 ** 12 * WIDTH)
  /** Words one after the other, each with a nought behind it; none begins at nought. */
  #letters = new Uint16Array(2 ** 14)
  #end = 1
  #size = 0
  /** Few are asked for as strings, and those again and again. */
  #words = new Map<number, string>()

  /** Between two texts: ids of words hold until then. */
  sweep(): void {
    if (this.#size < MOST && this.#end < MOST_LETTERS) return
    this.#table = new Int32Array(2 ** 12 * WIDTH)
    this.#letters = new Uint16Array(2 ** 14)
    this.#end = 1
    this.#size = 0
    this.#words = new Map()
  }

  /** The place of a word that stands in a text, in letters of ASCII alone; `hash` is that of its capitals. */
  inText(text: string, start: number, end: number, hash: number): number {
    const table = this.#table
    const last = table.length - WIDTH
    let place = placeOf(hash, last)
    for (; table[place + START] !== 0; place = (place + WIDTH) & last)
      if (table[place + HASH] === hash && this.#same(table[place + START]!, text, start, end)) return place
    return this.#add(text.slice(start, end).toUpperCase(), place, hash)
  }

  /** The same of any word. */
  of(word: string): number {
    let hash = SEED
    for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at))
    return this.inText(word, 0, word.length, hash)
  }

  /** Of a place, until another word is looked up. */
  id(place: number): number {
    return this.#table[place + START]!
  }

  /** The same: what the word may be. */
  bits(place: number): number {
    return this.#table[place + BITS]!
  }

  word(id: number): string {
    let word = this.#words.get(id)
    if (word === undefined) {
      const letters = this.#letters
      word = Buffer.from(letters.buffer, 2 * id, 2 * (letters.indexOf(0, id) - id)).toString('utf16le')
      this.#words.set(id, word)
    }
    return word
  }

  /** Letters of either case are the same. */
  #same(from: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters
    let held = from
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (letters[held++] !== (code >= 97 && code <= 122 ? code - 32 : code)) return false
    }
    return letters[held] === 0
  }

  #add(word: string, place: number, hash: number): number {
    const table = this.#table
    table[place + HASH] = hash
    table[place + START] = this.#end
    table[place + BITS] = bitsOf(word)
    this.#size++
    if (this.#end + word.length >= this.#letters.length) this.#lengthen(word.length)
    for (let at = 0; at < word.length; at++) this.#letters[this.#end++] = word.charCodeAt(at)
    this.#letters[this.#end++] = 0
    return 2 * WIDTH * this.#size > table.length ? this.#widen(place) : place
  }

  #lengthen(needed: number): void {
    const longer = new Uint16Array(2 * (this.#letters.length + needed))
    longer.set(this.#letters)
    this.#letters = longer
  }

  /** Gives the new place of one. */
  #widen(one: number): number {
    const before = this.#table
    const table = new Int32Array(2 * before.length)
    const last = table.length - WIDTH
    let moved = 0
    for (let old = 0; old < before.length; old += WIDTH) {
      if (before[old + START] === 0) continue
      let place = placeOf(before[old + HASH]!, last)
      while (table[place + START] !== 0) place = (place + WIDTH) & last
      for (let n = 0; n < WIDTH; n++) table[place + n] = before[old + n]!
      if (old === one) moved = place
    }
    this.#table = table
    return moved
  }
}

export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME)
