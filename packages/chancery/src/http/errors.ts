import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST_QUERY } from '../query/index.ts'
import { messagePage } from './pages/message.ts'
import { number } from './words.ts'

/** Refusals of the room. Codes are forever, wording is free. */
export type RefusalCode =
  | 'not-found'
  | 'bad-address'
  | 'not-loopback'
  | 'method'
  | 'not-from-here'
  | 'too-large'
  | 'broken'

interface Refusal {
  readonly status: number
  readonly title: string
  readonly sentences: readonly string[]
}

const REFUSALS: Readonly<Record<RefusalCode, Refusal>> = {
  'not-found': {
    status: 404,
    title: 'Nothing here',
    sentences: ['Nothing is found at this address. A number such as 10 OSLO 83 or a few words may lead on.'],
  },
  'bad-address': {
    status: 400,
    title: 'This address cannot be read',
    sentences: ['The address holds characters or values that mean nothing here.'],
  },
  'not-loopback': {
    status: 421,
    title: 'Not served under this name',
    sentences: [
      'This room is served on this machine only: open it by http://127.0.0.1 or http://localhost and its port.',
    ],
  },
  method: {
    status: 405,
    title: 'This room is for reading',
    sentences: ['Only GET and HEAD are answered here.'],
  },
  'not-from-here': {
    status: 403,
    title: 'Not from this room',
    sentences: [
      'Files are added by the form of this room and by nothing else. If it was open for long, open it anew.',
    ],
  },
  'too-large': {
    status: 431,
    title: 'This address is too long',
    sentences: [`A query has room for ${number(LONGEST_QUERY)} characters.`],
  },
  broken: {
    status: 500,
    title: 'Something went wrong here',
    sentences: [
      'The fault lies with Chancery and not with what was asked. The terminal that serves the room says more.',
    ],
  },
}

/** Answers with a refusal, in the form that was asked for. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: RefusalCode): FastifyReply {
  const { status, title, sentences } = REFUSALS[code]
  reply.code(status).header('cache-control', 'no-store')
  if (code === 'method') reply.header('allow', 'GET, HEAD')
  if (wantsJson(request))
    return reply
      .type('application/json; charset=utf-8')
      .send({ error: { code, message: sentences.join(' ') } })
  return reply.type('text/html; charset=utf-8').send(String(messagePage(title, sentences)))
}

/** The same for a request that could not even be taken apart, as the bytes of a whole answer. */
export function refusalAnswer(code: RefusalCode, headers: Readonly<Record<string, string>>): string {
  const { status, title, sentences } = REFUSALS[code]
  const page = String(messagePage(title, sentences))
  const head = {
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(page)),
    connection: 'close',
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', page].join('\r\n')
}

/** Data was asked for: by the ending of the address, or by what is accepted. */
export function wantsJson({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  if (/\.json$/.test(url.split('?', 1)[0]!)) return true
  const accepted = headers.accept ?? ''
  return accepted.includes('application/json') && !accepted.includes('text/html')
}
