import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ArchiveError, type SavedArrivalSummary } from '../../archive/index.ts'
import { refuse, wantsJson } from '../errors.ts'
import { savedListPage, savedPage } from '../pages/saved.ts'
import type { Room } from '../server.ts'
import { savedFeedUrl, savedUrl } from '../urls.ts'
import { atom, sendFeed } from './feed.ts'
import { type Form, fromHere, isToken, NOT_KEPT, newToken, takeForms } from './form.ts'
import { parameter, sendJson, sendPage } from './reply.ts'

interface Named {
  Params: { name: string }
}

/** Entries of a feed, as of other feeds. */
const ENTRIES = 50

/** Saved searches: what arrived for each; where the room saves, a form to save, change and let go. */
export function savedRoutes(server: FastifyInstance, { archive, reader, saves }: Room): void {
  const token = saves ? newToken() : undefined
  const search = (name: string) => archive.saved(reader).find(one => one.name === name)
  const list = (reply: FastifyReply, typed: { name?: string; q?: string; complaint?: string } = {}) =>
    sendPage(reply, savedListPage(archive.saved(reader), token, typed), NOT_KEPT)

  server.get('/saved', { compress: false }, (request, reply) => {
    if (wantsJson(request)) return sendJson(reply, { saved: archive.saved(reader) })
    const q = parameter(request.query, 'q')
    return list(reply, { ...(q && { q }) })
  })
  const one = (name: string, reply: FastifyReply, complaint?: string) => {
    const saved = search(name)!
    const arrivals = newestFirst(archive.savedArrivals(name, reader, { all: true }))
    return sendPage(reply, savedPage(saved, arrivals, token, complaint), NOT_KEPT)
  }
  server.get<Named>('/saved/:name', { compress: false }, (request, reply) => {
    const { name } = request.params
    if (!search(name)) return refuse(request, reply, 'not-found')
    return wantsJson(request)
      ? sendJson(reply, { saved: name, arrivals: archive.savedArrivals(name, reader, { all: true }) })
      : one(name, reply)
  })
  server.get<Named>('/saved/:name/feed.atom', (request, reply) => {
    const { name } = request.params
    const arrivals = archive.savedArrivals(name, reader, { all: true })
    if (!arrivals) return refuse(request, reply, 'not-found')
    const entries = newestFirst(arrivals)
      .slice(0, ENTRIES)
      .map(({ arrivedAt, ...cable }) => ({ cable, arrivedAt }))
    const base = `http://${request.headers.host}`
    return sendFeed(
      reply,
      entries,
      atom(
        { id: `saved ${name}`, title: name, self: savedFeedUrl(name), page: savedUrl(name) },
        entries,
        base,
      ),
    )
  })
  if (!token) return

  server.register(async scope => {
    takeForms(scope)
    const posts = { compress: false, config: { posts: true } } as const
    const fields = (request: FastifyRequest): Form | undefined => {
      const form = request.body as Form | undefined
      return fromHere(request) && isToken(form?.token ?? '', token) ? form : undefined
    }
    scope.post('/saved', posts, (request, reply) => {
      const form = fields(request)
      if (!form) return refuse(request, reply, 'not-from-here')
      const [name, q] = [form.name?.trim() ?? '', form.q?.trim() ?? '']
      const complaint = complaintOf(() => archive.save(name, q, reader))
      return complaint ? list(reply.code(400), { name, q, complaint }) : reply.redirect(savedUrl(name), 303)
    })
    scope.post<Named>('/saved/:name', posts, (request, reply) => {
      const form = fields(request)
      if (!form) return refuse(request, reply, 'not-from-here')
      const { name } = request.params
      if (!search(name)) return refuse(request, reply, 'not-found')
      switch (form.do) {
        case 'drop':
          archive.unsave(name, reader)
          return reply.redirect('/saved', 303)
        case 'seen':
          archive.savedArrivals(name, reader, { look: true })
          return reply.redirect(savedUrl(name), 303)
        default: {
          const complaint = complaintOf(() => archive.resave(name, form.q?.trim() ?? '', reader))
          return complaint ? one(name, reply.code(400), complaint) : reply.redirect(savedUrl(name), 303)
        }
      }
    })
  })
}

const newestFirst = (list: readonly SavedArrivalSummary[] = []): SavedArrivalSummary[] => [...list].reverse()

/** Why it was refused, in words. */
function complaintOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'not-possible') return error.message
    throw error
  }
}
