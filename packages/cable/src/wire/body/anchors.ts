/**
 * Lasting fragments: the first paragraph numbered 6 is `p6`, the second `p6-2`; the third heading is `h3`, the
 * second unnumbered block `b2`; sub-paragraph A of paragraph 6 is `p6.a`, its third bullet `p6.3`.
 */
export class Anchors {
  readonly #counts = new Map<string, number>()
  readonly #numbers = new Map<number, number>()

  #count(name: string): number {
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    return count
  }

  next(kind: 'h' | 'b' | 'm' | 't'): string {
    return `${kind}${this.#count(kind)}`
  }

  numbered(number: number): string {
    const count = (this.#numbers.get(number) ?? 0) + 1
    this.#numbers.set(number, count)
    return count === 1 ? `p${number}` : `p${number}-${count}`
  }

  part(parent: string, label: string, index: number): string {
    const letters =
      /[a-z]/i.test(label) && !/^o$/.test(label) ? label.replace(/[^a-z]/gi, '').toLowerCase() : ''
    const name = `${parent}.${letters || index + 1}`
    const count = this.#count(name)
    return count === 1 ? name : `${name}-${count}`
  }
}
