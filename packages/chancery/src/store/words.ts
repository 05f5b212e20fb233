/** Stands between words where many are one text. */
const BETWEEN = 0x1f
const BLANK = 0x20
/** FNV-1a. */
const SEED = 0x811c9dc5
const PRIME = 0x01000193
/** Characters that are made a text at a time: each is an argument. */
const PIECE = 8192

/** Words, and how often each was counted, as threads hand them over. */
export interface Words {
  /** Each followed by U+001F. */
  readonly text: string
  readonly counts: Int32Array
}

/**
 * Counts words without making a string of each: of a cable every word is looked up, and strings and a `Map` took four
 * times as long. An open table of places, in which words lie one after the other.
 */
export class WordCounts {
  #slots = new Int32Array(64)
  #characters = new Uint16Array(256)
  #starts = new Uint32Array(32)
  #hashes = new Int32Array(32)
  #counts = new Int32Array(32)
  #latest = new Int32Array(32)
  #end = 0
  #size = 0
  #cards = 0

  /** The words of a card, parted by blanks; each counts once. */
  card(lines: readonly string[], step: number): void {
    const card = ++this.#cards
    for (const line of lines) this.#each(line, BLANK, card, step)
  }

  /** Whole values of a card, each counts once. */
  values(values: readonly string[], step: number): void {
    const card = ++this.#cards
    for (const value of values) this.#each(value, BETWEEN, card, step)
  }

  merge({ text, counts }: Words): void {
    this.#each(text, BETWEEN, 0, 0, counts)
  }

  /** Of a card each word is counted once, by `step`; of no card, each by its own count. */
  #each(text: string, between: number, card: number, step: number, counts?: Int32Array): void {
    let hash = SEED
    let start = 0
    let n = 0
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : between
      if (code !== between) {
        hash = Math.imul(hash ^ code, PRIME)
        continue
      }
      if (at > start) {
        const place = this.#place(text, start, at, hash)
        if (!card) this.#counts[place]! += counts![n++]!
        else if (this.#latest[place] !== card) {
          this.#latest[place] = card
          this.#counts[place]! += step
        }
      }
      start = at + 1
      hash = SEED
    }
  }

  /** Where a word is counted. */
  #place(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const hashes = this.#hashes
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (hashes[held - 1] === hash && this.#is(held - 1, text, start, end)) return held - 1
      slot = (slot + 1) & mask
    }
    const place = this.#new(text, start, end, hash)
    slots[slot] = place + 1
    if (this.#size * 2 > slots.length) this.#widen()
    return place
  }

  #is(place: number, text: string, start: number, end: number): boolean {
    const characters = this.#characters
    const from = this.#starts[place]!
    // Behind the last of a longer word stands no end.
    if (characters[from + end - start] !== BETWEEN) return false
    for (let at = start; at < end; at++)
      if (characters[from + at - start] !== text.charCodeAt(at)) return false
    return true
  }

  #new(text: string, start: number, end: number, hash: number): number {
    const place = this.#size++
    if (place === this.#starts.length) {
      this.#starts = wider(this.#starts, place + 1)
      this.#hashes = wider(this.#hashes, place + 1)
      this.#counts = wider(this.#counts, place + 1)
      this.#latest = wider(this.#latest, place + 1)
    }
    const needed = this.#end + end - start + 1
    if (needed > this.#characters.length) this.#characters = wider(this.#characters, needed)
    this.#starts[place] = this.#end
    this.#hashes[place] = hash
    for (let at = start; at < end; at++) this.#characters[this.#end++] = text.charCodeAt(at)
    this.#characters[this.#end++] = BETWEEN
    return place
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let place = 0; place < this.#size; place++) {
      const hash = this.#hashes[place]!
      let slot = (hash ^ (hash >>> 15)) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = place + 1
    }
  }

  words(): Words {
    let text = ''
    for (let at = 0; at < this.#end; at += PIECE)
      text += String.fromCharCode.apply(
        undefined,
        this.#characters.subarray(at, Math.min(this.#end, at + PIECE)) as unknown as number[],
      )
    return { text, counts: this.#counts.slice(0, this.#size) }
  }

  /** Each word with its count. */
  *entries(): Generator<readonly [word: string, count: number]> {
    const { text, counts } = this.words()
    let start = 0
    for (const count of counts) {
      const end = text.indexOf('\u001f', start)
      yield [text.slice(start, end), count]
      start = end + 1
    }
  }
}

function wider<T extends Uint16Array | Uint32Array | Int32Array>(numbers: T, length: number): T {
  const wide = new (numbers.constructor as new (length: number) => T)(2 * length)
  wide.set(numbers)
  return wide
}
