import type { FastifyReply } from 'fastify'
import type { Html } from '../html.ts'

/**
 * A page or data with words of cables: kept by the reader's own browser alone, which asks each time whether it still
 * stands. docs/decisions/sparing.md.
 */
export const CACHE = 'private, no-cache'

export function sendPage(reply: FastifyReply, page: Html, cache = CACHE): FastifyReply {
  return reply.header('cache-control', cache).type('text/html; charset=utf-8').send(String(page))
}

export function sendJson(reply: FastifyReply, data: object): FastifyReply {
  return reply
    .header('cache-control', CACHE)
    .type('application/json; charset=utf-8')
    .send(`${JSON.stringify(data, null, 2)}\n`)
}

/** A file made of what cables say, kept in the same way. */
export const sendFile = (reply: FastifyReply, type: string, body: string): FastifyReply =>
  reply.header('cache-control', CACHE).type(type).send(body)

/** All values of a parameter. */
export function parameters(query: unknown, name: string): readonly string[] {
  const value = (query as Readonly<Record<string, unknown>>)[name]
  return (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
}

/** A parameter of the address as one text; the first where it was given several times. */
export function parameter(query: unknown, name: string): string | undefined {
  const value = (query as Readonly<Record<string, unknown>>)[name]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : undefined
}
