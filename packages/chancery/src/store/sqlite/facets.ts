import { CLASS_NAMES, CLASS_VALUES, PRECEDENCES } from '../../query/index.ts'
import type { Count, FacetField, Found, StoredCable } from '../store.ts'

/**
 * What is counted of a cable lies in its row as a text of one character for each value, the code of the value: SQLite
 * joins the texts of all hits, and counting them is counting characters. Table `facet_values` says what each means.
 */
const MOST_VALUES = 200
/** Characters below are left to the eye that reads a table. */
export const FIRST_CODE = 0x100
/** Halves of surrogate pairs are no characters. */
export const nextCode = (last: number): number => (last + 1 === 0xd800 ? 0xe000 : last + 1)

type Value = readonly [field: FacetField, value: string]

/** What each search counts; a cable has a handful. */
export function facetsOf({ index, summary }: StoredCable): Value[] {
  const { classRank, values } = index
  const one = (field: FacetField, value: string | undefined): Value[] => (value ? [[field, value]] : [])
  const each = (field: FacetField, list: readonly string[] = []): Value[] =>
    [...new Set(list)].filter(Boolean).map((value): Value => [field, value])
  return [
    ...one('class', classRank === undefined ? undefined : String(classRank)),
    // Years are the sums of their months.
    ...one('month', summary.date?.slice(0, 7)),
    ...one('post', values.post?.[0]),
    ...one('layout', values.layout?.[0]),
    ...one('precedence', values.precedence?.[0]),
    ...each('tags', values.tags),
    ...each('caption', values.caption),
  ]
}

/** What is counted on request: addressees are dozens. */
export const partiesOf = ({ index: { values } }: StoredCable): Value[] =>
  [...new Set(values.addressee)].filter(Boolean).map((value): Value => ['addressee', value])

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
