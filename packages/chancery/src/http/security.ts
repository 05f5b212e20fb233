import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { refuse } from './errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes what is posted. */
    posts?: true
  }
}

/** Names under which a room on loopback is served: any other is another site's way in (DNS rebinding). */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** Only what this room itself serves: no inline style or script, no other host, no frame. */
const POLICY = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'script-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
}

/** For the answer to what is refused before any hook runs. */
export const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(POLICY)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
}

/** Headers of every answer, and the refusal of what is not a reading from this machine. */
export function secure(server: FastifyInstance): void {
  server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    crossOriginEmbedderPolicy: true,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    // Plain HTTP on loopback: there is nothing to upgrade, and the promise would outlive the room.
    strictTransportSecurity: false,
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    if (!LOOPBACK.test(request.headers.host ?? '')) return refuse(request, reply, 'not-loopback')
    if (request.method === 'GET' || request.method === 'HEAD') return undefined
    if ((request.method !== 'POST' && request.method !== 'DELETE') || !request.routeOptions.config.posts)
      return refuse(request, reply, 'method')
    // A page of another site may send such a request, and read no answer; it is not to make this room work.
    // A form of this room, whose pages send no referrer, has the origin `null`: then the browser says where it stands.
    const { origin, host, 'sec-fetch-site': site } = request.headers
    const here =
      origin === undefined || origin === `http://${host}` || (origin === 'null' && site === 'same-origin')
    return here ? undefined : refuse(request, reply, 'foreign-page')
  })
}
