type Numbers = Float64Array | Uint32Array | Uint16Array

/** Numbers side by side, as many as come. */
export class Growing<T extends Numbers> {
  #numbers: T
  length = 0

  constructor(numbers: T) {
    this.#numbers = numbers
  }

  /** Longer than `length`: what lies behind has no meaning. */
  get numbers(): T {
    return this.#numbers
  }

  /** What is missing between is nought. */
  set(at: number, value: number): void {
    if (at >= this.#numbers.length) {
      const wider = new (this.#numbers.constructor as new (length: number) => T)(Math.max(1024, at * 2))
      wider.set(this.#numbers as never)
      this.#numbers = wider
    }
    this.#numbers[at] = value
    if (at >= this.length) this.length = at + 1
  }

  push(value: number): void {
    this.set(this.length, value)
  }
}
