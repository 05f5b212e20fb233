import type { FastifyInstance } from 'fastify'
import type { Traffic, TrafficBy } from '../../archive/relations.ts'
import { csvRow } from '../../carry/index.ts'
import { wantsJson } from '../errors.ts'
import { MOST_LINES, networkPage, TABLE_ROWS } from '../pages/network.ts'
import { type Network, network, networkPicture } from '../pictures/network.ts'
import type { Room } from '../server.ts'
import { type SearchState, searchUrl } from '../urls.ts'
import { parameter, sendFile, sendJson, sendPage } from './reply.ts'
import { betweenDays, overTime } from './search.ts'
import { stateOf } from './state.ts'

interface Asked {
  readonly state: SearchState
  readonly by: TrafficBy
  readonly lines: number
  readonly start: number
}

/** Who writes to whom, for any search: as a page, a picture, a list of numbers. */
export function networkRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const draw = ({ state, by, lines }: Asked): { traffic: Traffic; picture: Network } => {
    const traffic = archive.traffic(state.q, reader, { by })
    return { traffic, picture: network(traffic, lines) }
  }
  server.get('/network', (request, reply) => {
    const asked = askedIn(request.query)
    const between = betweenDays(asked.state, request.query)
    if (between) return reply.redirect(searchUrl(between, '/network'), 303)
    const { traffic, picture } = draw(asked)
    if (wantsJson(request)) return sendJson(reply, traffic)
    const answer = archive.search(asked.state.q, reader, { passages: false })
    return sendPage(
      reply,
      networkPage({
        ...asked,
        answer,
        traffic,
        picture,
        time: overTime(archive, reader, asked.state.q, answer),
      }),
    )
  })
  server.get('/network.json', (request, reply) => sendJson(reply, draw(askedIn(request.query)).traffic))
  server.get('/network.svg', (request, reply) =>
    sendFile(reply, 'image/svg+xml', String(networkPicture(draw(askedIn(request.query)).picture))),
  )
  server.get('/network.csv', (request, reply) => {
    const { state, by } = askedIn(request.query)
    const { nodes, edges } = archive.traffic(state.q, reader, { by })
    const rows = edges.map(({ from, to, cables }) =>
      csvRow([nodes[from]!.name, nodes[to]!.name, String(cables)]),
    )
    return sendFile(reply, 'text/csv; charset=utf-8', [csvRow(['from', 'to', 'cables']), ...rows].join(''))
  })
}

function askedIn(query: unknown): Asked {
  const lines = Number(parameter(query, 'lines'))
  const start = Number(parameter(query, 'start'))
  const by: TrafficBy = parameter(query, 'by') === 'addressee' ? 'addressee' : 'post'
  const most = MOST_LINES.find(one => one === lines) ?? MOST_LINES[0]!
  return {
    state: {
      ...stateOf(query),
      also: {
        by: by === 'post' ? undefined : by,
        lines: most === MOST_LINES[0] ? undefined : String(most),
      },
    },
    by,
    lines: most,
    start: Number.isInteger(start) && start > 0 ? start - (start % TABLE_ROWS) : 0,
  }
}
