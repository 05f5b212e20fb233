import type { FastifyInstance, FastifyReply } from 'fastify'
import { LONGEST_QUERY } from '../../query/index.ts'
import { wantsJson } from '../errors.ts'
import { namingPage, type Pass } from '../pages/naming.ts'
import type { Room } from '../server.ts'
import { searchUrl } from '../urls.ts'
import { type Form, foreign, fromHere, isToken, NOT_KEPT, newToken, takeForms } from './form.ts'
import { parameter, sendJson, sendPage } from './reply.ts'

/** The other core is for who waits for a page. */
const THREADS = 1

/** Gives a result to the language model in the background, one at a time: what it has read is kept if the room closes. */
export function namingRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const token = newToken()
  const address = '/names/model'
  let pass: Pass | undefined
  let stop: AbortController | undefined
  let ended: Promise<void> = Promise.resolve()

  const start = (q: string): void => {
    const asked = new AbortController()
    stop = asked
    pass = {
      q,
      of: archive.names(q, reader, { limit: 1 }).total,
      read: 0,
      names: 0,
      ended: false,
      failed: false,
    }
    const over = (failed: boolean): void => {
      pass = { ...pass!, ended: true, failed }
    }
    ended = archive
      .readNames(q, reader, {
        threads: THREADS,
        signal: asked.signal,
        onProgress: now => {
          pass = { q, ...now, ended: false, failed: false }
        },
      })
      .then(
        () => over(false),
        () => over(true),
      )
  }
  // What is in hand is kept before the archive closes.
  server.addHook('preClose', async () => {
    stop?.abort()
    await ended
  })

  const see = (reply: FastifyReply, q: string): FastifyReply => reply.redirect(searchUrl({ q }, address), 303)
  server.get(address, { compress: false }, (request, reply) => {
    const q = (parameter(request.query, 'q') ?? '').slice(0, LONGEST_QUERY)
    const names = archive.names(q, reader, { limit: 1 })
    if (wantsJson(request))
      return sendJson(reply, { cables: names.total, readByModel: names.readByModel, ...(pass && { pass }) })
    return sendPage(reply, namingPage({ q, names, pass, token }), NOT_KEPT)
  })
  server.register(async scope => {
    takeForms(scope)
    scope.post(
      address,
      {
        compress: false,
        config: { posts: true },
        onRequest: async (request, reply) => (fromHere(request) ? undefined : foreign(request, reply)),
      },
      async (request, reply) => {
        const form = (request.body ?? {}) as Form
        if (!isToken(form.token ?? '', token)) return foreign(request, reply)
        const q = (form.q ?? '').slice(0, LONGEST_QUERY)
        if (form.do === 'stop') {
          stop?.abort()
          await ended
        } else if (!pass || pass.ended) start(q)
        return see(reply, q)
      },
    )
  })
}
