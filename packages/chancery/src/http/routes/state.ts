import { LONGEST_QUERY } from '../../query/index.ts'
import type { SearchState, Sort } from '../urls.ts'
import { parameter } from './reply.ts'

const SORTS: readonly string[] = ['relevance', 'newest', 'oldest'] satisfies Sort[]

/** What an address says of a search. */
export function stateOf(query: unknown): SearchState {
  const sort = parameter(query, 'sort')
  const cursor = parameter(query, 'cursor')
  return {
    q: (parameter(query, 'q') ?? '').slice(0, LONGEST_QUERY + 1),
    ...(sort && SORTS.includes(sort) && { sort: sort as Sort }),
    ...(cursor && { cursor }),
    ...(parameter(query, 'list') === 'dense' && { dense: true }),
  }
}
