import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Pages with a token: no cache keeps them, and none is compressed, which would betray it by its length. */
export const NOT_KEPT = 'private, no-store'

/** Fields of a form are words, no files. */
const MOST_BYTES = 20_000

export const newToken = (): string => randomBytes(18).toString('base64url')

export const isToken = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))

/** What plain forms send, as texts by name; the first where one was sent twice. */
export function takeForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MOST_BYTES },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )
}

/** What other pages make a browser send names them, or says that it is not from here. */
export function fromHere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  // A page that sends no referrer sends no origin either.
  const { origin } = headers
  return origin === undefined || origin === 'null' || origin === `http://${headers.host}`
}
