import type { FastifyInstance } from 'fastify'
import { assets } from '../assets/index.ts'

/** Style, scripts and seal; their addresses change with their content, so that a browser may keep them. */
export function assetRoutes(server: FastifyInstance): void {
  for (const { url, type, body, etag } of assets())
    server.get(url, (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('etag', etag)
        .type(type)
        .send(body),
    )
  server.get('/robots.txt', (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /\n'),
  )
}
