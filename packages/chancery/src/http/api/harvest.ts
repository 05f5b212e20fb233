import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Archive, ArrivalOptions, OpenCable } from '../../archive/archive.ts'
import { ArchiveError, isArrivalCursor } from '../../archive/index.ts'
import { harvestForm } from '../../forms/index.ts'
import type { Reader } from '../../guard/index.ts'
import { refuse } from '../errors.ts'
import type { Room } from '../server.ts'
import { operation } from './operation.ts'
import { parameters, Q } from './parameters.ts'

/** Lines that go out together, before others have their turn. */
const TOGETHER = 50

export function harvestOperation(scope: FastifyInstance, { archive, reader }: Room): void {
  scope.get<{
    Querystring: { q: string; since?: string; cursor?: string; limit?: number; messages: boolean }
  }>(
    '/cables.ndjson',
    {
      schema: operation({
        id: 'harvest',
        tag: 'Harvest',
        summary: 'Every cable that matches, a line each, in the order in which they came.',
        description:
          'Streamed, of any length. Each line has a cursor: asked again with that of the last line that arrived, the answer goes on after it, with what has come since. A cable comes anew when a section joined it.',
        query: parameters({
          q: Q,
          since: {
            type: 'string',
            pattern: '^\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,3})?)?Z)?$',
            description: 'Day, or instant in UTC: what came then or later.',
            examples: ['2026-01-31'],
          },
          cursor: {
            type: 'string',
            minLength: 1,
            maxLength: 400,
            description: 'Of the last line that arrived.',
          },
          limit: { type: 'integer', minimum: 1, description: 'How many lines at most; else all.' },
          messages: {
            type: 'boolean',
            default: false,
            description: 'With the message of each, and its diagnostics.',
          },
        }),
        type: 'application/x-ndjson',
        answer: { $ref: 'HarvestLine#' },
      }),
    },
    (request, reply) => {
      const { q, since, cursor, limit, messages } = request.query
      if (cursor !== undefined && !isArrivalCursor(cursor))
        return refuse(request, reply, 'cursor-unread', {
          parameters: [{ name: 'cursor', detail: 'was not handed out with a line of a harvest' }],
        })
      if (since !== undefined && Number.isNaN(Date.parse(since)))
        return refuse(request, reply, 'bad-parameter', {
          parameters: [{ name: 'since', detail: 'is no day of the calendar' }],
        })
      const from = { ...(cursor !== undefined && { cursor }), ...(since !== undefined && { since }) }
      const lines = harvest(archive, reader, q, from, { limit, messages })
      // As text and not as objects, so that the buffer is counted in bytes; who hangs up ends the work.
      return reply
        .header('cache-control', 'no-store')
        .type('application/x-ndjson; charset=utf-8')
        .send(Readable.from(lines, { objectMode: false }))
    },
  )
}

async function* harvest(
  archive: Archive,
  reader: Reader,
  q: string,
  from: ArrivalOptions,
  { limit = Number.POSITIVE_INFINITY, messages }: { limit?: number | undefined; messages: boolean },
): AsyncGenerator<Buffer> {
  let left = limit
  let block = ''
  let held = 0
  for (const arrived of archive.arrivals(q, reader, from)) {
    const opened = messages ? openSafely(archive, reader, arrived.cable.id) : undefined
    block += `${JSON.stringify(harvestForm(arrived, opened))}\n`
    if (--left <= 0) break
    if (++held < (messages ? 1 : TOGETHER)) continue
    yield Buffer.from(block)
    block = ''
    held = 0
    await new Promise(resolve => setImmediate(resolve))
  }
  if (block) yield Buffer.from(block)
}

/** Nothing where its bytes are damaged, or a section joined it since it was found: the line stands without a message. */
function openSafely(archive: Archive, reader: Reader, id: string): OpenCable | undefined {
  try {
    const found = archive.open(id, reader)
    return found.kind === 'cable' ? found.cable : undefined
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'damaged') return undefined
    throw error
  }
}
