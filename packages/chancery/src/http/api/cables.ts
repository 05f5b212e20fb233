import { lint, type Profile } from '@chancery/cable/lint'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Archive, OpenCable } from '../../archive/archive.ts'
import type { Ghost } from '../../archive/relations.ts'
import { ghostForm, judgedForm, lookupForm, threadForm } from '../../forms/index.ts'
import type { Reader } from '../../guard/index.ts'
import { refuse } from '../errors.ts'
import { CACHE } from '../routes/reply.ts'
import type { Room } from '../server.ts'
import { operation } from './operation.ts'
import { CURSOR, LIMIT, NAME, PROFILE, parameters } from './parameters.ts'

interface Named {
  Params: { name: string }
}

const params = parameters({ 'name!': NAME })
const NONE = 'No cable is found under this name; of one that others cite, what is known of it is said.'
const GONE = 'It was here and was removed; when and why is said.'
const SEVERAL = 'Several cables are held under this number: ask for one by its id.'

export function cableOperations(scope: FastifyInstance, { archive, reader }: Room): void {
  scope.get<Named & { Querystring: { texts: boolean } }>(
    '/cables/:name',
    {
      schema: operation({
        id: 'cable',
        tag: 'Cables',
        summary:
          'A cable as data: its message, each value with its place, and what the reader of cables had to say.',
        description: 'Where several cables are held under a number, their summaries.',
        params,
        query: parameters({
          texts: { type: 'boolean', default: false, description: 'With the decoded texts of its sources.' },
        }),
        answer: { oneOf: [{ $ref: 'Cable#' }, { $ref: 'Versions#' }] },
        refuses: { 404: NONE, 410: GONE },
      }),
    },
    (request, reply) => {
      const found = archive.open(request.params.name, reader)
      if (found.kind === 'none') return refuse(request, reply, 'not-found')
      if (found.kind === 'ghost') return absent(request, reply, found)
      if (found.kind === 'removed') return gone(request, reply, found)
      return reply.header('cache-control', CACHE).send(lookupForm(found, { texts: request.query.texts }))
    },
  )

  scope.get<{ Params: { name: string; document: string } }>(
    '/cables/:name/documents/:document',
    {
      schema: operation({
        id: 'document',
        tag: 'Cables',
        summary: 'The bytes of a document of a cable, as they came.',
        params: parameters({
          'name!': NAME,
          'document!': {
            type: 'string',
            pattern: '^(?:[1-9][0-9]{0,5}|[0-9a-z]{20})$',
            description: 'Its id, or its number among the sources, from 1.',
            examples: ['1'],
          },
        }),
        type: 'application/octet-stream',
        answer: {},
        refuses: { 404: 'No such document is found.' },
      }),
    },
    (request, reply) => {
      const { name, document } = request.params
      const all = archive.raw(name, reader)
      const one = document.length < 20 ? all[Number(document) - 1] : all.find(({ id }) => id === document)
      if (!one) return refuse(request, reply, 'not-found')
      return reply
        .header('cache-control', CACHE)
        .header('etag', `W/"${one.id}"`)
        .header('content-disposition', `attachment; filename="${one.id}.txt"`)
        .type('application/octet-stream')
        .send(Buffer.from(one.bytes))
    },
  )

  scope.get<Named & { Querystring: { limit: number; cursor?: string } }>(
    '/cables/:name/thread',
    {
      schema: operation({
        id: 'thread',
        tag: 'Cables',
        summary: 'What a cable cites, and what cites it.',
        params,
        query: parameters({
          limit: { ...LIMIT, description: 'How many of the cables that cite it.' },
          cursor: CURSOR,
        }),
        answer: { $ref: 'Thread#' },
        refuses: { 404: NONE, 409: SEVERAL, 410: GONE },
      }),
    },
    (request, reply) =>
      withCable(archive, reader, request, reply, cable => {
        const form = threadForm(cable, archive, reader, request.query)
        if (!form)
          return refuse(request, reply, 'cursor-unread', {
            parameters: [{ name: 'cursor', detail: 'was not handed out with this thread' }],
          })
        return reply.header('cache-control', CACHE).send(form)
      }),
  )

  scope.get<Named & { Querystring: { profile: Profile } }>(
    '/cables/:name/findings',
    {
      schema: operation({
        id: 'findings',
        tag: 'Cables',
        summary: 'What the rules of the format and of marking find in a cable.',
        params,
        query: parameters({ profile: PROFILE }),
        answer: { $ref: 'Findings#' },
        refuses: { 404: NONE, 409: SEVERAL, 410: GONE },
      }),
    },
    (request, reply) =>
      withCable(archive, reader, request, reply, ({ message, diagnostics, sources }) => {
        const { profile } = request.query
        const findings = lint({ messages: [message], diagnostics, sources }, { profile })
        return reply.header('cache-control', CACHE).send(judgedForm({ findings, sources }))
      }),
  )
}

function withCable(
  archive: Archive,
  reader: Reader,
  request: FastifyRequest<Named>,
  reply: FastifyReply,
  use: (cable: OpenCable) => FastifyReply,
): FastifyReply {
  const found = archive.open(request.params.name, reader)
  if (found.kind === 'cable') return use(found.cable)
  if (found.kind === 'removed') return gone(request, reply, found)
  if (found.kind === 'ghost') return absent(request, reply, found)
  return refuse(request, reply, found.kind === 'none' ? 'not-found' : 'several-versions')
}

const absent = (
  request: FastifyRequest,
  reply: FastifyReply,
  { ghost }: { readonly ghost: Ghost },
): FastifyReply => refuse(request, reply, 'not-found', { ghost: ghostForm(ghost) })

const gone = (
  request: FastifyRequest,
  reply: FastifyReply,
  { at, reason }: { readonly at: string; readonly reason: string },
): FastifyReply => refuse(request, reply, 'removed', { removed: { at, reason } })
