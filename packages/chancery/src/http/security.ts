import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { refuse } from './errors.ts'
import { ADD } from './routes/add.ts'

/** Names under which a room on loopback is served: any other is another site's way in (DNS rebinding). */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** Only what this room itself serves: no inline style or script, no other host, no frame. */
const POLICY = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'script-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
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
    const { method, routeOptions } = request
    const adds = method === 'POST' && routeOptions.url === ADD
    if (method !== 'GET' && method !== 'HEAD' && !adds) return refuse(request, reply, 'method')
    return undefined
  })
}
