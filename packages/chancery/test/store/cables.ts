// Cables as a store takes them, invented; and arbitraries of cables, queries and readers.

import type { Label } from '@chancery/cable'
import fc from 'fast-check'
import { documentId } from '../../src/archive/index.ts'
import type { Clearance } from '../../src/guard/index.ts'
import { CLASS_RANKS, type Query, tokens, type ValueField } from '../../src/query/index.ts'
import type { StoredCable, StoredDocument } from '../../src/store/index.ts'

export const ALL: Clearance = { level: 'TOP SECRET', caveats: 'all' }
export const OPEN: Clearance = { level: 'UNCLASSIFIED', caveats: [] }
export const READERS: readonly Clearance[] = [
  OPEN,
  { level: 'UNCLASSIFIED', caveats: 'all' },
  { level: 'CONFIDENTIAL', caveats: [] },
  { level: 'SECRET', caveats: ['NOFORN'] },
  { level: 'SECRET', caveats: 'all' },
]

export interface Draft {
  readonly subject?: string
  readonly body?: string
  /** ISO minute. */
  readonly date?: string
  /** `null`: the text bears no marking. */
  readonly level?: Label['level'] | null
  readonly caveats?: readonly string[]
  readonly from?: string
  readonly tags?: readonly string[]
  readonly values?: Readonly<Partial<Record<ValueField, readonly string[]>>>
  readonly mrnKey?: string
}

export interface Kept {
  readonly document: StoredDocument
  readonly cable: StoredCable
}

const RANKS = {
  UNCLASSIFIED: 'u',
  RESTRICTED: 'r',
  CONFIDENTIAL: 'c',
  SECRET: 's',
  'TOP SECRET': 'ts',
} as const

export function documentOf(text: string, name = 'cable.txt'): StoredDocument {
  const bytes = new TextEncoder().encode(text)
  return { id: documentId(bytes), name, bytes, receivedAt: '2024-05-01T10:00:00.000Z' }
}

/** A cable of these documents. */
export function cableOf(draft: Draft, documents: readonly StoredDocument[]): StoredCable {
  const {
    subject = '',
    body = '',
    date,
    level = 'UNCLASSIFIED',
    caveats = [],
    from,
    tags = [],
    mrnKey,
  } = draft
  const ids = documents.map(document => document.id)
  return {
    id: [...ids].sort()[0]!,
    label: { ...(level && { level }), controls: [], caveats },
    index: {
      subject,
      body,
      ...(date && { day: date.slice(0, 10) }),
      ...(level && { classRank: CLASS_RANKS[RANKS[level]]! }),
      values: { ...(from && { from: [from], post: [from] }), tags, ...draft.values },
    },
    summary: {
      ...(mrnKey && { mrn: mrnKey, mrnKey }),
      ...(date && { date }),
      ...(subject && { subject }),
      tags,
      captions: [],
      missingSections: [],
    },
    documents: ids,
    message: 0,
  }
}

let made = 0

/** A document of its own and its cable. */
export function keep(draft: Draft): Kept {
  const document = documentOf(`${++made}\n${draft.subject ?? ''}\n${draft.body ?? ''}`)
  return { document, cable: cableOf(draft, [document]) }
}

const WORDS = [
  'harbour', 'Harbour’s', 'HARBOR', 'vote', 'votes', 'barge', '007', '7', '10MEXICO83', 'élan', 'e\u0301lan', 'Straße',
  'STRASSE', 'İzmir', 'ΟΔΟΣ', 'οδος', 'ﬁsh', 'ǅip', '𞤀𞤣', '日本', 'a-b', 'x\u0000y', '\ud800', '¶', '"quoted"', 'AND',
] // biome-ignore format: a table

const odd = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const word = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: odd })
const text = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { maxLength: most }).map(words => words.join(' '))
const FROM = ['MEXICO', 'SAN JOSE', 'JOSE', 'São Tomé', 'HARBOUR'] as const
const TAGS = ['PREL', 'ECON', 'NO', 'PRELIM'] as const
const DATES = ['1899-12-31T23:59Z', '2009-12-31T23:59Z', '2010-01-01T00:00Z', '2010-01-29T20:49Z'] as const

export const drafts: fc.Arbitrary<Draft> = fc.record(
  {
    subject: text(4),
    body: text(10),
    date: fc.constantFrom(...DATES),
    level: fc.constantFrom('UNCLASSIFIED', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET', null),
    caveats: fc.subarray(['EXDIS', 'NOFORN']),
    from: fc.constantFrom(...FROM),
    tags: fc.subarray([...TAGS]),
    mrnKey: fc.constantFrom('2010MEXICO83', '2009OSLO1'),
  },
  { requiredKeys: ['body'] },
)

const span = { start: 0, end: 0 }
/** Tokens of a text, or one that every cable might have. */
const phrase = fc.tuple(text(2), fc.boolean(), fc.nat(6)).map(([typed, prefix, cut]) => {
  const found = tokens(typed).map(token => token.text)
  const all = found.length ? found : ['harbour']
  const last = all.pop()!
  const kept = prefix ? [...last].slice(0, cut + 1).join('') : last
  return { tokens: [...all, kept], prefix, typed }
})

export const queries: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>(tie => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.tuple(phrase, fc.boolean()).map(
        ([one, subject]): Query => ({
          kind: 'words',
          tokens: one.tokens,
          prefix: one.prefix,
          ...(subject && { in: 'subject' as const }),
          span,
        }),
      ),
      fc
        .tuple(
          fc.constantFrom<ValueField>('from', 'post', 'tags', 'to', 'ref'),
          fc.array(
            fc.constantFrom<[string, boolean]>(
              ['mexico', false], ['san jose', false], ['jose', false], ['jose mexico', false], ['sao', false],
              ['prel', false], ['prel', true], ['econ no', false], ['n', true],
            ), // biome-ignore format: a table
            { minLength: 1, maxLength: 3 },
          ),
        )
        .map(
          ([field, values]): Query => ({
            kind: 'field',
            field,
            values: values.map(([typed, prefix]) => ({ tokens: typed.split(' '), prefix, typed })),
            span,
          }),
        ),
      fc
        .record(
          {
            from: fc.constantFrom('1900-01-01', '2010-01-01'),
            before: fc.constantFrom('2010-01-01', '2010-01-29'),
          },
          { requiredKeys: [] },
        )
        .map((days): Query => ({ kind: 'date', ...days, span })),
      fc
        .tuple(
          fc.constantFrom('=', '<', '<=', '>', '>='),
          fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }),
        )
        .map(([op, ranks]): Query => ({ kind: 'class', op: op as '=', ranks, span })),
      fc.constant<Query>({ kind: 'all' }),
    ),
    tie('query').map((part): Query => ({ kind: 'not', part })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
      .map(([kind, parts]): Query => ({ kind: kind as 'and', parts })),
  ),
})).query
