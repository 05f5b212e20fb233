import type { FastifyInstance } from 'fastify'
import type { GapSeries } from '../../archive/relations.ts'
import { LONGEST_QUERY } from '../../query/index.ts'
import { refuse, wantsJson } from '../errors.ts'
import { diffPage } from '../pages/diff.ts'
import { GHOSTS_ON_PAGE, ghostsPage } from '../pages/ghosts.ts'
import { graphPage } from '../pages/graph.ts'
import { postPage } from '../pages/post.ts'
import { threadPage } from '../pages/thread.ts'
import type { Room } from '../server.ts'
import { parameter, sendJson, sendPage } from './reply.ts'

interface Named {
  Params: { name: string }
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined

const bare = (name: string): string => name.replace(/\.json$/, '')

/** What cables say of one another: threads, what is wanted, posts, figures, versions word by word. */
export function relatedRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  server.get<Named>('/thread/:name', (request, reply) => {
    const depth = whole(parameter(request.query, 'depth'))
    const thread = archive.thread(bare(request.params.name), reader, {
      ...(depth !== undefined && { depth }),
      limit: whole(parameter(request.query, 'limit')) ?? 100,
    })
    if (!thread) return refuse(request, reply, 'not-found')
    return wantsJson(request) ? sendJson(reply, thread) : sendPage(reply, threadPage(thread))
  })
  for (const address of ['/ghosts', '/ghosts.json'])
    server.get(address, (request, reply) => {
      const q = (parameter(request.query, 'q') ?? '').slice(0, LONGEST_QUERY)
      const start = whole(parameter(request.query, 'start')) ?? 0
      const found = archive.ghosts(q, reader, { start, limit: GHOSTS_ON_PAGE })
      return wantsJson(request) ? sendJson(reply, found) : sendPage(reply, ghostsPage({ q, start, ...found }))
    })
  for (const address of ['/graph', '/graph.json'])
    server.get(address, (request, reply) => {
      const graph = archive.graph(reader)
      return wantsJson(request) ? sendJson(reply, graph) : sendPage(reply, graphPage(graph))
    })
  server.get<Named>('/post/:name', (request, reply) => {
    const year = whole(parameter(request.query, 'year'))
    const post = archive.post(bare(request.params.name), reader)
    if (!post) return refuse(request, reply, 'not-found')
    const series: GapSeries[] = []
    archive.gaps(reader, { post: post.key }, one => {
      series.push(one)
    })
    return wantsJson(request)
      ? sendJson(reply, { ...post, series })
      : sendPage(reply, postPage({ post, series, year }))
  })
  server.get('/diff', (request, reply) => {
    const [a, b] = [parameter(request.query, 'a'), parameter(request.query, 'b')]
    const difference = a && b ? archive.diff(a, b, reader) : undefined
    if (!difference) return refuse(request, reply, 'not-found')
    return wantsJson(request) ? sendJson(reply, difference) : sendPage(reply, diffPage(difference))
  })
}
