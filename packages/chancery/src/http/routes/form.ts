// A form of this room and nothing else changes anything here: a token that only its pages have, and what a browser says
// of where it stands.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../errors.ts'

/** Pages with a token: no cache keeps them, and none is compressed, which would betray it by its length. */
export const NOT_KEPT = 'private, no-store'

/** Of a form: a note of ten thousand characters, each of nine when it is encoded. */
const LARGEST_FORM = 262_144

/** What a plain form sends, by name; the last where one was sent twice. */
export type Form = Readonly<Record<string, string>>

export const newToken = (): string => randomBytes(18).toString('base64url')

export const isToken = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))

/** Reads plain forms in the routes of this scope. */
export function takeForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_FORM },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
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

/** What is left of the body is not read. */
export const foreign = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  refuse(request, reply.header('connection', 'close'), 'not-from-here')
