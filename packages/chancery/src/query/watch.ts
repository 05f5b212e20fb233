/** Lines of words in which something is looked for: a word of subject or body is one for both. */
export const IN_SUBJECT = 1
export const IN_BODY = 2

const BLANK = 32
/** FNV-1a. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME)

/** Open addressing: ids by the hash of their letters, at most half full. */
class Table {
  #slots = new Int32Array(64).fill(-1)
  #size = 0

  put(id: number, hashes: readonly number[]): void {
    if (++this.#size * 2 > this.#slots.length) {
      const before = this.#slots
      this.#slots = new Int32Array(before.length * 4).fill(-1)
      for (const one of before) if (one >= 0) this.#place(one, hashes[one]!)
    }
    this.#place(id, hashes[id]!)
  }

  #place(id: number, hash: number): void {
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
    this.#slots[slot] = id
  }

  get slots(): Int32Array {
    return this.#slots
  }
}

/**
 * Words and beginnings of words that are looked for in the lines of a cable, all in one pass over the letters: no word is
 * cut out that nobody looks for.
 */
export class Watch {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #hashes: number[] = []
  readonly #words = new Table()
  readonly #beginnings = new Table()
  /** Lengths of beginnings that are looked for. */
  readonly #lengths: boolean[] = []
  /** In which cable each was found last, and in which of its lines. */
  readonly #met: number[] = []
  readonly #where: number[] = []
  readonly #seen: number[] = []
  #cable = 0
  #found: number[] = []

  /** The id of a word, or of the beginning of one, in the text or in a field (`kind` above 0). */
  id(word: string, kind: number, beginning: boolean): number {
    const name = `${kind}${beginning ? '*' : ' '}${word}`
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.#texts.push(word) - 1
    this.#ids.set(name, id)
    let hash = BASIS ^ kind
    for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i))
    this.#hashes.push(hash)
    this.#met.push(0)
    this.#where.push(0)
    this.#seen.push(0)
    if (beginning) this.#lengths[word.length] = true
    ;(beginning ? this.#beginnings : this.#words).put(id, this.#hashes)
    return id
  }

  /** Another cable: nothing of it was found yet. */
  next(): void {
    this.#cable++
    this.#found = []
  }

  /** What was found in this cable, each once. */
  get found(): readonly number[] {
    return this.#found
  }

  /** The lines of this cable in which it was found, as bits. */
  where(id: number): number {
    return this.#met[id] === this.#cable ? this.#where[id]! : 0
  }

  /** Cables that had it so far. */
  seen(id: number): number {
    return this.#seen[id]!
  }

  length(id: number): number {
    return this.#texts[id]!.length
  }

  /** Goes over a line: words with a blank before, between and after them. */
  look(line: string, kind: number, bit: number): void {
    const words = this.#words.slots
    const beginnings = this.#beginnings.slots
    const lengths = this.#lengths
    const first = BASIS ^ kind
    let start = 0
    let hash = first
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at)
      if (code === BLANK) {
        if (at > start) this.#meet(words, hash, line, start, at - start, bit)
        start = at + 1
        hash = first
        continue
      }
      hash = step(hash, code)
      if (lengths[at + 1 - start]) this.#meet(beginnings, hash, line, start, at + 1 - start, bit)
    }
    if (line.length > start) this.#meet(words, hash, line, start, line.length - start, bit)
  }

  #meet(slots: Int32Array, hash: number, line: string, start: number, length: number, bit: number): void {
    const mask = slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!
      if (id < 0) return
      if (this.#hashes[id] !== hash) continue
      const there = this.#met[id] === this.#cable
      if (there && this.#where[id]! & bit) continue
      const text = this.#texts[id]!
      if (text.length !== length || !line.startsWith(text, start)) continue
      this.#where[id] = there ? this.#where[id]! | bit : bit
      if (there) continue
      this.#met[id] = this.#cable
      this.#seen[id]!++
      this.#found.push(id)
    }
  }
}
