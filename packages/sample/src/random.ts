/** A seeded source of chance: the same seed gives the same numbers everywhere (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
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
