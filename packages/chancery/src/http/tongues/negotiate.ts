import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { type Spoken, speaking, type Tongue } from './index.ts'

/** Keeps the choice of a reader for as long as browsers keep one. */
const COOKIE = 'chancery-lang'
const KEPT = 400 * 86_400

/**
 * What was chosen in the address, what was chosen before, what the browser asks for, else the first. `chosen` tells
 * that the address says it.
 */
export function negotiate(
  url: string,
  headers: IncomingHttpHeaders,
  tongues: readonly Tongue[],
): Spoken & { readonly chosen: boolean } {
  const cut = url.indexOf('?')
  const search = cut < 0 ? '' : url.slice(cut + 1)
  const named = (lang: string | undefined | null): Tongue | undefined =>
    lang ? tongues.find(tongue => tongue.lang === lang.toLowerCase()) : undefined
  const asked = /(?:^|&)lang=/.test(search) ? named(new URLSearchParams(search).get('lang')) : undefined
  const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1]
  const tongue = asked ?? named(kept) ?? accepted(headers['accept-language'], tongues) ?? tongues[0]!
  return { tongue, tongues, search, chosen: asked !== undefined }
}

/** RFC 9110, 12.5.4, with the lookup of RFC 4647, 3.4: `es-MX` is content with Spanish. */
function accepted(header: string | undefined, tongues: readonly Tongue[]): Tongue | undefined {
  if (!header) return undefined
  let best: Tongue | undefined
  let most = 0
  for (const one of header.slice(0, 500).split(',')) {
    const [, range, q = '1'] = /^\s*([\w*-]+)\s*(?:;\s*q=([\d.]+))?\s*$/.exec(one) ?? []
    const weight = Number(q)
    const tongue =
      range === '*'
        ? tongues[0]
        : tongues.find(({ lang }) => range && lookup(range.toLowerCase()).includes(lang))
    if (tongue && weight > most) [best, most] = [tongue, weight]
  }
  return best
}

/** `zh-hant-tw`, `zh-hant`, `zh` */
const lookup = (range: string): string[] => {
  const parts = range.split('-')
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'))
}

/** Data and files that are the same for all. */
const SAME = /^\/(?:assets\/|api\/v1\/|healthz|robots\.txt)|^[^?]*\.json(?:\?|$)/

/** Every request has its language while it is answered, and keeps it where its address chose one. */
export function speakTongues(server: FastifyInstance, tongues: readonly Tongue[]): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (SAME.test(request.url)) return done()
    const spoken = negotiate(request.url, request.headers, tongues)
    reply.header('vary', 'accept-language, cookie').header('content-language', spoken.tongue.lang)
    if (spoken.chosen)
      reply.header(
        'set-cookie',
        `${COOKIE}=${spoken.tongue.lang}; Path=/; Max-Age=${KEPT}; SameSite=Lax; HttpOnly`,
      )
    speaking(spoken, done)
  })
}
