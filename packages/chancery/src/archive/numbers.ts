/** Numbers from 0 to 2^53 one after another, seven bits a byte, the low ones first; and letters, as UTF-16 units. */
export class NumberWriter {
  readonly #bytes: number[] = []

  get length(): number {
    return this.#bytes.length
  }

  number(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.#bytes.push(128 + (rest % 128))
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  /** Near nought on either side is short. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value)
  }

  letters(text: string): void {
    for (let i = 0; i < text.length; i++) this.number(text.charCodeAt(i))
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** What was written; after the end there are noughts. */
export class NumberReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  number(): number {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.#at++] ?? 0
      value += (byte % 128) * unit
      if (byte < 128) return value
    }
  }

  signed(): number {
    const value = this.number()
    return value % 2 ? -(value + 1) / 2 : value / 2
  }

  letters(length: number): string {
    let text = ''
    for (let i = 0; i < length && !this.done; i++) text += String.fromCharCode(this.number())
    return text
  }
}
