import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { refuse } from './errors.ts'

/** Names under which a room on loopback is served: any other is another site's way in (DNS rebinding). */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** Headers of every answer, and the refusal of what is not a reading from this machine. */
export async function secure(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'script-src': ["'self'"],
        'img-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
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
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, reply, 'method')
    return undefined
  })
}
