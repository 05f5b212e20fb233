import type { Count } from '../store.ts'

const BETWEEN = '\u001f'
const MOST_VALUES = 200

/** What is counted of a cable, as it lies in its row: post, then TAGS. */
export const facetText = (post: string | undefined, tags: readonly string[]): string =>
  [post ?? '', ...new Set(tags)].map(value => value.replaceAll(/[\u001e\u001f]/g, ' ')).join(BETWEEN)

/** Columns of `cables AS c` for `countFacets`, joined by SQLite: a row at a time costs more than the counting. */
export const FACET_COLUMNS = `group_concat(
  coalesce(c.class_rank, '') || '${BETWEEN}' || substr(c.date, 1, 4) || '${BETWEEN}' || c.facets, char(30))`

export interface FacetCounts {
  readonly classes: ReadonlyMap<string, number>
  readonly years: ReadonlyMap<string, number>
  readonly posts: ReadonlyMap<string, number>
  readonly tags: ReadonlyMap<string, number>
}

export function countFacets(rows: string): FacetCounts {
  const [classes, years, posts, tags] = [0, 1, 2, 3].map(() => new Map<string, number>())
  const all = [classes!, years!, posts!]
  const one = (counts: Map<string, number>, value: string): void => {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (rows)
    for (const row of rows.split('\u001e')) {
      const values = row.split(BETWEEN)
      for (let i = 0; i < values.length; i++) one(all[i] ?? tags!, values[i]!)
    }
  return { classes: classes!, years: years!, posts: posts!, tags: tags! }
}

/** The most frequent first, and by name where as frequent. */
export const frequent = (counts: ReadonlyMap<string, number>): Count[] =>
  [...counts]
    .map(([value, count]) => ({ value, name: value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
