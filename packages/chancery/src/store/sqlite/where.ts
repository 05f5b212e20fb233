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
  if (!parts.length) return { sql: '1', values: [] }
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

/** The hits of one part, as `FROM …` with `cables AS c` in it; `score` is the name of their score. */
export interface Matching extends Where {
  readonly score: string
}

export function matching(query: Query, part: number, scored: boolean): Matching {
  const words = scoring(query)
  const text = `text_${part}`
  const any = words.map(one => `(${phraseOf(one)})`)
  const searched = scored ? `rowid AS row, bm25(${text}, 4.0, 1.0) AS score` : 'rowid AS row'
  const found = `(SELECT ${searched} FROM ${text} WHERE ${text} MATCH ?) s`
  // Words that stand side by side, with no choice of words among the rest: one search finds, tests and scores.
  const sides = query.kind === 'and' ? query.parts : [query]
  const rest = sides.filter(one => one.kind !== 'words')
  const together = !rest.some(one => scoring(one).length)
  const choice = query.kind === 'or' && query.parts.every(one => one.kind === 'words')
  if (words.length && (together || choice)) {
    const condition = joined(together ? rest.map(one => where(one, part)) : [], 'and')
    return {
      sql: `FROM ${found} CROSS JOIN cables c ON c.row = s.row WHERE ${condition.sql}`,
      values: [any.join(together ? ' AND ' : ' OR '), ...condition.values],
      score: scored ? 's.score' : '0',
    }
  }
  const condition = where(query, part)
  if (!words.length || !scored)
    return {
      sql: `FROM cables c WHERE c.part = ${part} AND ${condition.sql}`,
      values: condition.values,
      score: '0',
    }
  return {
    sql: `FROM cables c LEFT JOIN ${found} ON s.row = c.row WHERE c.part = ${part} AND ${condition.sql}`,
    values: [any.join(' OR '), ...condition.values],
    score: 'coalesce(s.score, 0)',
  }
}
