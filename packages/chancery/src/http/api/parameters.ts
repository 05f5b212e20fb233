// What may be asked: the parameters of the routes, as the validator and the document take them.
import { PROFILES } from '@chancery/cable/lint'
import type { Schema } from '../../forms/index.ts'
import { STEPS } from '../../forms/index.ts'
import { LONGEST_QUERY } from '../../query/index.ts'

const MOST = 200

export const Q: Schema = {
  type: 'string',
  maxLength: LONGEST_QUERY,
  default: '',
  description: 'A query in the language of the search box; empty for everything.',
  examples: ['harbour -strike class<=c'],
}
export const SORT: Schema = {
  enum: ['relevance', 'newest', 'oldest'],
  description: 'Else by relevance where words are sought, newest first otherwise.',
}
export const LIMIT: Schema = {
  type: 'integer',
  minimum: 1,
  maximum: MOST,
  default: 20,
  description: 'How many cables.',
}
export const CURSOR: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 12_000,
  description: 'The `cursor` of the page before: what comes after it.',
}
export const STEP: Schema = { enum: STEPS, description: 'Step of time.' }
export const DATE: Schema = {
  type: 'string',
  pattern: '^\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?$',
  description: 'Year, month or day.',
  examples: ['1975-06-30'],
}
export const YEAR: Schema = {
  type: 'integer',
  minimum: 1800,
  maximum: 2200,
  description: 'Year of a message that writes none; it is never guessed.',
}
export const PROFILE: Schema = {
  enum: PROFILES,
  default: 'archive',
  description: 'What cables are judged for: before they are sent, as kept copies, as copies for the public.',
}
export const NAME: Schema = {
  type: 'string',
  minLength: 1,
  description: 'Message reference number in any spelling (`10OSLO83`, `10 Oslo 0083`), or lasting id.',
  examples: ['10OSLO83'],
}

/** Parameters by name; `!` after it: must be given. Others than these are refused. */
export function parameters(named: Readonly<Record<string, Schema>>): Schema {
  const names = Object.entries(named)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map(([name, schema]) => [name.replace('!', ''), schema])),
    required: names.filter(([name]) => name.endsWith('!')).map(([name]) => name.slice(0, -1)),
  }
}
