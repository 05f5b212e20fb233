import type { FastifyInstance } from 'fastify'
import type { Room } from '../server.ts'

/** No document has it: looking for it reads the index and finds nothing. */
const NOBODY = '0'.repeat(20)

/** For what watches over the process: the archive can be read, or it cannot. Says nothing of what it holds. */
export function healthRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  server.get('/healthz', (_request, reply) => {
    reply.header('cache-control', 'no-store').type('application/json; charset=utf-8')
    try {
      archive.open(NOBODY, reader)
      return reply.send('{"status":"ok"}\n')
    } catch {
      return reply.code(503).send('{"status":"unreadable"}\n')
    }
  })
}
