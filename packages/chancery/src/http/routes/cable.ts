import type { Message } from '@chancery/cable'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Archive, SearchAnswer } from '../../archive/archive.ts'
import { lookupForm } from '../../forms/index.ts'
import type { Reader } from '../../guard/index.ts'
import { refuse, wantsJson } from '../errors.ts'
import { cablePage } from '../pages/cable.ts'
import { ghostPage } from '../pages/ghost.ts'
import { removedPage } from '../pages/message.ts'
import { versionsPage } from '../pages/versions.ts'
import type { Room } from '../server.ts'
import { cableUrl, inList, type SearchState } from '../urls.ts'
import { carriedName, sendCarried } from './carry.ts'
import { CACHE, parameter, sendJson, sendPage } from './reply.ts'
import { stateOf } from './state.ts'

interface Named {
  Params: { name: string }
}

export function cableRoutes(server: FastifyInstance, { archive, reader, today }: Room): void {
  server.get<Named>('/cable/:name', (request, reply) => {
    const carried = carriedName(request.params.name)
    if (carried) return sendCarried(archive, reader, carried, request, reply)
    const name = request.params.name.replace(/\.json$/, '')
    const found = archive.open(name, reader)
    if (found.kind === 'none') return refuse(request, reply, 'not-found')
    if (found.kind === 'removed') {
      const { at, reason } = found
      return wantsJson(request)
        ? refuse(request, reply, 'removed', { removed: { at, reason } })
        : sendPage(reply.code(410), removedPage(found))
    }
    if (wantsJson(request)) return sendJson(reply, lookupForm(found, { texts: false }))
    const from = stateOf(request.query)
    if (found.kind === 'ghost') return sendPage(reply, ghostPage(found.ghost))
    if (found.kind === 'versions') {
      const versions = archive.versions(name, reader)
      return versions ? sendPage(reply, versionsPage(versions, from)) : refuse(request, reply, 'not-found')
    }
    const { cable } = found
    reply.header('link', `<${cableUrl(cable.summary.id)}>; rel="canonical"`)
    return sendPage(
      reply,
      cablePage({
        cable,
        name,
        from,
        ...(inList(from) && { beside: { state: from, answer: listBeside(archive, reader, from) } }),
        raw: parameter(request.query, 'view') === 'raw',
        asSent: parameter(request.query, 'letters') === 'sent',
        today: today(),
        held: heldReferences(archive, reader, cable.message),
      }),
    )
  })
  server.get<Named>('/cable/:name/raw', (request, reply) => sendRaw(archive, reader, request, reply))
}

/** The page of the list that a cable was opened from: its passages are not wanted. */
const listBeside = (archive: Archive, reader: Reader, { q, sort, cursor }: SearchState): SearchAnswer =>
  archive.search(q, reader, { passages: false, ...(sort && { sort }), ...(cursor && { cursor }) })

/** The bytes of one source: the only one, or that which `source` names, counted from 1. */
function sendRaw(
  archive: Archive,
  reader: Reader,
  request: FastifyRequest<Named>,
  reply: FastifyReply,
): FastifyReply {
  const sources = archive.raw(request.params.name, reader)
  const asked = parameter(request.query, 'source') ?? '1'
  const source = /^\d{1,6}$/.test(asked) ? sources[Number(asked) - 1] : undefined
  if (!source)
    return refuse(request, reply, sources.length && !/^\d+$/.test(asked) ? 'bad-address' : 'not-found')
  return reply
    .header('cache-control', CACHE)
    .header('content-disposition', `inline; filename="${source.id}.txt"`)
    .type('text/plain')
    .send(Buffer.from(source.bytes))
}

/** Keys of one question: a list of any length is asked in pieces that a query has room for. */
const KEYS_OF_A_QUERY = 60
/** References that are looked up; what cites more is a list, not a cable. */
const MOST_REFERENCES = 600

/** The keys of references whose cables this reader can open, with the names to open them by. */
function heldReferences(archive: Archive, reader: Reader, { references }: Message): Map<string, string> {
  const keys = [...new Set(references.flatMap(one => (one.kind === 'cable' && one.key ? one.key : [])))]
    .filter(key => /^[0-9]{2}[A-Z]+[0-9]+$/.test(key))
    .slice(0, MOST_REFERENCES)
  const held = new Map<string, string>()
  for (let i = 0; i < keys.length; i += KEYS_OF_A_QUERY)
    for (const { mrnKey } of archive.stream(`mrn:${keys.slice(i, i + KEYS_OF_A_QUERY).join(',')}`, reader))
      if (mrnKey) held.set(mrnKey.slice(2), mrnKey)
  return held
}
