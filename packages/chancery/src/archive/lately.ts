/**
 * What was made last, as long as the archive stands as it did when it was made: of any change, nothing is left. That is
 * more than need go, and never less: what was removed is in no answer, nor in memory after the next look at the archive.
 */
export class Lately<T> {
  readonly #most: number
  #state = ''
  #weight = 0
  readonly #held = new Map<string, { readonly value: T; readonly weight: number }>()

  /** `most` is what all together may weigh, in bytes or whatever is put in. */
  constructor(most: number) {
    this.#most = most
  }

  get(key: string, state: string): T | undefined {
    this.stand(state)
    const held = this.#held.get(key)
    if (!held) return undefined
    this.#held.delete(key)
    this.#held.set(key, held)
    return held.value
  }

  /** Nothing is kept that was made of another state than the last that was seen. */
  put(key: string, state: string, value: T, weight: number): void {
    if (state !== this.#state || weight > this.#most) return
    this.#drop(key)
    this.#held.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#held.keys()) {
      if (this.#weight <= this.#most) return
      this.#drop(oldest)
    }
  }

  /** This is how the archive stands. */
  stand(state: string): void {
    if (state === this.#state) return
    this.#state = state
    this.#held.clear()
    this.#weight = 0
  }

  #drop(key: string): void {
    this.#weight -= this.#held.get(key)?.weight ?? 0
    this.#held.delete(key)
  }
}
