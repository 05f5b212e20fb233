import { createHash } from 'node:crypto'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Sends nothing twice and nothing wider than need be: conditional requests and compression. docs/decisions/sparing.md. */
export function sendSparingly(server: FastifyInstance): void {
  // Made of the content, before it is compressed. Streams have none: they begin before their end is known.
  server.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return payload
    if (reply.statusCode !== 200 || /no-store/.test(String(reply.getHeader('cache-control')))) return payload
    if (typeof payload === 'string' || Buffer.isBuffer(payload)) {
      if (!reply.hasHeader('etag')) reply.header('etag', etagOf(payload))
    }
    const { 'if-none-match': asked, 'if-modified-since': since } = request.headers
    const stands =
      asked === undefined
        ? notSince(since, reply.getHeader('last-modified'))
        : matches(asked, reply.getHeader('etag'))
    if (!stands) return payload
    reply.code(304).removeHeader('content-length').removeHeader('content-type')
    return ''
  })
  server.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes:
      /^(?:text\/(?!event-stream)|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|x-ndjson|octet-stream))/,
  })
}

/** Weak, since the same content goes out in several codings (RFC 9110, 8.8.1). */
const etagOf = (content: string | Buffer): string =>
  `W/"${createHash('sha1').update(content).digest('base64url')}"`

/** RFC 9110, 13.1.2: any of a list, or `*`; compared weakly. */
export const matches = (asked: string, etag: unknown): boolean =>
  typeof etag === 'string' &&
  (asked.trim() === '*' || (asked.match(/(?:W\/)?"[^"]*"/g) ?? []).some(one => bare(one) === bare(etag)))

const bare = (etag: string): string => etag.replace(/^W\//, '')

/** RFC 9110, 13.1.3: heeded where there is no `If-None-Match`. */
const notSince = (asked: string | undefined, modified: unknown): boolean =>
  asked !== undefined && typeof modified === 'string' && Date.parse(modified) <= Date.parse(asked)
