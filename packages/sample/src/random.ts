/** Numbers thrown away after seeding, until every bit of the seed has reached every bit of the state. */
const WARM_UP = 12

/** A seeded source of chance: the same seed gives the same numbers everywhere (sfc32). */
export class Random {
  #a = 0x9e3779b9
  #b: number
  #c = 0x243f6a88
  #counter = 1

  constructor(seed: number) {
    this.#b = seed | 0
    for (let left = WARM_UP; left > 0; left--) this.next()
  }

  /** At least 0, below 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(rate: number): boolean {
    return this.next() < rate
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!
  }

  /** Some of a list, in chance order, none twice. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list]
    const wanted = Math.min(count, left.length)
    for (let at = 0; at < wanted; at++) {
      const other = this.int(at, left.length - 1)
      const one = left[other]!
      left[other] = left[at]!
      left[at] = one
    }
    left.length = wanted
    return left
  }
}
