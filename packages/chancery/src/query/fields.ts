import { VALUE_FIELDS, type ValueField } from './tree.ts'

/** Every field of the language. docs/query.md says what each finds. */
export const FIELDS: readonly string[] = [
  ...VALUE_FIELDS,
  'subject',
  'date',
  'after',
  'before',
  'class',
  'thread',
  'name',
  'like',
  'saved',
  'collection',
  'tag',
  'sort',
]

export const ALIASES: Readonly<Record<string, string>> = {
  captions: 'caption',
  classification: 'class',
  signed: 'signer',
  organisation: 'org',
  organization: 'org',
  people: 'person',
}

export const isValueField = (name: string): name is ValueField =>
  (VALUE_FIELDS as readonly string[]).includes(name)

/** What `has:` knows. */
export const HAS: readonly string[] = [
  'subject', 'number', 'date', 'from', 'tags', 'caption', 'references', 'summary', 'comment', 'action', 'portions', 'table',
  'attachment', 'signer', 'corrections',
] // biome-ignore format: a table

/** Other words for them. */
export const HAS_ALIASES: Readonly<Record<string, string>> = {
  reference: 'references', refs: 'references', ref: 'references', captions: 'caption', tag: 'tags', mrn: 'number',
  signature: 'signer', comments: 'comment', tables: 'table', attachments: 'attachment', enclosure: 'attachment',
  enclosures: 'attachment', portion: 'portions', correction: 'corrections',
} // biome-ignore format: a table

/** What `is:` knows. */
export const STATES: readonly string[] = ['incomplete', 'duplicate', 'due', 'missing', 'lost']

/** Letters and names of precedence, the lowest first; `W` stands in radiograms, `Y` in switched networks. ACP 127 ¶150. */
export const PRECEDENCES: readonly (readonly [letter: string, name: string])[] = [
  ['r', 'routine'],
  ['w', 'welfare'],
  ['p', 'priority'],
  ['o', 'immediate'],
  ['z', 'flash'],
  ['y', 'emergency'],
]

/** Portion marks as their first letters, in the steps of `class:`. */
export const PORTIONS: readonly (readonly string[])[] = [
  ['u'],
  ['sbu', 'lou', 'fouo'],
  ['r'],
  ['c'],
  ['s'],
  ['ts'],
]
