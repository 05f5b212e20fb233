import { describe, type ParsedQuery, type Problem, parseQuery, type Query } from '../query/index.ts'
import type { Store } from '../store/index.ts'
import { bound } from './bind.ts'

export interface Asked extends ParsedQuery {
  /** With the names of saved searches still in it. */
  readonly asTyped: Query
}

/**
 * A query as its reader means it: names of collections and tags are his, and in place of `saved:NAME` stands what he
 * saved under the name.
 */
export function asked(typed: string, reader: { readonly id: string }, store: Store): Asked {
  const parsed = parseQuery(typed)
  if (!isOwn(parsed.query)) return { ...parsed, asTyped: parsed.query }
  const problems: Problem[] = [...parsed.problems]
  const asTyped = bound(parsed.query, reader.id, store, problems)
  const within = (query: Query): Query => {
    if ('parts' in query) return { kind: query.kind, parts: query.parts.map(within) }
    if (query.kind === 'not') return { kind: 'not', part: within(query.part) }
    if (query.kind !== 'saved') return query
    const saved = store.saved.named(reader.id, query.name)
    // A search that is saved names no other: saved.ts.
    if (saved) return bound(parseQuery(saved.query).query, reader.id, store, [])
    problems.push({
      code: 'saved-unknown',
      message: `There is no saved search “${query.name}”.`,
      ...query.span,
    })
    return query
  }
  return { ...parsed, asTyped, query: within(asTyped), problems, reading: describe(asTyped) }
}

/** Does it name what a reader called so himself? */
const isOwn = (query: Query): boolean =>
  query.kind === 'gathered' ||
  query.kind === 'saved' ||
  ('parts' in query ? query.parts.some(isOwn) : query.kind === 'not' && isOwn(query.part))
