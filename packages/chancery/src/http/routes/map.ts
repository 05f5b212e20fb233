import type { FastifyInstance } from 'fastify'
import type { SearchAnswer } from '../../archive/archive.ts'
import { csvRow } from '../../carry/index.ts'
import { mapPage } from '../pages/map.ts'
import { mapFile, type PostMap, postMap } from '../pictures/post-map.ts'
import { refine } from '../refine.ts'
import type { Room } from '../server.ts'
import { type SearchState, searchUrl } from '../urls.ts'
import { sendFile, sendPage } from './reply.ts'
import { betweenDays, overTime } from './search.ts'
import { stateOf } from './state.ts'

/** Where cables came from, for any search: as a page, a picture, a list of numbers. */
export function mapRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const draw = (state: SearchState): { answer: SearchAnswer; map: PostMap } => {
    const answer = archive.search(state.q, reader, { passages: false })
    const map = postMap(
      answer.facets.from,
      ({ value }) => searchUrl({ q: refine(state.q, `from:${value}`).q }),
      archive.traffic(state.q, reader),
    )
    return { answer, map }
  }
  server.get('/map', (request, reply) => {
    const state = stateOf(request.query)
    const between = betweenDays(state, request.query)
    if (between) return reply.redirect(searchUrl(between, '/map'), 303)
    const { answer, map } = draw(state)
    return sendPage(reply, mapPage(state, answer, map, overTime(archive, reader, state.q, answer)))
  })
  server.get('/map.svg', (request, reply) =>
    sendFile(reply, 'image/svg+xml', String(mapFile(draw(stateOf(request.query)).map))),
  )
  server.get('/map-traffic.csv', (request, reply) =>
    sendFile(
      reply,
      'text/csv; charset=utf-8',
      [
        csvRow(['from', 'to', 'cables']),
        ...draw(stateOf(request.query)).map.ways.flatMap(({ a, b, there, back }) => [
          ...(there ? [csvRow([a, b, String(there)])] : []),
          ...(back ? [csvRow([b, a, String(back)])] : []),
        ]),
      ].join(''),
    ),
  )
  server.get('/map.csv', (request, reply) => {
    const { points, off } = draw(stateOf(request.query)).map
    const rows = [...points, ...off].map(({ name, count }) => csvRow([name, String(count)]))
    return sendFile(reply, 'text/csv; charset=utf-8', [csvRow(['post', 'cables']), ...rows].join(''))
  })
}
