import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST_QUERY } from '../query/index.ts'
import { messagePage } from './pages/message.ts'
import { ENGLISH, type Message, spoken, type Tongue } from './tongues/index.ts'

/** Refusals of the room. Codes are forever, wording is free. */
export type RefusalCode =
  | 'not-found'
  | 'removed'
  | 'bad-address'
  | 'bad-parameter'
  | 'cursor-unread'
  | 'several-versions'
  | 'not-loopback'
  | 'foreign-page'
  | 'not-from-here'
  | 'method'
  | 'too-large'
  | 'text-too-large'
  | 'not-text'
  | 'damaged'
  | 'broken'

export interface Refusal {
  readonly code: RefusalCode
  readonly status: number
  readonly title: string
  readonly sentences: readonly string[]
  /** The same for a program, where a person is told otherwise. */
  readonly forPrograms?: string
}

/** A refusal as it is written here: a person is told in the language of the page, a program in English. */
interface Worded {
  readonly status: number
  readonly title: Message
  readonly sentence: Message
  /** What the sentence leaves open. */
  readonly room?: number
  readonly forPrograms?: string
}

/** What may be posted to be read or judged. */
export const LARGEST_TEXT = 1_048_576

/** A parameter that could not be taken; never the value that was given for it. */
export interface BadParameter {
  readonly name: string
  readonly detail: string
}

const REFUSALS: Readonly<Record<RefusalCode, Worded>> = {
  'not-found': {
    status: 404,
    title: 'Nothing here',
    sentence: 'Nothing is found at this address. A number such as 10 OSLO 83 or a few words may lead on.',
    forPrograms:
      'Nothing is found at this address. /api/v1 lists the addresses there are; /api/v1/search finds cables.',
  },
  removed: {
    status: 410,
    title: 'Removed',
    sentence:
      'What was at this address was removed, for the reason that is given. Nothing else of it is left.',
  },
  'bad-address': {
    status: 400,
    title: 'This address cannot be read',
    sentence: 'The address holds characters or values that mean nothing here.',
  },
  'bad-parameter': {
    status: 400,
    title: 'A parameter cannot be taken',
    sentence: 'A parameter of this address has a value that cannot be taken. /api/v1 says what each may be.',
  },
  'cursor-unread': {
    status: 400,
    title: 'No such place to go on from',
    sentence: 'The cursor is none that was handed out here. Ask without it to begin at the first.',
  },
  'several-versions': {
    status: 409,
    title: 'Several cables have this number',
    sentence:
      'Several cables are held under this number. /api/v1/cables and the number lists them; ask for one by its id.',
  },
  'foreign-page': {
    status: 403,
    title: 'Sent by another site',
    sentence:
      'This room takes nothing that a page of another site sends. Send it from a program or from this room.',
  },
  'text-too-large': {
    status: 413,
    title: 'This text is too long',
    sentence:
      'A text that is posted has room for {room} bytes. chancery read and chancery lint take files of any length.',
    room: LARGEST_TEXT,
  },
  'not-text': {
    status: 415,
    title: 'Not a text',
    sentence: 'Post the text of a cable as text/plain, or its bytes as application/octet-stream.',
  },
  damaged: {
    status: 500,
    title: 'What was kept is damaged',
    sentence: 'The bytes of this cable are not those that were kept. Restore the archive from a backup.',
  },
  'not-loopback': {
    status: 421,
    title: 'Not served under this name',
    sentence:
      'This room is served on this machine only: open it by http://127.0.0.1 or http://localhost and its port.',
  },
  method: {
    status: 405,
    title: 'This room is for reading',
    sentence: 'Only GET and HEAD are answered here.',
  },
  'not-from-here': {
    status: 403,
    title: 'Not from this room',
    sentence:
      'Files are added by the form of this room and by nothing else. If it was open for long, open it anew.',
  },
  'too-large': {
    status: 431,
    title: 'This address is too long',
    sentence: 'A query has room for {room} characters.',
    room: LONGEST_QUERY,
  },
  broken: {
    status: 500,
    title: 'Something went wrong here',
    sentence:
      'The fault lies with Chancery and not with what was asked. The terminal that serves the room says more.',
  },
}

