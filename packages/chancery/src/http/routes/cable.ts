import type { Message } from '@chancery/cable'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Archive, SearchAnswer } from '../../archive/archive.ts'
import { heldReferences, lookupForm } from '../../forms/index.ts'
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
  server.get<Named>('/cable/:name', { config: { keeps: true } }, (request, reply) => {
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
        held: openReferences(archive, reader, cable.message),
        notes: archive.noting.of(cable, reader),
        gathered: archive.collecting.of(cable.summary.id, reader),
        modelNames: archive.modelNames(cable.summary.id, reader),
        neighbours: archive.neighbours(cable.summary.id, reader),
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

/** The names by which the cables are opened that a cable cites and this reader can open, by the keys of the references. */
const openReferences = (archive: Archive, reader: Reader, message: Message): Map<string, string> =>
  new Map([...heldReferences(message, archive, reader)].map(([key, [one]]) => [key, one!.mrnKey!]))
