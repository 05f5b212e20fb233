/** Stands between words where many are one text. */
const BETWEEN = 0x1f
const BLANK = 0x20
const [QUOTE, COMMA, ZERO, COLON, BACKSLASH, DELETE] = [0x22, 0x2c, 0x30, 0x3a, 0x5c, 0x7f] as const
const LAST_SORTED = 0x7f
/** FNV-1a. */
const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** Words, and how often each was counted, as threads hand them over. */
export interface Words {
  /** In UTF-16, each followed by U+001F. */
  readonly characters: Uint16Array
  readonly counts: Int32Array
}

/** Of a place in the table: the hash of its word, where that begins, its count, and the card that had it last. */
const [HASH, START, COUNT, LATEST] = [0, 1, 2, 3] as const
/** Numbers of a place: four of them are a line of a processor's cache. */
const WIDTH = 4
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
      for (let at = start; at < end; at++) if (characters[from++] !== text[at]) continue search
      if (characters[from] === BETWEEN) return place
    }
    this.#size++
    table[place + HASH] = hash
    table[place + START] = this.#end
    this.#put(text, start, end)
    this.#end++
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
      let at = table[place + START]!
      while (held[at] !== BETWEEN) characters[end++] = held[at++]!
      characters[end++] = BETWEEN
      counts[n++] = table[place + COUNT]!
    }
    return { characters, counts }
  }

  /**
   * Places of the words, those together that begin with the same two characters: they lie together in a table too, and
   * writing them takes half the time. To sort them all would take longer than that saves.
   */
  #inOrder(): Int32Array {
    const [table, characters] = [this.#table, this.#characters]
    const beginning = (place: number): number => {
      const start = table[place + START]!
      const first = Math.min(characters[start]!, LAST_SORTED)
      return (first << 7) | Math.min(characters[start + 1]!, LAST_SORTED)
    }
    const ends = new Int32Array((LAST_SORTED + 1) ** 2)
    for (let place = 0; place < table.length; place += WIDTH)
      if (table[place + START] !== 0) ends[beginning(place)]!++
    for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!
    const places = new Int32Array(this.#size)
    for (let place = 0; place < table.length; place += WIDTH)
      if (table[place + START] !== 0) places[--ends[beginning(place)]!] = place
    return places
  }

  /** Each word with its count as JSON, without those that came and went; and whether any has become fewer. */
  changes(): { json: string; fewer: boolean } {
    const [table, characters] = [this.#table, this.#characters]
    // At most six signs for each of a word; quotes, a number and what stands between.
    const json = Buffer.allocUnsafe(6 * this.#end + 16 * this.#size + 2)
    let fewer = false
    let end = json.write('{')
    for (const place of this.#inOrder()) {
      const count = table[place + COUNT]!
      if (count === 0) continue
      if (count < 0) fewer = true
      if (end > 1) json[end++] = COMMA
      json[end++] = QUOTE
      for (let at = table[place + START]!; characters[at] !== BETWEEN; at++) {
        const code = characters[at]!
        if (code >= BLANK && code < DELETE && code !== QUOTE && code !== BACKSLASH) json[end++] = code
        else end += json.write(`\\u${code.toString(16).padStart(4, '0')}`, end, 'latin1')
      }
      json[end++] = QUOTE
      json[end++] = COLON
      if (count > 0 && count < 10) json[end++] = ZERO + count
      else end += json.write(String(count), end, 'latin1')
    }
    end += json.write('}', end)
    return { json: json.toString('latin1', 0, end), fewer }
  }
}
