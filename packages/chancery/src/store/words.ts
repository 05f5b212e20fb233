/** Stands between words where many are one text. */
const BETWEEN = 0x1f
const BLANK = 0x20
/** FNV-1a. */
const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** Words, and how often each was counted, as threads hand them over. */
export interface Words {
  /** In UTF-16, each followed by U+001F. */
  readonly characters: Uint16Array
  readonly counts: Int32Array
}

/** Of a place in the table: the hash of its word, where that begins and ends, its count, and the card that had it last. */
const [HASH, START, END, COUNT, LATEST] = [0, 1, 2, 3, 4] as const
/** Numbers of a place: two of them are a line of a processor's cache. */
const WIDTH = 8
const placeOf = (hash: number, last: number): number => ((hash ^ (hash >>> 15)) * WIDTH) & last

let scratch = new Uint16Array(2 ** 13)
let scratchBytes = Buffer.from(scratch.buffer)
/** Of fewer characters each is asked for. */
const SHORT = 64

/** A text in numbers, until the next is asked for. */
function numbersOf(text: string): Uint16Array {
  if (scratch.length < text.length) {
    scratch = new Uint16Array(2 * text.length)
    scratchBytes = Buffer.from(scratch.buffer)
  }
  if (text.length < SHORT) for (let at = 0; at < text.length; at++) scratch[at] = text.charCodeAt(at)
  else scratchBytes.write(text, 'utf16le')
  return scratch
}

/**
 * Counts words without making a string of each: of a cable every word is looked up, and strings and a `Map` took four
 * times as long. An open table in which all that is asked of a word lies side by side: most of the time is spent on
 * waiting for memory.
 */
export class WordCounts {
  #table = new Int32Array(16 * WIDTH)
  /** Words one after the other, each with a mark behind it; none begins at nought. */
  #characters = new Uint16Array(128)
  #end = 1
  #size = 0
  #cards = 0

  /** The words of a card, parted by blanks; each counts once. */
  card(lines: readonly string[], step: number): void {
    const card = ++this.#cards
    for (const line of lines) this.#each(numbersOf(line), line.length, BLANK, card, step)
  }

  /** Whole values of a card, each counts once. */
  values(values: readonly string[], step: number): void {
    const card = ++this.#cards
    for (const value of values) this.#each(numbersOf(value), value.length, BETWEEN, card, step)
  }

  merge({ characters, counts }: Words): void {
    this.#each(characters, characters.length, BETWEEN, 0, 0, counts)
  }

  /** Of a card each word is counted once, by `step`; of no card, each by its own count. */
  #each(
    text: Uint16Array,
    length: number,
    between: number,
    card: number,
    step: number,
    counts?: Int32Array,
  ): void {
    let n = 0
    for (let at = 0; at < length; at++) {
      const start = at
      let hash = SEED
      for (; at < length; at++) {
        const code = text[at]!
        if (code === between) break
        hash = Math.imul(hash ^ code, PRIME)
      }
      if (at === start) continue
      const place = this.#place(text, start, at, hash)
      const table = this.#table
      if (!card) table[place + COUNT]! += counts![n++]!
      else if (table[place + LATEST] !== card) {
        table[place + LATEST] = card
        table[place + COUNT]! += step
      }
    }
  }

  /** Where a word is counted. */
  #place(text: Uint16Array, start: number, end: number, hash: number): number {
    if (2 * WIDTH * this.#size >= this.#table.length) this.#widen()
    const table = this.#table
    const characters = this.#characters
    const last = table.length - WIDTH
    let place = placeOf(hash, last)
    search: for (; table[place + START] !== 0; place = (place + WIDTH) & last) {
      if (table[place + HASH] !== hash) continue
      let from = table[place + START]!
      if (table[place + END]! - from !== end - start) continue
      for (let at = start; at < end; at++) if (characters[from++] !== text[at]) continue search
      return place
    }
    this.#size++
    table[place + HASH] = hash
    table[place + START] = this.#end
    this.#put(text, start, end)
    table[place + END] = this.#end++
    return place
  }

  #put(text: Uint16Array, start: number, end: number): void {
    const needed = this.#end + end - start + 1
    if (needed > this.#characters.length) {
      const wide = new Uint16Array(2 * needed)
      wide.set(this.#characters)
      this.#characters = wide
    }
    for (let at = start; at < end; at++) this.#characters[this.#end++] = text[at]!
    this.#characters[this.#end] = BETWEEN
  }

  #widen(): void {
    const before = this.#table
    const table = new Int32Array(4 * before.length)
    const last = table.length - WIDTH
    for (let old = 0; old < before.length; old += WIDTH) {
      if (before[old + START] === 0) continue
      let place = placeOf(before[old + HASH]!, last)
      while (table[place + START] !== 0) place = (place + WIDTH) & last
      for (let n = 0; n < WIDTH; n++) table[place + n] = before[old + n]!
    }
    this.#table = table
  }

  words(): Words {
    const characters = new Uint16Array(this.#end - 1)
    const counts = new Int32Array(this.#size)
    let end = 0
    let n = 0
    const [table, held] = [this.#table, this.#characters]
    for (let place = 0; place < table.length; place += WIDTH) {
      if (table[place + START] === 0) continue
      const last = table[place + END]!
      for (let at = table[place + START]!; at <= last; at++) characters[end++] = held[at]!
      counts[n++] = table[place + COUNT]!
    }
    return { characters, counts }
  }

  /** Each word with its count, in the order of their characters. */
  entries(): (readonly [word: string, count: number])[] {
    const bytes = Buffer.from(this.#characters.buffer)
    const found: [string, number][] = []
    const table = this.#table
    for (let place = 0; place < table.length; place += WIDTH) {
      const start = table[place + START]!
      if (start !== 0)
        found.push([bytes.toString('utf16le', 2 * start, 2 * table[place + END]!), table[place + COUNT]!])
    }
    return found.sort(([a], [b]) => (a < b ? -1 : 1))
  }
}
