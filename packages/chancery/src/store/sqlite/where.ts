import type { Query } from '../../query/index.ts'
import type { SqlValue } from './driver.ts'

/** A condition on the rows of `cables AS c` within one part of the index, with its values. */
export interface Where {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  addressee: ['to', 'addressee'],
  from: ['from', 'post'],
}

/** Turns a query into SQL; its twin in memory is `query/matches.ts`. */
export function where(query: Query, part: number): Where {
  switch (query.kind) {
    case 'all':
      return { sql: '1', values: [] }
    case 'and':
    case 'or': {
      const parts = query.parts.map(one => where(one, part))
      return {
        sql: `(${parts.map(one => one.sql).join(query.kind === 'and' ? ' AND ' : ' OR ')})`,
        values: parts.flatMap(one => one.values),
      }
    }
    case 'not': {
      const inner = where(query.part, part)
      return { sql: `NOT ${inner.sql}`, values: inner.values }
    }
    case 'words':
      return {
        sql: `c.row IN (SELECT rowid FROM part_${part} WHERE part_${part} MATCH ?)`,
        values: [matchWords(query)],
      }
    case 'field': {
      const fields = FIELDS[query.field] ?? [query.field]
      const like = query.values.map(() => `l.tokens LIKE ? ESCAPE '\\'`).join(' OR ')
      return {
        sql: `c.row IN (SELECT v.row FROM listed l JOIN cable_values v ON v.value = l.value
                        WHERE l.field IN (${fields.map(() => '?').join(',')}) AND (${like}))`,
        values: [
          ...fields,
          ...query.values.map(value => `% ${value.tokens.join(' ')}${value.prefix ? '%' : ' %'}`),
        ],
      }
    }
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

/** A phrase of tokens in the language of FTS5. Tokens hold letters and digits only; the quotes make them words. */
export function matchWords(query: Extract<Query, { kind: 'words' }>): string {
  const phrase = `"${query.tokens.join(' ')}"${query.prefix ? ' *' : ''}`
  return query.in ? `${query.in} : ${phrase}` : phrase
}

/** The words that score: those every hit must have, or any of them where the query is a choice. */
export function scoring(query: Query): string | undefined {
  switch (query.kind) {
    case 'words':
      return `(${matchWords(query)})`
    case 'and':
    case 'or': {
      const parts = query.parts.map(scoring).filter(part => part !== undefined)
      return parts.length ? `(${parts.join(' OR ')})` : undefined
    }
    default:
      return undefined
  }
}
