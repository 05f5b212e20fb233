import { BETWEEN, VALUE_FIELDS } from '../query/index.ts'
import type { Card } from './card.ts'
import type { CountedField, LexiconField } from './store.ts'
import { WordCounts, type Words } from './words.ts'

/** Values that are counted for the eye, not for what is typed. */
const UNTYPED: readonly CountedField[] = ['class', 'month']
/** Words of a text or field, or whole values; and how many cards have each. */
export interface Counted extends Words {
  readonly field: LexiconField
}

/**
 * In how many cards each word stands. Words of many cards are mostly the same few thousand: a thread counts those of
 * some hundred cards in a small table, and the table of all has a fifth of them to take in.
 */
export class Tally {
  readonly #fields = new Map<LexiconField, WordCounts>()

  add({ subject, body, fields, facets, parties, names }: Card, step: 1 | -1 = 1): void {
    this.#of('text').card([subject, body], step)
    for (const [i, field] of VALUE_FIELDS.entries())
      if (fields[i]) this.#of(field).card(fields[i].split(BETWEEN), step)
    const values = new Map<CountedField, string[]>()
    for (const [field, value] of [...facets, ...parties, ...names]) {
      if (UNTYPED.includes(field)) continue
      const list = values.get(field)
      if (list) list.push(value)
      else values.set(field, [value])
    }
    for (const [field, list] of values) this.#of(`=${field}`).values(list, step)
  }

  counted(): Counted[] {
    return [...this.#fields].map(([field, counts]) => ({ field, ...counts.words() }))
  }

  #of(field: LexiconField): WordCounts {
    const known = this.#fields.get(field) ?? new WordCounts()
    this.#fields.set(field, known)
    return known
  }
}
