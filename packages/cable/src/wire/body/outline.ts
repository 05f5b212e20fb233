import { follows } from './starts.ts'

/**
 * Labels of an outline: each manner of writing (`A.`, `(1)`, `a.`, `(a)`) is a level with a count of its own, and the
 * lower ones begin again under the next of a higher one.
 */
export class Outline {
  readonly #last = new Map<string, string>()
  #level = ''

  note(label: string): void {
    this.#level = levelOf(label)
    this.#last.set(this.#level, label)
  }

  /** Is this the next label of its level, or the first of a level below? */
  goesOn(label: string): boolean {
    const level = levelOf(label)
    return follows(label, this.#last.get(level)) || (level !== this.#level && follows(label, undefined))
  }
}

const levelOf = (label: string): string =>
  label
    .replace(/\d+/g, '1')
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
