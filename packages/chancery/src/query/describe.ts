import { CLASS_NAMES, type Phrase, type Query, type ValueField, type Words } from './tree.ts'

const NAMES: Readonly<Record<ValueField, string>> = {
  from: 'from', to: 'to', info: 'for information to', addressee: 'addressed to', post: 'post', country: 'country', tags: 'TAGS',
  caption: 'caption', mrn: 'number', ref: 'citing', precedence: 'precedence', portion: 'with a portion', signer: 'signed by',
  layout: 'laid out as', dialect: 'written as', has: 'with', is: 'that is',
} // biome-ignore format: a table

/** Fields whose values are words of ours, not codes of cables. */
const PLAIN: ReadonlySet<string> = new Set<ValueField>(['has', 'is', 'layout', 'dialect'])

const COMPARED: Readonly<Record<string, string>> = { '<': 'below', '<=': 'up to', '>': 'above', '>=': 'from' }

const STATES = { duplicate: 'held more than once', missing: 'citing a cable that is not held' } as const

/** A query in words, as it was read. */
export function describe(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'everything'
    case 'and':
      return query.parts
        .map(part => (part.kind === 'or' ? `(${describe(part)})` : describe(part)))
        .join(' and ')
    case 'or':
      return query.parts.map(describe).join(' or ')
    case 'not':
      return `not ${query.part.kind === 'and' || query.part.kind === 'or' ? `(${describe(query.part)})` : describe(query.part)}`
    case 'words':
      return query.in ? `${words(query)} in the subject` : words(query)
    case 'near': {
      const [one, other] = query.sides.map(side =>
        side.length > 1 ? `(${side.map(words).join(' or ')})` : words(side[0]!),
      )
      return `${one} within ${query.within === 1 ? 'a word' : `${query.within} words`} of ${other}`
    }
    case 'field':
      return `${NAMES[query.field]} ${query.meaning ?? query.values.map(value => part(value, PLAIN.has(query.field) ? value.typed : value.typed.toUpperCase())).join(' or ')}`
    case 'date':
      return query.of === 'due' ? `due for declassification ${dates(query)}` : dates(query)
    case 'class': {
      const names = query.ranks.map(rank => CLASS_NAMES[rank]!).join(' or ')
      return query.op === '=' ? `classified ${names}` : `classified ${COMPARED[query.op]} ${names}`
    }
    case 'thread':
      return `in the thread of ${query.numbers.map(number => number.toUpperCase()).join(' or ')}`
    case 'like':
      return `like ${query.name.toUpperCase()}`
    case 'state':
      return STATES[query.state]
  }
}

const words = (one: Words): string => `“${part(one, one.tokens.join(' '))}”`

const part = ({ prefix, suffix }: Phrase, text: string): string =>
  `${suffix ? '…' : ''}${text}${prefix ? '…' : ''}`

function dates({ from, before }: { from?: string; before?: string }): string {
  if (from && before) {
    const last = new Date(Date.parse(before) - 86_400_000).toISOString().slice(0, 10)
    return last === from ? `on ${from}` : `from ${from} to ${last}`
  }
  return from ? `since ${from}` : `before ${before}`
}
