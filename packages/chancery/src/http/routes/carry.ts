import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Archive } from '../../archive/archive.ts'
import { EXPORT_FORMS, type ExportForm, FORM_FACTS } from '../../carry/index.ts'
import type { Reader } from '../../guard/index.ts'
import { refuse } from '../errors.ts'
import type { Room } from '../server.ts'
import { etagOf } from './etag.ts'
import { stateOf } from './state.ts'

/** Forms of a whole result, by the ending of the address: `/search.csv?q=…`. */
export const CARRIED_TOGETHER: readonly ExportForm[] = EXPORT_FORMS.filter(form => FORM_FACTS[form].together)
/** Forms of one cable: `/cable/ID.md`. */
export const CARRIED_ALONE: readonly ExportForm[] = EXPORT_FORMS.filter(form => FORM_FACTS[form].alone)

/** A whole result, streamed. No cache keeps it and no tag tells when it changed: that would tell of what is not seen. */
export function carryRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  for (const as of CARRIED_TOGETHER) {
    const { ending, type } = FORM_FACTS[as]
    server.get(`/search${ending}`, (request, reply) => {
      reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="cables${ending}"`)
        .type(type)
      if (request.method === 'HEAD') return reply.send()
      const { q } = stateOf(request.query)
      return reply.send(Readable.from(archive.export(q, reader, { as }), { objectMode: false }))
    })
  }
}

/** The ending of an address that asks for a cable in a form, with the name before it. */
export function carriedName(written: string): { readonly name: string; readonly as: ExportForm } | undefined {
  for (const as of CARRIED_ALONE) {
    const { ending } = FORM_FACTS[as]
    if (written.endsWith(ending) && written.length > ending.length)
      return { name: written.slice(0, -ending.length), as }
  }
  return undefined
}

/** One cable in a form. Its tag is that of its bytes. */
export function sendCarried(
  archive: Archive,
  reader: Reader,
  { name, as }: { readonly name: string; readonly as: ExportForm },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const file = archive.exportCable(name, reader, { as })
  if (!file) return refuse(request, reply, 'not-found')
  const etag = etagOf(file.bytes)
  reply
    .header('cache-control', 'private, no-cache')
    .header('etag', etag)
    .header('content-disposition', `attachment; filename="${file.name.replace(/[^\w.-]/g, '-')}"`)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(FORM_FACTS[as].type.replace(/^text\/plain.*/, 'text/plain')).send(Buffer.from(file.bytes))
}
