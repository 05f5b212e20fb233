import { conditions, parseQuery, without } from '../query/index.ts'

/** The query with a condition added, or without it where it was there: what a click on a facet does. */
export function refine(typed: string, condition: string): { readonly q: string; readonly active: boolean } {
  const found = conditions(typed).find(
    ({ start, end }) => typed.slice(start, end).toLowerCase() === condition.toLowerCase(),
  )
  if (found) return { q: without(typed, found), active: true }
  const query = typed.trim()
  if (!query) return { q: condition, active: false }
  const either = parseQuery(query).query.kind === 'or'
  return { q: either ? `(${query}) ${condition}` : `${query} ${condition}`, active: false }
}
