import type { Reader } from '../guard/index.ts'
import { describe, type ParsedQuery, type Problem, parseQuery, type Query } from '../query/index.ts'
import type { Store } from '../store/index.ts'
import { bound } from './bind.ts'
import { spelled } from './spelling.ts'

export interface Asked extends ParsedQuery {
  /** With the names of saved searches still in it. */
  readonly asTyped: Query
}

/**
 * A query as its reader means it: names of collections and tags are his, and in place of `saved:NAME` stands what he
 * saved under the name. A name that has other spellings brings them: spelling.ts.
 */
export function asked(typed: string, reader: Pick<Reader, 'id' | 'clearance'>, store: Store): Asked {
  const parsed = parseQuery(typed)
  if (!isOwn(parsed.query))
    return { ...parsed, query: spelled(parsed.query, reader, store), asTyped: parsed.query }
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
  return {
    ...parsed,
    asTyped,
    query: spelled(within(asTyped), reader, store),
    problems,
    reading: describe(asTyped),
  }
}

/** Does it name what a reader called so himself? */
const isOwn = (query: Query): boolean =>
  query.kind === 'gathered' ||
  query.kind === 'saved' ||
  ('parts' in query ? query.parts.some(isOwn) : query.kind === 'not' && isOwn(query.part))
