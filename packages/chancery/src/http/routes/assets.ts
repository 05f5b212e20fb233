import type { FastifyInstance } from 'fastify'
import { assets } from '../assets/index.ts'

/** Style, scripts and seal; their addresses change with their content, so that a browser may keep them. */
export function assetRoutes(server: FastifyInstance): void {
  for (const { url, type, body, etag, brotli } of assets())
    server.get(url, (request, reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', etag).type(type)
      if (!brotli) return reply.send(body)
      reply.header('vary', 'accept-encoding')
      return /\bbr\b/.test(String(request.headers['accept-encoding']))
        ? reply.header('content-encoding', 'br').send(brotli)
        : reply.send(body)
    })
  server.get('/robots.txt', (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /\n'),
  )
}
