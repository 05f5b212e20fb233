import { read } from '@chancery/cable'
import { lint, type Profile } from '@chancery/cable/lint'
import type { FastifyInstance } from 'fastify'
import { judgedForm, readingForm } from '../../forms/index.ts'
import { LARGEST_TEXT } from '../errors.ts'
import { operation } from './operation.ts'
import { PROFILE, parameters, YEAR } from './parameters.ts'

interface Posted {
  Body: Buffer
}

const REFUSES = {
  403: 'A page of another site sent it.',
  413: `The text is longer than ${LARGEST_TEXT} bytes.`,
  415: 'It is neither text/plain nor application/octet-stream.',
}

/** What is posted is read, judged and forgotten: no archive is touched. */
export function textOperations(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(
    ['text/plain', 'application/octet-stream'],
    { parseAs: 'buffer', bodyLimit: LARGEST_TEXT },
    (_request, body, done) => done(null, body),
  )
  const config = { posts: true } as const

  scope.post<Posted & { Querystring: { year?: number } }>(
    '/read',
    {
      config,
      bodyLimit: LARGEST_TEXT,
      schema: operation({
        id: 'read',
        tag: 'Texts',
        summary: 'Reads a text that is posted: its messages, and what was assumed, repaired or missed.',
        query: parameters({ year: YEAR }),
        answer: { $ref: 'Reading#' },
        refuses: REFUSES,
      }),
    },
    (request, reply) =>
      reply.header('cache-control', 'no-store').send(readingForm(reading(request.body, request.query.year))),
  )

  scope.post<Posted & { Querystring: { year?: number; profile: Profile } }>(
    '/lint',
    {
      config,
      bodyLimit: LARGEST_TEXT,
      schema: operation({
        id: 'lint',
        tag: 'Texts',
        summary: 'Judges a text that is posted by the rules of the format and of marking.',
        query: parameters({ profile: PROFILE, year: YEAR }),
        answer: { $ref: 'Findings#' },
        refuses: REFUSES,
      }),
    },
    (request, reply) => {
      const { year, profile } = request.query
      const read = reading(request.body, year)
      const findings = lint(read, { profile })
      return reply.header('cache-control', 'no-store').send(judgedForm({ findings, sources: read.sources }))
    },
  )
}

/** An empty post comes without a body. */
const reading = (body: Buffer | undefined, year: number | undefined): ReturnType<typeof read> =>
  read(body ?? new Uint8Array(), year === undefined ? {} : { year })
