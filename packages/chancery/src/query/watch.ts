/** Lines of a cable in which something is found, as bits. */
export const IN_SUBJECT = 1
export const IN_BODY = 2

const BLANK = 32
/** From so many letters on, each may end a beginning that is looked for. */
const LONGEST = 64
/** FNV-1a, and a second hash beside it: a word is known by both, 64 bits, since fetching its letters costs more. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const OTHER = 0x5bd1e995

/** Ends of hashes that some word has, as bits: most words of a line are known by it to be none of them. */
const BITS = 2 ** 20
const MASK = BITS - 1

/** Of each word beside each other, since what lies apart costs most: its hashes, what it is one of, when it was met. */
const WIDTH = 4
const CHECK = 1
const TARGET = 2
const MET = 3

/** Open addressing, at most a quarter full. */
class Table {
  readonly bits = new Int32Array(BITS / 32)
  slots = empty(64)
  #size = 0

  /** Where a word is, or would be. */
  slot(hash: number, check: number): number {
    const { slots } = this
    const mask = slots.length / WIDTH - 1
    let slot = (hash ^ (hash >>> 14)) & mask
    for (; slots[slot * WIDTH + TARGET] !== NONE; slot = (slot + 1) & mask)
      if (slots[slot * WIDTH] === hash && slots[slot * WIDTH + CHECK] === check) break
    return slot * WIDTH
  }

  has(slot: number): boolean {
    return this.slots[slot + TARGET] !== NONE
  }

  put(hash: number, check: number, target: number): void {
    let at = this.slot(hash, check)
    if (!this.has(at) && ++this.#size * 4 * WIDTH > this.slots.length) {
      const before = this.slots
      this.slots = empty((before.length / WIDTH) * 4)
      for (let from = 0; from < before.length; from += WIDTH)
        if (before[from + TARGET] !== NONE)
          this.slots.set(before.subarray(from, from + WIDTH), this.slot(before[from]!, before[from + CHECK]!))
      at = this.slot(hash, check)
    }
    this.slots[at] = hash
    this.slots[at + CHECK] = check
    this.slots[at + TARGET] = target
    this.bits[(hash & MASK) >> 5]! |= 1 << (hash & 31)
  }
}

const NONE = -(2 ** 31)
const empty = (words: number): Int32Array => new Int32Array(words * WIDTH).fill(NONE)

/** What is looked for: any of some words, or a beginning; each has an id. */
export interface Wanted {
  readonly words: Iterable<string>
  readonly beginning: boolean
  /** Of the text 0, else of a field. */
  readonly kind: number
}

/**
 * Words and beginnings of words that are looked for in the lines of a cable, all in one pass over the letters: no word is
 * cut out that nobody looks for.
 */
export class Watch {
  readonly #ids = new Map<string, number>()
  readonly #wanted: { readonly words: readonly string[]; readonly kind: number }[] = []
  readonly #words = new Table()
  readonly #beginnings = new Table()
  /** What a word is one of, where that is several; its table names the place as a negative number. */
  readonly #several: number[][] = []
  /** Lengths of beginnings that are looked for. */
  readonly #lengths = new Uint8Array(LONGEST + 1)
  /** Of each id: the cable in which it was met last, with its lines; how many cables had it. */
  #state = new Int32Array(2048)
  #cable = 0
  #found: number[] = []

  /** The id of what is looked for; the same for the same. */
  id({ words, beginning, kind }: Wanted): number {
    const list = [...words].sort()
    const name = `${kind}${beginning ? '*' : ' '}${list.join(' ')}`
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.#wanted.push({ words: list, kind }) - 1
    this.#ids.set(name, id)
    if (this.#state.length < 2 * id + 2) {
      const before = this.#state
      this.#state = new Int32Array(before.length * 2)
      this.#state.set(before)
    }
    for (const word of list) this.#put(word, kind, beginning, id)
    return id
  }

  #put(word: string, kind: number, beginning: boolean, id: number): void {
    if (beginning) this.#lengths[Math.min(word.length, LONGEST)] = 1
    const table = beginning ? this.#beginnings : this.#words
    const [hash, check] = hashes(word, kind)
    const slot = table.slot(hash, check)
    if (!table.has(slot)) {
      table.put(hash, check, id)
      return
    }
    const target = table.slots[slot + TARGET]!
    if (target < 0) this.#several[~target]!.push(id)
    else table.slots[slot + TARGET] = ~(this.#several.push([target, id]) - 1)
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
    const state = this.#state[2 * id]!
    return state >> 2 === this.#cable ? state & 3 : 0
  }

  /** The words of it that stand in this cable. */
  as(id: number): string[] {
    const { words, kind } = this.#wanted[id]!
    return words.filter(word => {
      const slot = this.#words.slot(...hashes(word, kind))
      return this.#words.slots[slot + MET]! >> 2 === this.#cable
    })
  }

  /** Cables that had it so far. */
  seen(id: number): number {
    return this.#state[2 * id + 1]!
  }

  /** Goes over a line: words with a blank before, between and after them. */
  look(line: string, kind: number, bit: number): void {
    const { bits } = this.#words
    const beginnings = this.#beginnings.bits
    const lengths = this.#lengths
    const first = BASIS ^ kind
    const last = line.length
    let start = 0
    let hash = first
    let check = first
    for (let at = 0; at <= last; at++) {
      const code = at < last ? line.charCodeAt(at) : BLANK
      if (code === BLANK) {
        if (at > start && (bits[(hash & MASK) >> 5]! >> (hash & 31)) & 1)
          this.#meet(this.#words, hash, check, bit)
        start = at + 1
        hash = first
        check = first
        continue
      }
      hash = Math.imul(hash ^ code, PRIME)
      check = Math.imul(check + code, OTHER)
      const length = at + 1 - start
      if (
        lengths[length < LONGEST ? length : LONGEST] &&
        (beginnings[(hash & MASK) >> 5]! >> (hash & 31)) & 1
      )
        this.#meet(this.#beginnings, hash, check, bit)
    }
  }

  #meet(table: Table, hash: number, check: number, bit: number): void {
    const slot = table.slot(hash, check)
    const { slots } = table
    const target = slots[slot + TARGET]!
    if (target === NONE) return
    const met = slots[slot + MET]!
    const there = met >> 2 === this.#cable
    if (there && met & bit) return
    slots[slot + MET] = (this.#cable << 2) | (there ? met & 3 : 0) | bit
    if (target >= 0) this.#mark(target, bit)
    else for (const id of this.#several[~target]!) this.#mark(id, bit)
  }

  #mark(id: number, bit: number): void {
    const state = this.#state
    if (state[2 * id]! >> 2 === this.#cable) {
      state[2 * id]! |= bit
      return
    }
    state[2 * id] = (this.#cable << 2) | bit
    state[2 * id + 1]!++
    this.#found.push(id)
  }
}

function hashes(word: string, kind: number): [hash: number, check: number] {
  let hash = BASIS ^ kind
  let check = hash
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    hash = Math.imul(hash ^ code, PRIME)
    check = Math.imul(check + code, OTHER)
  }
  return [hash, check]
}
