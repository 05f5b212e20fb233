// Cables as a store takes them, invented; and arbitraries of cables, queries and readers.

import type { Label } from '@chancery/cable'
import fc from 'fast-check'
import { documentId } from '../../src/archive/index.ts'
import type { Clearance } from '../../src/guard/index.ts'
import {
  CLASS_RANKS,
  parseQuery,
  type Query,
  tokens,
  type ValueField,
  type Words,
} from '../../src/query/index.ts'
import type { Remake, StoredCable, StoredDocument } from '../../src/store/index.ts'

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
  readonly due?: string
  readonly numbers?: readonly string[]
  readonly cites?: readonly string[]
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

const drafted = new Map<string, StoredCable>()
const nameOf = (documents: readonly { readonly id: string }[], message: number): string =>
  JSON.stringify([documents.map(one => one.id), message])

/** Made again from its documents: as it was drafted. */
export const remake: Remake = (documents, message) => drafted.get(nameOf(documents, message))

/** A cable of these documents. */
export function cableOf(draft: Draft, documents: readonly StoredDocument[]): StoredCable {
  const cable = made(draft, documents)
  drafted.set(nameOf(documents, 0), cable)
  return cable
}

function made(draft: Draft, documents: readonly StoredDocument[]): StoredCable {
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
      ...(draft.due && { due: draft.due }),
      numbers: draft.numbers ?? [],
      cites: draft.cites ?? [],
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
    textLength: body.length,
  }
}

let count = 0

/** A document of its own and its cable. */
export function keep(draft: Draft): Kept {
  const document = documentOf(`${++count}\n${draft.subject ?? ''}\n${draft.body ?? ''}`)
  return { document, cable: cableOf(draft, [document]) }
}

const WORDS = [
  'harbour', 'Harbour’s', 'HARBOR', 'harbours', 'vote', 'votes', 'voted', 'VOTING', 'devote', '1007', 'barge', '007', '7', '10MEXICO83', 'élan', 'e\u0301lan', 'Straße',
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
/** As `numberKey` writes them. */
export const NUMBERS = ['10 mexico 83', '9 oslo 1', '9 oslo 2', '9 lima 3', '9 lima 4'] as const
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
    due: fc.constantFrom('2009-01-01', '2020-01-29'),
    numbers: fc.constantFrom(...NUMBERS.map(number => [number])),
    cites: fc.subarray([...NUMBERS], { maxLength: 2 }),
    values: fc.record(
      {
        addressee: fc.subarray([...FROM]),
        info: fc.subarray([...FROM]),
        caption: fc.subarray(['SIPDIS', 'EYES ONLY']),
        precedence: fc.constantFrom(['O', 'IMMEDIATE'], ['R', 'ROUTINE']),
        portion: fc.subarray(['S//NF', 'C', 'U']),
        layout: fc.constantFrom(['state'], ['nara73']),
        signer: fc.subarray(['QUIST', 'MARSH']),
        has: fc.subarray(['comment', 'summary']),
        is: fc.subarray(['incomplete']),
        country: fc.subarray(['MX', 'Mexico']),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['body'] },
)

const span = { start: 0, end: 0 }
/** Tokens of a text, or one that every cable might have; whole, or cut at either end. */
const phrase = fc
  .tuple(text(2), fc.boolean(), fc.nat(6), fc.boolean())
  .map(([typed, prefix, cut, suffix]) => {
    const found = tokens(typed).map(token => token.text)
    const all = found.length ? found : ['harbour']
    if (prefix) {
      const last = all.pop()!
      all.push([...last].slice(0, cut + 1).join(''))
    }
    if (suffix) all[0] = [...all[0]!].slice(all[0]!.length > 2 ? 1 : 0).join('')
    return { tokens: all, prefix, typed, ...(suffix && { suffix: true as const }) }
  })

const words: fc.Arbitrary<Words> = fc
  .tuple(phrase, fc.constantFrom('harbour', 'vote', 'voting', 'votes', 'fish'), fc.nat(2))
  .map(([{ tokens, prefix, suffix }, bare, which]) =>
    which
      ? { kind: 'words', tokens, prefix, ...(suffix && { suffix }), span }
      : { kind: 'words', tokens: [bare], prefix: false, inflected: true, span },
  )
/** Words that most cables have, so that how far apart they stand decides. */
const frequent: fc.Arbitrary<Words> = fc
  .constantFrom('harbour', 'vote', 'elan', '7', 'strasse')
  .map(word => ({ kind: 'words', tokens: [word], prefix: true, span }))
const side = fc.array(fc.oneof({ weight: 4, arbitrary: frequent }, { weight: 1, arbitrary: words }), {
  minLength: 1,
  maxLength: 2,
})

export const queries: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>(tie => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc
        .tuple(words, fc.boolean())
        .map(([one, subject]): Query => ({ ...one, ...(subject && { in: 'subject' as const }) })),
      fc
        .tuple(side, side, fc.nat(4))
        .map(([one, other, within]): Query => ({ kind: 'near', sides: [one, other], within, span })),
      fc
        .array(fc.constantFrom(...NUMBERS, '9 oslo 7'), { minLength: 1, maxLength: 2 })
        .map((numbers): Query => ({ kind: 'thread', numbers, span })),
      fc.constantFrom(...NUMBERS).map((name): Query => ({ kind: 'like', name, span })),
      fc
        .constantFrom('duplicate' as const, 'missing' as const)
        .map((state): Query => ({ kind: 'state', state, span })),
      fc.constantFrom<Query>(
        { kind: 'date', of: 'due', before: '2020-01-30', span },
        { kind: 'date', of: 'due', before: '2020-01-29', span },
        { kind: 'field', field: 'precedence', values: [], span },
      ),
      fc
        .constantFrom(
          'precedence>=o', 'portion:s', 'portion>c', 'caption:only', 'layout:nara73', 'signer:quist', 'signer:*uis*',
          'has:comment', 'is:incomplete', 'country:mx', 'country:mexico', 'info:*ose', 'addressee:jose,harbour',
          'tags:*rel*', 'post:*ex*',
        ) // biome-ignore format: a table
        .map(typed => parseQuery(typed).query),
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
