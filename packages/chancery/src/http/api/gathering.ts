import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ArchiveError, type NoteWish, type Which } from '../../archive/index.ts'
import type { Schema } from '../../forms/index.ts'
import { GATHERINGS, type Gathering, NAME_FIELDS, type NameField } from '../../query/index.ts'
import { refuse } from '../errors.ts'
import type { Room } from '../server.ts'
import { operation } from './operation.ts'
import { LIMIT, NAME, parameters, Q } from './parameters.ts'

/** A list of ten thousand ids has room in it. */
const LARGEST_BODY = 524_288
const KEPT = 'private, no-store'

const SET: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 64,
  description: 'Its name, or what the link of a shared collection says.',
  examples: ['ferries'],
}
const AS: Schema = { enum: GATHERINGS, default: 'collection', description: 'A collection, or a tag.' }
const KIND: Schema = { enum: NAME_FIELDS, description: 'What is named.' }
const START: Schema = { type: 'integer', minimum: 0, default: 0, description: 'How many are passed over.' }
const MANY: Schema = { ...LIMIT, maximum: 500, default: 50 }
const ID: Schema = { type: 'integer', minimum: 1, description: 'Its number.' }
const words = (description: string, maxLength: number): Schema => ({ type: 'string', maxLength, description })
const CABLES: Schema = {
  type: 'array',
  minItems: 1,
  maxItems: 10_000,
  items: { type: 'string', minLength: 1, maxLength: 200 },
  description: 'Names of cables: ids, or numbers that one cable has. Instead of a query.',
}
const NOTE = words('Plain text.', 10_000)

const body = (about: string, named: Readonly<Record<string, Schema>>): Schema => ({
  ...parameters(named),
  description: about,
})
/** All that a query finds, or cables by name: one of the two. */
const which = (named: Readonly<Record<string, Schema>>): Schema => ({
  ...body('Which cables: `query` or `cables`.', {
    ...named,
    query: { type: 'string', maxLength: Number(Q.maxLength), description: 'All that it finds.' },
    cables: CABLES,
  }),
  oneOf: [{ required: ['query'] }, { required: ['cables'] }],
})

const NONE = 'There is no such collection, tag or cable.'
const SENT = {
  403: 'A page of another site sent it.',
  413: `The body is longer than ${LARGEST_BODY} bytes.`,
  415: 'It is not application/json.',
}

interface Named {
  Params: { name: string }
}
interface Chosen {
  readonly query?: string
  readonly cables?: readonly string[]
}

const chosen = ({ query, cables }: Chosen): Which =>
  query === undefined ? { cables: cables ?? [] } : { query }

