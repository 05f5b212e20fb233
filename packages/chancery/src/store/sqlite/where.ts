import type { Query, ValueField } from '../../query/index.ts'
import type { SqlValue } from './driver.ts'

/** A condition on the rows of `cables AS c` within one part of the index, with its values. */
export interface Where {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** Columns of `fields_N`. */
export const VALUE_COLUMNS: readonly ValueField[] = [
  'from',
  'to',
  'addressee',
  'post',
  'tags',
  'caption',
  'mrn',
  'ref',
  'precedence',
]

/** Turns a query into SQL; its twin in memory is `query/matches.ts`. */
export function where(query: Query, part: number): Where {
  switch (query.kind) {
    case 'all':
      return { sql: '1', values: [] }
    case 'and':
    case 'or':
      return joined(
        query.parts.map(one => where(one, part)),
        query.kind,
      )
    case 'not': {
      const inner = where(query.part, part)
      return { sql: `NOT ${inner.sql}`, values: inner.values }
    }
    case 'words':
      return among(`text_${part}`, phraseOf(query))
    case 'field':
      return among(`fields_${part}`, `"${query.field}" : (${query.values.map(quoted).join(' OR ')})`)
    case 'date': {
      const bounds = [
        `c.date <> ''`,
        ...(query.from ? ['c.date >= ?'] : []),
        ...(query.before ? ['c.date < ?'] : []),
      ]
      return {
        sql: `(${bounds.join(' AND ')})`,
        values: [query.from, query.before].filter(day => day !== undefined),
      }
    }
    case 'class':
      return {
        sql: `(c.class_rank IS NOT NULL AND (${query.ranks.map(() => `c.class_rank ${query.op} ?`).join(' OR ')}))`,
        values: [...query.ranks],
      }
  }
}

function joined(parts: readonly Where[], kind: 'and' | 'or'): Where {
  return {
    sql: `(${parts.map(one => one.sql).join(kind === 'and' ? ' AND ' : ' OR ')})`,
    values: parts.flatMap(one => one.values),
  }
}

const among = (table: string, match: string): Where => ({
  sql: `c.row IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`,
  values: [match],
})

/** Tokens hold letters and digits only; the quotes make them words in the language of FTS5. */
const quoted = ({ tokens, prefix }: { tokens: readonly string[]; prefix: boolean }): string =>
  `"${tokens.join(' ')}"${prefix ? ' *' : ''}`

type Words = Extract<Query, { kind: 'words' }>

const phraseOf = (query: Words): string => (query.in ? `${query.in} : ${quoted(query)}` : quoted(query))

/** The words that score: those every hit must have, or any of them where the query is a choice. */
function scoring(query: Query): Words[] {
  if (query.kind === 'words') return [query]
  return query.kind === 'and' || query.kind === 'or' ? query.parts.flatMap(scoring) : []
}

/** How the hits of a part are found: one full-text search with scores, and a condition on what it gives. */
export interface Plan {
  /** Absent when no word scores. */
  readonly match?: string
  /** Every hit is among what `match` finds. */
  readonly must: boolean
  readonly condition: Where
}

export function plan(query: Query, part: number): Plan {
  const words = scoring(query)
  if (!words.length) return { must: false, condition: where(query, part) }
  const any = words.map(one => `(${phraseOf(one)})`)
  // Words that stand side by side, with no choice of words among the rest: one search finds, tests and scores.
  const sides = query.kind === 'and' ? query.parts : [query]
  const rest = sides.filter(one => one.kind !== 'words')
  if (!rest.some(one => scoring(one).length))
    return {
      match: any.join(' AND '),
      must: true,
      condition: rest.length
        ? joined(
            rest.map(one => where(one, part)),
            'and',
          )
        : { sql: '1', values: [] },
    }
  if (query.kind === 'or' && query.parts.every(one => one.kind === 'words'))
    return { match: any.join(' OR '), must: true, condition: { sql: '1', values: [] } }
  return { match: any.join(' OR '), must: false, condition: where(query, part) }
}
