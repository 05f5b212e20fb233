import { CLASS_NAMES, CLASS_VALUES, PRECEDENCES } from '../../query/index.ts'
import type { Count, FacetField, Found } from '../store.ts'

/**
 * What is counted of a cable lies in its row as a text of one character for each value, the code of the value: columns.ts
 * has them side by side. Table `facet_values` says what each means.
 */
const MOST_VALUES = 200
/** Characters below are left to the eye that reads a table. */
export const FIRST_CODE = 0x100
/** Halves of surrogate pairs are no characters. */
export const nextCode = (last: number): number => (last + 1 === 0xd800 ? 0xe000 : last + 1)

/** How often each code stands in the texts. */
export function countCodes(texts: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const text of texts)
    for (const character of text) {
      const code = character.codePointAt(0)!
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  return counts
}

export function facetCounts(
  counted: readonly { readonly field: FacetField; readonly value: string; readonly count: number }[],
): Found['facets'] {
  const fields = new Map<FacetField, Count[]>()
  for (const { field, value, count } of counted) {
    const list = fields.get(field)
    if (list) list.push({ value, name: value, count })
    else fields.set(field, [{ value, name: value, count }])
  }
  const of = (field: FacetField): Count[] =>
    (fields.get(field) ?? []).sort((a, b) => (a.value < b.value ? -1 : 1))
  /** The most frequent first, and by name where as frequent. Of thousands only those that are shown are put in order. */
  const frequent = (field: FacetField): Count[] => {
    const all = fields.get(field) ?? []
    const least = Uint32Array.from(all, one => one.count).sort()[all.length - MOST_VALUES] ?? 0
    return all
      .filter(one => one.count >= least)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES)
  }
  const years = new Map<string, number>()
  for (const { value, count } of of('month'))
    years.set(value.slice(0, 4), (years.get(value.slice(0, 4)) ?? 0) + count)
  const step = (letter: string): number => PRECEDENCES.findIndex(([one]) => one === letter.toLowerCase())
  return {
    class: of('class')
      .reverse()
      .map(({ value, count }) => ({
        value: CLASS_VALUES[Number(value)]!,
        name: CLASS_NAMES[Number(value)]!,
        count,
      })),
    post: frequent('post'),
    addressee: frequent('addressee'),
    tags: frequent('tags'),
    caption: frequent('caption'),
    year: [...years].map(([value, count]) => ({ value, name: value, count })),
    month: of('month'),
    layout: frequent('layout'),
    precedence: of('precedence')
      .sort((a, b) => step(b.value) - step(a.value))
      .map(({ value, count }) => {
        const name = PRECEDENCES[step(value)]?.[1] ?? value
        return { value: name.toLowerCase(), name: name.toUpperCase(), count }
      }),
  }
}
