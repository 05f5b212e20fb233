import type { Schema } from '../../forms/index.ts'
import { PROBLEM } from '../errors.ts'

export interface Operation {
  readonly id: string
  readonly tag: Tag
  readonly summary: string
  readonly description?: string
  readonly params?: Schema
  readonly query?: Schema
  /** JSON that is posted. */
  readonly body?: Schema
  readonly answer: Schema
  /** Else `application/json`. */
  readonly type?: string
  /** Statuses of refusals that are its own, with why; 400 and 500 are those of every route. */
  readonly refuses?: Readonly<Record<number, string>>
}

export type Tag = 'Finding' | 'Cables' | 'Room' | 'Texts' | 'Harvest' | 'Gathering'

const BAD = 'A parameter cannot be taken.'
const BROKEN = 'The fault lies with Chancery, or what was kept is damaged.'

/** The schema of a route: what Fastify holds requests to, and what the OpenAPI document says. */
export function operation({
  id,
  tag,
  summary,
  description,
  params,
  query,
  body,
  answer,
  type = 'application/json',
  refuses = {},
}: Operation): Record<string, unknown> {
  const refusal = (why: string): object => ({
    description: why,
    content: { [PROBLEM]: { schema: { $ref: 'Refusal#' } } },
  })
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(params && { params }),
    ...(body && { body, consumes: ['application/json'] }),
    querystring: query ?? { type: 'object', additionalProperties: false, properties: {} },
    response: {
      200: { description: summary, content: { [type]: { schema: answer } } },
      ...Object.fromEntries(
        Object.entries({ 400: BAD, ...refuses, 500: BROKEN }).map(([status, why]) => [status, refusal(why)]),
      ),
    },
  }
}
