import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Archive } from '../archive/archive.ts'
import { Lately } from '../archive/lately.ts'
import { wantsJson } from './errors.ts'
import { matches } from './sparing.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What the route gives is made of its address, the language, whether data is asked for, the day and the archive, and of
     * nothing else: it is kept as long as these are the same.
     */
    keeps?: true
  }
  interface FastifyRequest {
    asked?: { readonly key: string; readonly state: string } | undefined
  }
}

/** Bytes of pages in memory, as they go over the wire. */
const PAGES = 2 ** 26
/** Tags of pages, which are kept longer than the pages. */
const TAGS = 2 ** 22
const LONGEST_KEY = 2000
/** What a page takes beside its bytes. */
const BESIDE = 500
/** How long at most what was removed by another process stays in the memory of a room that nobody visits. */
const LOOK = 2000
const QUALITY = 4
const HEADERS = ['content-type', 'cache-control', 'link', 'etag'] as const

type Headers = Readonly<Record<string, string>>

interface KeptPage {
  readonly headers: Headers
  readonly packed: Buffer
}

const pack = promisify(brotliCompress)

/** Gives pages again that were made of the archive as it stands. docs/decisions/sparing.md. */
export function keepPages(
  server: FastifyInstance,
  { archive, today }: { readonly archive: Archive; readonly today: () => string },
): void {
  const pages = new Lately<KeptPage>(PAGES)
  const tags = new Lately<Headers>(TAGS)
  server.decorateRequest('asked', undefined)
  const watch = setInterval(() => {
    try {
      look()
    } catch {
      // The archive was closed before its room.
      clearInterval(watch)
    }
  }, LOOK).unref()
  server.addHook('onClose', async () => clearInterval(watch))
  const look = (): string => {
    const { state } = archive
    pages.stand(state)
    tags.stand(state)
    return state
  }
  server.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' || !request.routeOptions.config.keeps) return done()
    const state = look()
    const key = keyOf(request, reply, today())
    if (key.length > LONGEST_KEY) return done()
    const { 'if-none-match': held } = request.headers
    const told = held === undefined ? undefined : tags.get(key, state)
    if (told && matches(held!, told.etag)) {
      reply.code(304).headers(told).removeHeader('content-type').send()
      return undefined
    }
    const page = pages.get(key, state)
    if (page) {
      send(page, request, reply)
      return undefined
    }
    request.asked = { key, state }
    return done()
  })
  server.addHook('onSend', async (request, reply, payload) => {
    const { asked } = request
    const etag = reply.getHeader('etag')
    if (!asked || typeof etag !== 'string' || (reply.statusCode !== 200 && reply.statusCode !== 304))
      return payload
    const headers = Object.fromEntries(
      HEADERS.flatMap(name => {
        const value = reply.getHeader(name)
        return typeof value === 'string' ? [[name, value]] : []
      }),
    )
    tags.put(asked.key, asked.state, headers, asked.key.length + BESIDE)
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const packed = pack(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).then(bytes => {
      pages.put(asked.key, asked.state, { headers, packed: bytes }, bytes.length + asked.key.length + BESIDE)
      return bytes
    })
    if (takesBrotli(request)) {
      sentPacked(reply)
      return packed
    }
    // Who takes it as it is does not wait; a page that could not be packed is made again.
    packed.catch(() => {})
    return payload
  })
}

function keyOf(request: FastifyRequest, reply: FastifyReply, day: string): string {
  const language = String(reply.getHeader('content-language') ?? '')
  return JSON.stringify([request.url, language, wantsJson(request), day])
}

/** Who takes no Brotli is given the page as it was, which is packed as all else is. */
function send({ headers, packed }: KeptPage, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(headers)
  if (takesBrotli(request)) {
    sentPacked(reply)
    reply.send(packed)
  } else reply.send(brotliDecompressSync(packed).toString())
}

function sentPacked(reply: FastifyReply): void {
  const vary = reply.getHeader('vary')
  reply.header('vary', vary ? `${vary}, accept-encoding` : 'accept-encoding').header('content-encoding', 'br')
}

const takesBrotli = ({ headers }: FastifyRequest): boolean =>
  headers['x-no-compression'] === undefined &&
  /(?:^|,)\s*br\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/.test(String(headers['accept-encoding'] ?? ''))
