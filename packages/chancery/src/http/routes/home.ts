import type { FastifyInstance } from 'fastify'
import { homePage } from '../pages/home.ts'
import type { Room } from '../server.ts'
import { sendPage } from './reply.ts'

export function homeRoutes(server: FastifyInstance, { archive, reader, adds }: Room): void {
  server.get('/', { config: { keeps: true } }, (_request, reply) =>
    sendPage(reply, homePage(archive.summary(reader), adds)),
  )
}
