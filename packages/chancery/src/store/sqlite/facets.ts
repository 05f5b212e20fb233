import { CLASS_NAMES, CLASS_VALUES } from '../../query/index.ts'
import type { Count, Found, StoredCable } from '../store.ts'

/**
 * What is counted of a cable lies in its row as a text of one character for each value, the code of the value: SQLite
 * joins the texts of all hits, and counting them is counting characters. Table `facet_values` says what each means.
 */
export type FacetField = keyof Found['facets']

const MOST_VALUES = 200
/** Characters below are left to the eye that reads a table. */
export const FIRST_CODE = 0x100
/** Halves of surrogate pairs are no characters. */
export const nextCode = (last: number): number => (last + 1 === 0xd800 ? 0xe000 : last + 1)

export function facetsOf({ index, summary }: StoredCable): [FacetField, string][] {
  const { classRank, values } = index
  const post = values.post?.[0]
  return [
    ...(classRank === undefined ? [] : [['class', String(classRank)] satisfies [FacetField, string]]),
    ...(summary.date ? [['year', summary.date.slice(0, 4)] satisfies [FacetField, string]] : []),
    ...(post ? [['post', post] satisfies [FacetField, string]] : []),
    ...[...new Set(values.tags)].map((tag): [FacetField, string] => ['tags', tag]),
  ]
}

/** How often each code stands in the texts. */
export function countCodes(texts: readonly string[]): Map<number, number> {
  const counts: number[] = []
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at)!
      if (code > 0xffff) at++
      counts[code] = (counts[code] ?? 0) + 1
    }
  const found = new Map<number, number>()
  counts.forEach((count, code) => {
    found.set(code, count)
  })
  return found
}

export function facetCounts(
  counted: readonly { readonly field: FacetField; readonly value: string; readonly count: number }[],
): Found['facets'] {
  const of = (field: FacetField): Count[] =>
    counted
      .filter(one => one.field === field)
      .map(({ value, count }) => ({ value, name: value, count }))
      .sort((a, b) => (a.value < b.value ? -1 : 1))
  /** The most frequent first, and by name where as frequent. */
  const frequent = (field: FacetField): Count[] =>
    of(field)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_VALUES)
  return {
    class: of('class')
      .reverse()
      .map(({ value, count }) => ({
        value: CLASS_VALUES[Number(value)]!,
        name: CLASS_NAMES[Number(value)]!,
        count,
      })),
    post: frequent('post'),
    tags: frequent('tags'),
    year: of('year'),
  }
}