/** Collections, tags and notes of the reader: read, and changed by JSON that is posted. */
export function gatheringOperations(server: FastifyInstance, { archive, reader }: Room): void {
  const { collecting, naming, noting } = archive
  server.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: LARGEST_BODY },
      scope.getDefaultJsonParser('error', 'error'),
    )
    const send = (reply: FastifyReply, data: object | undefined, request: FastifyRequest): FastifyReply =>
      data ? reply.header('cache-control', KEPT).send(data) : refuse(request, reply, 'not-found')
    /** What the archive refuses is told without what was asked. */
    const tried = (
      request: FastifyRequest,
      reply: FastifyReply,
      work: () => object | undefined,
    ): FastifyReply => {
      try {
        return send(reply, work(), request)
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error
        if (error.code === 'not-found') return refuse(request, reply, 'not-found')
        if (error.code !== 'not-possible' && error.code !== 'not-understood') throw error
        return refuse(request, reply, 'bad-parameter', {
          parameters: [
            {
              name: '',
              detail:
                'a name is taken, is a code of TAGS or none that can be; or a cable has several versions; or a note has no words; or two spellings are one name already, or none, or not the reader’s to decide',
            },
          ],
        })
      }
    }
    const config = { posts: true } as const

    scope.get(
      '/collections',
      {
        schema: operation({
          id: 'collections',
          tag: 'Gathering',
          summary: 'The collections and tags of the reader.',
          answer: { $ref: 'Collections#' },
        }),
      },
      (request, reply) =>
        send(
          reply,
          { collections: collecting.list('collection', reader), tags: collecting.list('tag', reader) },
          request,
        ),
    )

    scope.post<{ Body: Chosen & { as: Gathering; name: string; note?: string } }>(
      '/collections',
      {
        config,
        schema: operation({
          id: 'collect',
          tag: 'Gathering',
          summary: 'Puts cables into a collection, or gives them a tag; all or nothing.',
          description: 'Where there is none of the name, it is made.',
          body: which({ as: AS, 'name!': words('Of the collection, or the word.', 64), note: NOTE }),
          answer: { $ref: 'Gathered#' },
          refuses: { ...SENT, 404: NONE },
        }),
      },
      (request, reply) =>
        tried(request, reply, () => {
          const { as, name, note, ...rest } = request.body
          const report = collecting.put(as, name, chosen(rest), reader)
          if (note !== undefined && as === 'collection' && rest.cables)
            for (const cable of rest.cables) collecting.note(report.name, cable, note, reader)
          return report
        }),
    )

    scope.get<Named & { Querystring: { start: number; limit: number } }>(
      '/collections/:name',
      {
        schema: operation({
          id: 'collection',
          tag: 'Gathering',
          summary:
            'A collection of the reader, or one that a link shares, with its cables in order and their notes.',
          params: parameters({ 'name!': SET }),
          query: parameters({ start: START, limit: MANY }),
          answer: { $ref: 'Collection#' },
          refuses: { 404: NONE },
        }),
      },
      (request, reply) => {
        const { name } = request.params
        const collection = collecting.get('collection', name, reader)
        const cables = collecting.members('collection', name, reader, request.query)
        return send(reply, collection && cables && { collection, cables }, request)
      },
    )

    scope.post<Named & { Body: { as: Gathering; name?: string; about?: string; share?: boolean } }>(
      '/collections/:name',
      {
        config,
        schema: operation({
          id: 'changeCollection',
          tag: 'Gathering',
          summary: 'Renames, describes, shares a collection, or ends its link.',
          params: parameters({ 'name!': SET }),
          body: body('What is to change.', {
            as: AS,
            name: words('Another name.', 64),
            about: words('What it is.', 2000),
            share: { type: 'boolean', description: 'A link by which others read it, or an end of that.' },
          }),
          answer: { $ref: 'GatheredSet#' },
          refuses: { ...SENT, 404: NONE },
        }),
      },
      (request, reply) =>
        tried(request, reply, () => {
          const { as, ...what } = request.body
          return collecting.change(as, request.params.name, what, reader)
        }),
    )

    scope.delete<Named & { Querystring: { as: Gathering } }>(
      '/collections/:name',
      {
        config,
        schema: operation({
          id: 'deleteCollection',
          tag: 'Gathering',
          summary: 'Lets a collection or a tag go; the cables stay.',
          params: parameters({ 'name!': SET }),
          query: parameters({ as: AS }),
          answer: { $ref: 'Taken#' },
          refuses: { 403: SENT[403], 404: NONE },
        }),
      },
      (request, reply) => {
        const { name } = request.params
        const one = collecting.get(request.query.as, name, reader)
        const gone = collecting.drop(request.query.as, name, reader)
        return send(reply, gone ? { taken: one?.cables ?? 0 } : undefined, request)
      },
    )

    scope.post<Named & { Body: Chosen & { as: Gathering } }>(
      '/collections/:name/take',
      {
        config,
        schema: operation({
          id: 'takeOut',
          tag: 'Gathering',
          summary: 'Takes cables out of a collection, or a tag from them.',
          params: parameters({ 'name!': SET }),
          body: which({ as: AS }),
          answer: { $ref: 'Taken#' },
          refuses: { ...SENT, 404: NONE },
        }),
      },
      (request, reply) =>
        tried(request, reply, () => {
          const { as, ...rest } = request.body
          const taken = collecting.take(as, request.params.name, chosen(rest), reader)
          return taken === undefined ? undefined : { taken }
        }),
    )

    scope.post<Named & { Body: { cable: string; note?: string; place?: number } }>(
      '/collections/:name/cable',
      {
        config,
        schema: operation({
          id: 'annotate',
          tag: 'Gathering',
          summary: 'Says something of a cable in a collection, or gives it another place.',
          params: parameters({ 'name!': SET }),
          body: body('Which cable, and what of it.', {
            'cable!': NAME,
            note: NOTE,
            place: { type: 'integer', minimum: 0, description: 'In the order, from 0.' },
          }),
          answer: { $ref: 'GatheredSet#' },
          refuses: { ...SENT, 404: NONE },
        }),
      },
      (request, reply) =>
        tried(request, reply, () => {
          const { name } = request.params
          const { cable, note, place } = request.body
          const noted = note === undefined || collecting.note(name, cable, note, reader)
          const moved = place === undefined || collecting.move(name, cable, place, reader)
          return noted && moved ? collecting.get('collection', name, reader) : undefined
        }),
    )

    scope.post<{ Params: { id: number } }>(
      '/deeds/:id/undo',
      {
        config,
        schema: operation({
          id: 'undo',
          tag: 'Gathering',
          summary: 'Takes back what was put in at once.',
          params: parameters({ 'id!': { ...ID, description: 'The `deed` of the answer that put it in.' } }),
          answer: { $ref: 'Taken#' },
          refuses: { 403: SENT[403], 404: 'There is nothing to take back.', 415: SENT[415] },
        }),
      },
      (request, reply) => {
        const taken = collecting.undo(request.params.id, reader)
        return send(reply, taken === undefined ? undefined : { taken }, request)
      },
    )

    scope.get<{ Querystring: { kind?: NameField; name?: string } }>(
      '/spellings',
      {
        schema: operation({
          id: 'spellings',
          tag: 'Gathering',
          summary: 'What was decided of spellings of names, by whom and when, the latest first.',
          query: parameters({
            kind: { ...KIND, description: 'With `name`: of this name alone.' },
            name: words('As cables have it.', 120),
          }),
          answer: { $ref: 'Spellings#' },
        }),
      },
      (request, reply) => {
        const { kind, name } = request.query
        return send(
          reply,
          { spellings: naming.decisions(reader, kind && name ? { kind, name } : undefined) },
          request,
        )
      },
    )

    scope.post<{ Body: { kind: NameField; name: string; spelling: string } }>(
      '/spellings',
      {
        config,
        schema: operation({
          id: 'mergeSpellings',
          tag: 'Gathering',
          summary: 'Decides that two spellings are one name, for every reader.',
          description: 'In lists of names and in queries both count as one from then on.',
          body: body('The two names.', {
            'kind!': KIND,
            'name!': words('Under which it counts.', 120),
            'spelling!': words('The other.', 120),
          }),
          answer: { $ref: 'Spelling#' },
          refuses: { ...SENT, 404: 'No cable has this name.' },
        }),
      },
      (request, reply) =>
        tried(request, reply, () => {
          const { kind, name, spelling } = request.body
          return naming.merge(kind, name, spelling, reader)
        }),
    )

    scope.post<{ Params: { id: number } }>(
      '/spellings/:id/undo',
      {
        config,
        schema: operation({
          id: 'partSpellings',
          tag: 'Gathering',
          summary: 'Takes such a decision back.',
          params: parameters({ 'id!': ID }),
          answer: { $ref: 'Spelling#' },
          refuses: { 403: SENT[403], 404: 'There is nothing to take back.', 415: SENT[415] },
        }),
      },
      (request, reply) => tried(request, reply, () => naming.undo(request.params.id, reader)),
    )

    scope.get<{ Querystring: { start: number; limit: number } }>(
      '/notes',
      {
        schema: operation({
          id: 'notes',
          tag: 'Gathering',
          summary: 'Notes and highlights that the reader may read, the latest first.',
          query: parameters({
            start: START,
            limit: { ...LIMIT, default: 30, description: 'How many notes.' },
          }),
          answer: { $ref: 'Notes#' },
        }),
      },
      (request, reply) => send(reply, noting.list(reader, request.query), request),
    )

    scope.post<Named & { Body: NoteWish }>(
      '/cables/:name/notes',
      {
        config,
        schema: operation({
          id: 'note',
          tag: 'Gathering',
          summary: 'Writes a note on a cable, on a block of it, or on words of a block.',
          params: parameters({ 'name!': NAME }),
          body: body('The note, and where it stands.', {
            'text!': NOTE,
            shared: {
              type: 'boolean',
              default: false,
              description: 'Every reader sees it who may see the portion by which it stands.',
            },
            anchor: words('Of a block of the message, or a part of one: `p3`.', 100),
            start: { type: 'integer', minimum: 0, description: 'Of the words, in UTF-16 units of its text.' },
            end: { type: 'integer', minimum: 1, description: 'Where they end.' },
          }),
          answer: { $ref: 'Note#' },
          refuses: { ...SENT, 404: 'No one cable is found under this name, or no such place in it.' },
        }),
      },
      (request, reply) => tried(request, reply, () => noting.add(request.params.name, request.body, reader)),
    )

    scope.post<{ Params: { id: number }; Body: { text?: string; shared?: boolean } }>(
      '/notes/:id',
      {
        config,
        schema: operation({
          id: 'changeNote',
          tag: 'Gathering',
          summary: 'Changes a note of the reader.',
          params: parameters({ 'id!': ID }),
          body: body('What is to change.', { text: NOTE, shared: { type: 'boolean' } }),
          answer: { $ref: 'Note#' },
          refuses: { ...SENT, 404: 'There is no such note of the reader.' },
        }),
      },
      (request, reply) => tried(request, reply, () => noting.change(request.params.id, request.body, reader)),
    )

    scope.delete<{ Params: { id: number } }>(
      '/notes/:id',
      {
        config,
        schema: operation({
          id: 'deleteNote',
          tag: 'Gathering',
          summary: 'Deletes a note of the reader.',
          params: parameters({ 'id!': ID }),
          answer: { $ref: 'Taken#' },
          refuses: { 403: SENT[403], 404: 'There is no such note of the reader.' },
        }),
      },
      (request, reply) =>
        send(reply, noting.drop(request.params.id, reader) ? { taken: 1 } : undefined, request),
    )
  })
}
