import type { Reader } from '../guard/index.ts'
import { type ParsedQuery, type Problem, parseQuery, type Query } from '../query/index.ts'
import type { Store } from '../store/index.ts'

export interface Asked extends ParsedQuery {
  /** With the names of saved searches still in it. */
  readonly asTyped: Query
}

/** A query as it is asked of a store: in place of `saved:NAME` stands what this reader saved under the name. */
export function asked(typed: string, reader: Reader, store: Store): Asked {
  const parsed = parseQuery(typed)
  const problems: Problem[] = []
  const within = (query: Query): Query => {
    if ('parts' in query) return { kind: query.kind, parts: query.parts.map(within) }
    if (query.kind === 'not') return { kind: 'not', part: within(query.part) }
    if (query.kind !== 'saved') return query
    const saved = store.saved.named(reader.id, query.name)
    // A search that is saved names no other: saved.ts.
    if (saved) return parseQuery(saved.query).query
    problems.push({
      code: 'saved-unknown',
      message: `There is no saved search “${query.name}”.`,
      ...query.span,
    })
    return query
  }
  const query = within(parsed.query)
  return { ...parsed, asTyped: parsed.query, query, problems: [...parsed.problems, ...problems] }
}
