import { Unreadable } from './item.ts'

/** How much is unpacked before a container counts as hostile. */
export interface Limits {
  /** Containers in containers. */
  readonly depth: number
  /** Bytes unpacked from one path, all layers together. */
  readonly total: number
  /** Bytes out for each byte in. Text of cables packs to a third, the dullest table to a hundredth. */
  readonly ratio: number
  /** Below this many bytes the ratio says nothing. */
  readonly ratioFrom: number
  /** Things in one container. */
  readonly entries: number
  /** Bytes of one document: decoded and read it is held several times over. */
  readonly document: number
}

export const LIMITS: Limits = {
  depth: 6,
  total: 2 ** 37,
  ratio: 200,
  ratioFrom: 2 ** 24,
  entries: 10_000_000,
  document: 2 ** 26,
}

export const megabytes = (bytes: number): string =>
  bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MB` : `${Math.ceil(bytes / 2 ** 10)} KB`

/** A container gave more than it may: the container as a whole is left, not one thing in it. */
export class Hostile extends Unreadable {}

export const tooMany = (entries: number): Hostile =>
  new Hostile(`it holds more than ${entries} things; unpack it yourself`)

/** What came out of one path so far. */
export class Budget {
  readonly limits: Limits
  #spent = 0
  #over = false

  constructor(limits: Limits) {
    this.limits = limits
  }

  spend(bytes: number): void {
    this.#spent += bytes
    this.#over ||= this.#spent > this.limits.total
    if (this.#over)
      throw new Hostile(`it unpacks to more than ${megabytes(this.limits.total)}; unpack it yourself`)
  }
}

/** What came out of one container, against what went in. */
export class Expansion {
  readonly #budget: Budget
  readonly #packed: () => number
  #out = 0

  /** `packed`: the bytes that went in so far. */
  constructor(budget: Budget, packed: () => number) {
    this.#budget = budget
    this.#packed = packed
  }

  out(bytes: number): void {
    this.#budget.spend(bytes)
    this.#out += bytes
    const { ratio, ratioFrom } = this.#budget.limits
    if (this.#out > ratioFrom && this.#out > ratio * this.#packed())
      throw new Hostile(`it unpacks to more than ${ratio} times its size, as a bomb does`)
  }
}
