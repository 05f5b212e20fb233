import type { FastifyInstance } from 'fastify'
import type { SearchAnswer } from '../../archive/archive.ts'
import { LONGEST_QUERY } from '../../query/index.ts'
import { wantsJson } from '../errors.ts'
import { searchPage } from '../pages/search.ts'
import type { Room } from '../server.ts'
import type { SearchState, Sort } from '../urls.ts'
import { parameter, sendJson, sendPage } from './reply.ts'

const SORTS: readonly string[] = ['relevance', 'newest', 'oldest'] satisfies Sort[]

export function searchRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const find = (query: unknown): { state: SearchState; answer: SearchAnswer; status: number } => {
    const sort = parameter(query, 'sort')
    const cursor = parameter(query, 'cursor') || undefined
    const typed = parameter(query, 'q') ?? ''
    const state: SearchState = {
      q: typed.slice(0, LONGEST_QUERY + 1),
      cursor,
      ...(sort && SORTS.includes(sort) && { sort: sort as Sort }),
    }
    const answer = archive.search(state.q, reader, {
      ...(cursor && { cursor }),
      ...(state.sort && { sort: state.sort }),
    })
    const bad = answer.problems.some(({ code }) => code === 'cursor-unread' || code === 'query-too-long')
    return { state, answer, status: bad ? 400 : 200 }
  }
  server.get('/search', (request, reply) => {
    const { state, answer, status } = find(request.query)
    return wantsJson(request)
      ? sendJson(reply.code(status), answer)
      : sendPage(reply.code(status), searchPage(state, answer))
  })
  // While a query is typed: what may stand before the cursor, counted in what this reader may see.
  server.get('/suggest.json', (request, reply) => {
    const typed = (parameter(request.query, 'q') ?? '').slice(0, LONGEST_QUERY)
    const at = parameter(request.query, 'at')
    const suggestions = archive.suggest(typed, reader, {
      ...(at && /^\d{1,6}$/.test(at) && { at: Number(at) }),
    })
    return sendJson(reply, { suggestions })
  })
  server.get('/search.json', (request, reply) => {
    const { answer, status } = find(request.query)
    return sendJson(reply.code(status), answer)
  })
}
