import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Archive } from '../archive/archive.ts'
import type { Reader } from '../guard/index.ts'
import { apiRoutes } from './api/index.ts'
import { refusalAnswer, refusalOf, refuse } from './errors.ts'
import { keepPages } from './kept.ts'
import { addRoutes, type TakeIn } from './routes/add.ts'
import { assetRoutes } from './routes/assets.ts'
import { cableRoutes } from './routes/cable.ts'
import { carryRoutes } from './routes/carry.ts'
import { feedRoutes } from './routes/feed.ts'
import { gapsRoutes } from './routes/gaps.ts'
import { gatheringRoutes } from './routes/gathering.ts'
import { healthRoutes } from './routes/health.ts'
import { homeRoutes } from './routes/home.ts'
import { mapRoutes } from './routes/map.ts'
import { namesRoutes } from './routes/names.ts'
import { namingRoutes } from './routes/naming.ts'
import { networkRoutes } from './routes/network.ts'
import { relatedRoutes } from './routes/related.ts'
import { savedRoutes } from './routes/saved.ts'
import { searchRoutes } from './routes/search.ts'
import { trendsRoutes } from './routes/trends.ts'
import { PLAIN_HEADERS, secure } from './security.ts'
import { sendSparingly } from './sparing.ts'
import { speaking, TONGUES, type Tongue } from './tongues/index.ts'
import { negotiate, speakTongues } from './tongues/negotiate.ts'

export interface ServerOptions {
  readonly archive: Archive
  /** Who reads: every page is what this reader may see. */
  readonly reader: Reader
  /** ISO day by which declassification dates have passed or not; the clock's, in UTC, where none is given. */
  readonly today?: () => string
  /** Files may be added from the page, and how they become documents; only for a room of one. */
  readonly takeIn?: TakeIn
  /** Searches may be saved, changed and let go from the page; only for a room of one. */
  readonly saves?: boolean
  /** Languages that pages are written in; the first where a reader asks for none of them. */
  readonly tongues?: readonly Tongue[]
  /**
   * Called for an answer that failed: the route (never the address) and the fault without its message, since either
   * may hold words of a cable or a query.
   */
  readonly onFault?: (fault: {
    readonly route: string
    readonly name: string
    readonly where: string
  }) => void
}

/** What the routes need. */
export interface Room extends Required<Omit<ServerOptions, 'onFault' | 'takeIn' | 'tongues'>> {
  /** There is a page to add files. */
  readonly adds: boolean
}

/** The reading room as a server that listens nowhere yet. It answers readings from loopback alone and keeps no log. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { archive, reader, today = () => new Date().toISOString().slice(0, 10), onFault = () => {} } = options
  const { takeIn, saves = false, tongues = TONGUES } = options
  const room: Room = { archive, reader, today, adds: takeIn !== undefined, saves }
  const server = fastify({
    logger: false,
    // Who closes the room does not wait for a harvest to end.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // A parameter that is not known, or given twice, is said and not passed over.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
    frameworkErrors: (_error, request, reply) => {
      reply.headers(PLAIN_HEADERS)
      // No hook runs for it.
      speaking(negotiate(request.url, request.headers, tongues), () => refuse(request, reply, 'bad-address'))
    },
    clientErrorHandler: ({ code }, socket) => {
      if (code === 'ECONNRESET' || !socket.writable) return
      const refusal = code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'bad-address'
      socket.end(refusalAnswer(refusal, PLAIN_HEADERS))
    },
  })
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const { code, ...members } = refusalOf(error, request)
    if (error.statusCode && error.statusCode < 500) return refuse(request, reply, code, members)
    const where = error.stack?.split('\n').find(line => /^\s+at /.test(line)) ?? ''
    onFault({ route: request.routeOptions.url ?? 'none', name: error.name, where: where.trim() })
    return refuse(request, reply, code)
  })
  server.setNotFoundHandler((request, reply) => refuse(request, reply, 'not-found'))
  speakTongues(server, tongues)
  secure(server)
  sendSparingly(server)
  keepPages(server, room)
  // What sends sparingly must know each route when it is made.
  server.register(async scope => {
    for (const routes of [
      homeRoutes,
      searchRoutes,
      mapRoutes,
      trendsRoutes,
      networkRoutes,
      gapsRoutes,
      namesRoutes,
      namingRoutes,
      cableRoutes,
      relatedRoutes,
      carryRoutes,
      feedRoutes,
      gatheringRoutes,
      savedRoutes,
      healthRoutes,
      apiRoutes,
    ])
      routes(scope, room)
    if (takeIn) addRoutes(scope, room, takeIn)
    assetRoutes(scope)
  })
  return server
}
