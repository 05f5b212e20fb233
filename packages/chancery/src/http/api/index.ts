import type { FastifyInstance } from 'fastify'
import { formSchemas } from '../../forms/index.ts'
import type { Room } from '../server.ts'
import { cableOperations } from './cables.ts'
import { describe, documentRoutes } from './document.ts'
import { findOperations } from './find.ts'
import { gatheringOperations } from './gathering.ts'
import { harvestOperation } from './harvest.ts'
import { textOperations } from './texts.ts'

/** `/api/v1`: what the room holds, as data, and the document and the page that say so. docs/api.md. */
export function apiRoutes(server: FastifyInstance, room: Room): void {
  server.register(
    async scope => {
      for (const schema of Object.values(formSchemas())) scope.addSchema(schema)
      // The forms are made as they are documented, which tests prove; a serializer would drop what it does not know.
      scope.setSerializerCompiler(() => data => `${JSON.stringify(data)}\n`)
      scope.addHook('onSend', async (_request, reply) => {
        reply.header('link', '</api/v1/openapi.json>; rel="service-desc", </api/v1>; rel="service-doc"')
      })
      // A form of a page sends what was left empty, too.
      scope.addHook('preValidation', async request => {
        const asked = request.query as Record<string, unknown>
        for (const name of Object.keys(asked)) if (asked[name] === '') delete asked[name]
      })
      await describe(scope)
      for (const operations of [
        findOperations,
        cableOperations,
        gatheringOperations,
        textOperations,
        harvestOperation,
      ])
        operations(scope, room)
      documentRoutes(scope)
    },
    { prefix: '/api/v1' },
  )
}
