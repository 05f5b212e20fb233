import type { FastifyInstance } from 'fastify'
import type { Step } from '../../archive/archive.ts'
import { explainForm, searchForm } from '../../forms/index.ts'
import { refuse } from '../errors.ts'
import { CACHE } from '../routes/reply.ts'
import type { Room } from '../server.ts'
import type { Sort } from '../urls.ts'
import { operation } from './operation.ts'
import { CURSOR, DATE, LIMIT, parameters, Q, SORT, STEP } from './parameters.ts'

export function findOperations(scope: FastifyInstance, { archive, reader }: Room): void {
  scope.get<{ Querystring: { q: string; sort?: Sort; cursor?: string; limit: number; histogram?: Step } }>(
    '/search',
    {
      schema: operation({
        id: 'search',
        tag: 'Finding',
        summary: 'Cables that match a query, a page at a time, with exact counts.',
        query: parameters({
          q: Q,
          sort: SORT,
          limit: LIMIT,
          cursor: CURSOR,
          histogram: { ...STEP, description: 'Count all matches over time too, by this step.' },
        }),
        answer: { $ref: 'SearchAnswer#' },
      }),
    },
    (request, reply) => {
      const { q, sort, cursor, limit, histogram } = request.query
      const answer = archive.search(q, reader, { limit, ...(sort && { sort }), ...(cursor && { cursor }) })
      if (answer.problems.some(({ code }) => code === 'cursor-unread'))
        return refuse(request, reply, 'cursor-unread', {
          parameters: [{ name: 'cursor', detail: 'was not handed out for this order of cables' }],
        })
      const times = histogram && { by: histogram, values: archive.histogram(q, reader, histogram) }
      return reply.header('cache-control', CACHE).send(searchForm(answer, times))
    },
  )

  scope.get<{ Querystring: { q: string } }>(
    '/facets',
    {
      schema: operation({
        id: 'facets',
        tag: 'Finding',
        summary:
          'Exact counts of markings, posts, addressees, TAGS, captions, times, layouts and precedence.',
        query: parameters({ q: Q }),
        answer: { $ref: 'FacetsAnswer#' },
      }),
    },
    (request, reply) => {
      const { reading, problems, total, facets } = archive.search(request.query.q, reader, {
        limit: 1,
        addressees: true,
      })
      return reply.header('cache-control', CACHE).send({ reading, problems, total, facets })
    },
  )

  scope.get<{ Querystring: { q: string; by: Step } }>(
    '/histogram',
    {
      schema: operation({
        id: 'histogram',
        tag: 'Finding',
        summary: 'How many matches lie in each day, month, year or decade.',
        query: parameters({ q: Q, by: { ...STEP, default: 'year' } }),
        answer: { $ref: 'Histogram#' },
      }),
    },
    (request, reply) => {
      const { q, by } = request.query
      return reply.header('cache-control', CACHE).send({ by, values: archive.histogram(q, reader, by) })
    },
  )

  scope.get<{ Querystring: { q: string; at?: number; limit: number } }>(
    '/suggestions',
    {
      schema: operation({
        id: 'suggestions',
        tag: 'Finding',
        summary: 'What may be typed next: fields, values with their meaning, words.',
        query: parameters({
          q: { ...Q, examples: ['tags:EC'] },
          at: {
            type: 'integer',
            minimum: 0,
            description: 'Place in the query, in UTF-16 units; else its end.',
          },
          limit: { ...LIMIT, default: 10, maximum: 50, description: 'How many.' },
        }),
        answer: { $ref: 'Suggestions#' },
      }),
    },
    (request, reply) => {
      const { q, at, limit } = request.query
      const suggestions = archive.suggest(q, reader, { limit, ...(at !== undefined && { at }) })
      return reply.header('cache-control', CACHE).send({ suggestions })
    },
  )

  scope.get(
    '/room',
    {
      schema: operation({
        id: 'room',
        tag: 'Room',
        summary: 'What is in the room: counts, years, posts, the latest cables.',
        answer: { $ref: 'Room#' },
      }),
    },
    (_request, reply) => reply.header('cache-control', CACHE).send(archive.summary(reader)),
  )

  scope.get<{ Querystring: { code: string; date?: string } }>(
    '/explain',
    {
      schema: operation({
        id: 'explain',
        tag: 'Room',
        summary:
          'What a code stands for: TAGS, posts, routing indicators, captions, signals, orders, acronyms.',
        query: parameters({
          'code!': {
            type: 'string',
            minLength: 1,
            maxLength: 60,
            description: 'As a telegram writes it.',
            examples: ['KCRM'],
          },
          date: { ...DATE, description: 'When: what held then comes first.' },
        }),
        answer: { $ref: 'Explanation#' },
      }),
    },
    (request, reply) => {
      const { code, date } = request.query
      return reply.header('cache-control', CACHE).send(explainForm(code, date))
    },
  )
}