/** What a refusal says beside its code. */
export interface Members {
  readonly parameters?: readonly BadParameter[]
  /** What is known of a cable that is cited and not held. */
  readonly ghost?: object
  readonly removed?: { readonly at: string; readonly reason: string }
}

function inWords({ sentence, title, room, ...refusal }: Worded, tongue: Tongue): Omit<Refusal, 'code'> {
  const sentences = [tongue.say(sentence, room === undefined ? {} : { room })]
  return { ...refusal, title: tongue.say(title), sentences }
}

/** Every refusal there is, for who documents them. */
export const refusals = (): readonly Refusal[] =>
  (Object.keys(REFUSALS) as RefusalCode[]).map(code => ({ code, ...inWords(REFUSALS[code], ENGLISH) }))

export const PROBLEM = 'application/problem+json'

/** Where a code is explained. */
export const problemAnchor = (code: RefusalCode): string => `problem-${code}`

/** Answers with a refusal: problem details (RFC 9457) for a program, a page for a person. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  code: RefusalCode,
  members: Members = {},
): FastifyReply {
  const data = wantsJson(request)
  const { status, title, sentences, forPrograms } = inWords(REFUSALS[code], data ? ENGLISH : spoken().tongue)
  reply.code(status).header('cache-control', 'no-store')
  if (code === 'method') reply.header('allow', 'GET, HEAD')
  if (data) {
    const problem = {
      type: `/api/v1#${problemAnchor(code)}`,
      title,
      status,
      detail: forPrograms ?? sentences.join(' '),
      code,
      ...members,
    }
    // As bytes: the answer is none of the forms of the route.
    return reply.type(`${PROBLEM}; charset=utf-8`).send(Buffer.from(`${JSON.stringify(problem)}\n`))
  }
  return reply.type('text/html; charset=utf-8').send(String(messagePage(title, sentences)))
}

/** The same for a request that could not even be taken apart, as the bytes of a whole answer. */
export function refusalAnswer(code: RefusalCode, headers: Readonly<Record<string, string>>): string {
  const { status, title, sentences } = inWords(REFUSALS[code], ENGLISH)
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
  const path = url.split('?', 1)[0]!
  if (/\.json$/.test(path) || path.startsWith('/api/v1/')) return true
  const accepted = headers.accept ?? ''
  return /application\/(?:problem\+)?json/.test(accepted) && !accepted.includes('text/html')
}

/** What an error of the framework, or of the archive, is to who asked. */
export function refusalOf(error: FastifyError, request: FastifyRequest): Members & { code: RefusalCode } {
  if (error.validation)
    return { code: 'bad-parameter', parameters: error.validation.map(one => badParameter(one, request)) }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'text-too-large' }
  if (/^FST_ERR_CTP_/.test(error.code ?? '') && request.url.startsWith('/api/')) return { code: 'not-text' }
  if (error.statusCode && error.statusCode < 500) return { code: 'bad-address' }
  return { code: error.name === 'StoreError' && error.code === 'damaged' ? 'damaged' : 'broken' }
}

type Invalid = NonNullable<FastifyError['validation']>[number]

/** The validator's sentence, which says what may stand there and not what did. */
function badParameter(
  { instancePath, keyword, params, message = 'cannot be taken' }: Invalid,
  request: FastifyRequest,
): BadParameter {
  const name = instancePath.slice(1) || String(params.missingProperty ?? '')
  if (keyword === 'additionalProperties') {
    const { properties = {} } = (request.routeOptions.schema?.querystring ?? {}) as { properties?: object }
    const known = Object.keys(properties).join(', ')
    return { name, detail: `only these are known here: ${known || 'none'}` }
  }
  const allowed = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.join(', ')}` : ''
  return { name, detail: `${message}${allowed}` }
}
