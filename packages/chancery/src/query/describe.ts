import { CLASS_NAMES, type Phrase, type Query, type ValueField, type Words } from './tree.ts'

const FIELDS = {
  from: 'from {values}', to: 'to {values}', info: 'for information to {values}', addressee: 'addressed to {values}',
  post: 'post {values}', country: 'country {values}', tags: 'TAGS {values}', caption: 'caption {values}',
  mrn: 'number {values}', ref: 'citing {values}', precedence: 'precedence {values}', portion: 'with a portion {values}',
  signer: 'signed by {values}', layout: 'laid out as {values}', dialect: 'written as {values}', has: 'with {values}',
  is: 'that is {values}', person: 'naming the person {values}', org: 'naming the organisation {values}',
  place: 'naming the place {values}',
} as const satisfies Readonly<Record<ValueField, string>> // biome-ignore format: a table

/** Fields whose values are words of ours, not codes of cables. */
const PLAIN: ReadonlySet<string> = new Set<ValueField>(['has', 'is', 'layout', 'dialect'])

const COMPARED = {
  '=': 'classified {names}',
  '<': 'classified below {names}',
  '<=': 'classified up to {names}',
  '>': 'classified above {names}',
  '>=': 'classified from {names}',
} as const

const STATES = { duplicate: 'held more than once', missing: 'citing a cable that is not held' } as const

/** What queries are told in: who speaks another language says these otherwise. */
export type Reading =
  | (typeof FIELDS)[ValueField]
  | (typeof COMPARED)[keyof typeof COMPARED]
  | (typeof STATES)[keyof typeof STATES]
  | 'everything'
  | '{one} and {other}'
  | '{one} or {other}'
  | 'not {what}'
  | '“{words}”'
  | '{words} in the subject'
  | '{one} within a word of {other}'
  | '{one} within {count} words of {other}'
  | 'due for declassification {dates}'
  | 'in the thread of {numbers}'
  | 'like {name}'
  | 'saved as {name}'
  | 'in the collection {names}'
  | 'with your tag {names}'
  | 'on {day}'
  | 'from {first} to {last}'
  | 'since {day}'
  | 'before {day}'

/** Fills a sentence. */
export type Teller = (reading: Reading, values?: Readonly<Record<string, string | number>>) => string

const inEnglish: Teller = (reading, values = {}) =>
  reading.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))

/** A query in words, as it was read. */
export function describe(query: Query, tell: Teller = inEnglish): string {
  const said = (part: Query): string => describe(part, tell)
  const either = (list: readonly string[]): string => joined(list, '{one} or {other}', tell)
  const words = (one: Words): string => tell('“{words}”', { words: part(one, one.tokens.join(' ')) })
  switch (query.kind) {
    case 'all':
      return tell('everything')
    case 'and':
      return joined(
        query.parts.map(part => (part.kind === 'or' ? `(${said(part)})` : said(part))),
        '{one} and {other}',
        tell,
      )
    case 'or':
      return either(query.parts.map(said))
    case 'not': {
      const { part } = query
      return tell('not {what}', {
        what: part.kind === 'and' || part.kind === 'or' ? `(${said(part)})` : said(part),
      })
    }
    case 'words':
      return query.in ? tell('{words} in the subject', { words: words(query) }) : words(query)
    case 'near': {
      const [one, other] = query.sides.map(side =>
        side.length > 1 ? `(${either(side.map(words))})` : words(side[0]!),
      )
      const sides = { one: one!, other: other! }
      return query.within === 1
        ? tell('{one} within a word of {other}', sides)
        : tell('{one} within {count} words of {other}', { ...sides, count: query.within })
    }
    case 'field': {
      const plain = PLAIN.has(query.field)
      const values =
        query.meaning ??
        either(query.values.map(value => part(value, plain ? value.typed : value.typed.toUpperCase())))
      return tell(FIELDS[query.field], { values })
    }
    case 'date':
      return query.of === 'due'
        ? tell('due for declassification {dates}', { dates: dates(query, tell) })
        : dates(query, tell)
    case 'class':
      return tell(COMPARED[query.op], {
        names: either(query.ranks.flatMap(rank => CLASS_NAMES[rank]!.split(' or '))),
      })
    case 'thread':
      return tell('in the thread of {numbers}', {
        numbers: either(query.numbers.map(one => one.toUpperCase())),
      })
    case 'like':
      return tell('like {name}', { name: query.name.toUpperCase() })
    case 'saved':
      return tell('saved as {name}', { name: query.name })
    case 'gathered': {
      const names = either(query.names.map(one => one.text))
      return query.as === 'tag'
        ? tell('with your tag {names}', { names })
        : tell('in the collection {names}', { names })
    }
    case 'state':
      return tell(STATES[query.state])
  }
}

/** Pair by pair from the left: a language joins two as it joins many. */
const joined = (
  list: readonly string[],
  pair: '{one} and {other}' | '{one} or {other}',
  tell: Teller,
): string => list.reduce((one, other) => tell(pair, { one, other }))

const part = ({ prefix, suffix }: Phrase, text: string): string =>
  `${suffix ? '…' : ''}${text}${prefix ? '…' : ''}`

function dates({ from, before }: { from?: string; before?: string }, tell: Teller): string {
  if (from && before) {
    const last = new Date(Date.parse(before) - 86_400_000).toISOString().slice(0, 10)
    return last === from
      ? tell('on {day}', { day: from })
      : tell('from {first} to {last}', { first: from, last })
  }
  return from ? tell('since {day}', { day: from }) : tell('before {day}', { day: before! })
}
