import { parseQuery, type Query } from '../query/index.ts'

/** A part of a query that every hit must satisfy, with where it was typed. */
function conditions(query: Query): readonly Query[] {
  return query.kind === 'and' ? query.parts : [query]
}

/** Where a condition written just so stands in a query. */
function findCondition(typed: string, condition: string): { start: number; end: number } | undefined {
  for (const part of conditions(parseQuery(typed).query)) {
    if (!('span' in part)) continue
    const { start, end } = part.span
    if (typed.slice(start, end).toLowerCase() === condition.toLowerCase()) return part.span
  }
  return undefined
}

/** The query with a condition added, or without it where it was there: what a click on a facet does. */
export function refine(typed: string, condition: string): { readonly q: string; readonly active: boolean } {
  const found = findCondition(typed, condition)
  if (found) {
    const q = `${typed.slice(0, found.start).trimEnd()} ${typed.slice(found.end).trimStart()}`.trim()
    return { q, active: true }
  }
  const query = typed.trim()
  if (!query) return { q: condition, active: false }
  const either = parseQuery(query).query.kind === 'or'
  return { q: either ? `(${query}) ${condition}` : `${query} ${condition}`, active: false }
}
