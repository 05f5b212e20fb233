import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { problemAnchor, refusals, wantsJson } from '../errors.ts'
import type { Html } from '../html.ts'
import { type ApiDocument, apiPage } from '../pages/api.ts'
import { CACHE, sendPage } from '../routes/reply.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document of the routes of this scope. */
    apiDocument(): object
  }
}

const ABOUT = `What the reading room holds, as data. Every answer is of what the reader may see, and says nothing of the rest.
Names, ids, codes and keys are stable; new keys may appear beside them, so pass over those that you do not know. A value
that is not known is left out. Dates are ISO 8601 in UTC.`

/** What is posted to a route: said here, since Fastify would hold bytes to the schema of a text. */
const POSTED = {
  required: true,
  description: 'The text of a cable, or its bytes.',
  content: {
    'text/plain': { schema: { type: 'string' } },
    'application/octet-stream': { schema: {} },
  },
}

/** Makes the document from the schemas of the routes that are added after it. */
export async function describe(scope: FastifyInstance): Promise<void> {
  await scope.register(swagger, {
    decorator: 'apiDocument' as 'swagger',
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Chancery', version: '1.0.0', description: ABOUT, license: { name: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      tags: [
        { name: 'Finding', description: 'Search, counts, suggestions.' },
        { name: 'Cables', description: 'One cable: its message, bytes, thread and findings.' },
        { name: 'Gathering', description: 'Collections, tags and notes of the reader, read and changed.' },
        { name: 'Harvest', description: 'All of a result, and what comes later.' },
        { name: 'Texts', description: 'A text that is posted is read or judged, and forgotten.' },
        { name: 'Room', description: 'What is held, and what codes mean.' },
      ],
    },
    convertConstToEnum: false,
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `form-${i}`),
    },
    transformObject: document =>
      withPosts('openapiObject' in document ? (document.openapiObject as Document) : {}) as never,
  })
}

type Document = { paths?: Record<string, Record<string, object>> }

function withPosts(document: Document): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, methods]) => [
    path,
    // JSON is described by the schema of its route.
    methods.post && /\/(?:read|lint)$/.test(path)
      ? { ...methods, post: { ...methods.post, requestBody: POSTED } }
      : methods,
  ])
  return { ...document, paths: Object.fromEntries(paths) }
}

export function documentRoutes(scope: FastifyInstance): void {
  let document: string | undefined
  let made: ApiDocument | undefined
  const documented = (): ApiDocument => {
    made ??= scope.apiDocument() as ApiDocument
    return made
  }
  const page = (): Html =>
    apiPage(
      documented(),
      refusals().map(one => ({ ...one, id: problemAnchor(one.code) })),
    )
  scope.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    document ??= `${JSON.stringify(documented(), null, 2)}\n`
    return reply.header('cache-control', CACHE).type('application/json').send(Buffer.from(document))
  })
  scope.get('', { schema: { hide: true } }, (request, reply) =>
    wantsJson(request) ? reply.redirect('/api/v1/openapi.json', 303) : sendPage(reply, page()),
  )
}
