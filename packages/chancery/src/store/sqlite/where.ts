import type { Phrase, Query, Words } from '../../query/index.ts'
import type { SqlValue } from './driver.ts'
import { rowsNear } from './near.ts'
import type { Resolved } from './resolve.ts'

/** A condition on the rows of `cables AS c` within one part of the index, with its values. */
export interface Where {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** Phrases of one question to the index: it walks through all of them at each step. */
const MOST_PHRASES = 200

/** Turns a query into SQL; its twin in memory is `query/matches.ts`. */
export function where(query: Query, part: number, resolved: Resolved): Where {
  switch (query.kind) {
    case 'all':
      return { sql: '1', values: [] }
    case 'and':
    case 'or':
      return joined(
        query.parts.map(one => where(one, part, resolved)),
        query.kind,
      )
    case 'not': {
      const inner = where(query.part, part, resolved)
      return { sql: `NOT ${inner.sql}`, values: inner.values }
    }
    case 'words':
      return among(`text_${part}`, phrasesOf(query, resolved), query.in)
    case 'near':
      return near(query, part, resolved)
    case 'field':
      return among(
        `fields_${part}`,
        query.values.flatMap(value => phrasesOf(value, resolved)),
        query.field,
      )
    case 'date':
      return between(query.of === 'due' ? 'c.due' : 'c.date', query)
    case 'class':
      return {
        sql: `(c.class_rank IS NOT NULL AND (${query.ranks.map(() => `c.class_rank ${query.op} ?`).join(' OR ')}))`,
        values: [...query.ranks],
      }
    case 'thread':
      return {
        sql: 'c.row IN (SELECT l.row FROM links l WHERE l.number IN (SELECT value FROM json_each(?)))',
        values: [JSON.stringify(resolved.threads.get(query) ?? [])],
      }
    case 'like':
      return joined(
        [among(`text_${part}`, resolved.likes.get(query)!.terms.map(quoted)), notItself(query, resolved)],
        'and',
      )
    // An archive has put another query in its place, or knows no such name.
    case 'saved':
      return { sql: '0', values: [] }
    case 'gathered':
      return {
        sql: 'c.row IN (SELECT value FROM json_each(?))',
        values: [resolved.gathered.get(query) ?? '[]'],
      }
    case 'state':
      return state(query.state, resolved)
  }
}

function joined(parts: readonly Where[], kind: 'and' | 'or'): Where {
  if (!parts.length) return { sql: '1', values: [] }
  return {
    sql: `(${parts.map(one => one.sql).join(kind === 'and' ? ' AND ' : ' OR ')})`,
    values: parts.flatMap(one => one.values),
  }
}

function between(column: string, { from, before }: { from?: string; before?: string }): Where {
  const bounds = [
    `${column} <> ''`,
    ...(from ? [`${column} >= ?`] : []),
    ...(before ? [`${column} < ?`] : []),
  ]
  return {
    // What has no day is neither in nor out of one: it never matches, and its negation does.
    sql: `(${column} IS NOT NULL AND ${bounds.join(' AND ')})`,
    values: [from, before].filter(day => day !== undefined),
  }
}

/** Rows with any of the phrases: asked for in as many questions as it takes. */
function among(table: string, phrases: readonly string[], column?: string): Where {
  if (!phrases.length) return { sql: '0', values: [] }
  const asked: string[] = []
  for (let at = 0; at < phrases.length; at += MOST_PHRASES)
    asked.push(inColumn(phrases.slice(at, at + MOST_PHRASES).join(' OR '), column))
  const one = `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`
  return { sql: `c.row IN (${asked.map(() => one).join(' UNION ALL ')})`, values: asked }
}

const inColumn = (match: string, column: string | undefined): string =>
  column ? `"${column}" : (${match})` : match

/** Tokens hold letters and digits only; the quotes make them words in the language of FTS5. */
const quoted = (tokens: string): string => `"${tokens}"`

/** The phrases that stand for one: itself, or one for each word that its first may be. */
function phrasesOf(phrase: Phrase, { forms }: Resolved): string[] {
  const { tokens, prefix } = phrase
  const first = forms.get(phrase)
  if (!first) return [`${quoted(tokens.join(' '))}${prefix ? ' *' : ''}`]
  const rest = tokens.slice(1)
  return first.map(form => `${quoted([form, ...rest].join(' '))}${prefix && rest.length ? ' *' : ''}`)
}

export type Near = Extract<Query, { kind: 'near' }>

/** One group of FTS5 for each pair; `undefined` where there are too many. */
function nearPhrases({ sides, within }: Near, resolved: Resolved): string[] | undefined {
  const [one, other] = sides.map(side => side.flatMap(words => phrasesOf(words, resolved)))
  if (one!.length * other!.length > MOST_PHRASES) return undefined
  return one!.flatMap(a => other!.map(b => `NEAR(${a} ${b}, ${within})`))
}

function near(query: Near, part: number, resolved: Resolved): Where {
  const table = `text_${part}`
  const phrases = nearPhrases(query, resolved)
  if (phrases) return among(table, phrases)
  // Too many pairs for the index: it says which cables have both sides, and where their words stand is gone through.
  const [one, other] = query.sides.map(side =>
    among(
      table,
      side.flatMap(words => phrasesOf(words, resolved)),
    ),
  )
  const both = resolved.view
    .sql(
      `SELECT json_group_array(c.row) AS rows FROM cables c WHERE c.part = ${part} AND ${one!.sql} AND ${other!.sql}`,
    )
    .get(...one!.values, ...other!.values)
  const rows = rowsNear(query, part, String(both!.rows), resolved)
  return { sql: 'c.row IN (SELECT value FROM json_each(?))', values: [JSON.stringify(rows)] }
}

const notItself = (like: Query, { likes }: Resolved): Where => ({
  sql: 'c.id NOT IN (SELECT value FROM json_each(?))',
  values: [JSON.stringify(likes.get(like)!.ids)],
})

/** Only cables that the reader sees hold a number. */
function state(which: 'duplicate' | 'missing', { view }: Resolved): Where {
  const holder = 'links m JOIN cables d ON d.row = m.row'
  const visible = 'd.part IN (SELECT value FROM json_each(?))'
  const values = [JSON.stringify(view.parts)]
  return which === 'duplicate'
    ? {
        sql: `EXISTS (SELECT 1 FROM links l JOIN ${holder} WHERE l.row = c.row AND l.own = 1 AND m.number = l.number AND m.own = 1 AND m.row <> l.row AND ${visible})`,
        values,
      }
    : {
        sql: `EXISTS (SELECT 1 FROM links l WHERE l.row = c.row AND l.own = 0 AND NOT EXISTS (SELECT 1 FROM ${holder} WHERE m.number = l.number AND m.own = 1 AND ${visible}))`,
        values,
      }
}

/** A part of a query that scores: its phrases, as one question. */
type Leaf = Words | Near | Extract<Query, { kind: 'like' }>

const isLeaf = (query: Query): query is Leaf =>
  query.kind === 'words' || query.kind === 'near' || query.kind === 'like'

/** Its question to the index; `undefined` where it is too long, and where it finds nothing. */
function questionOf(leaf: Leaf, resolved: Resolved): string | undefined {
  const phrases =
    leaf.kind === 'near'
      ? (nearPhrases(leaf, resolved) ?? [])
      : leaf.kind === 'like'
        ? resolved.likes.get(leaf)!.terms.map(quoted)
        : phrasesOf(leaf, resolved)
  if (!phrases.length || phrases.length > MOST_PHRASES) return undefined
  return inColumn(phrases.join(' OR '), leaf.kind === 'words' ? leaf.in : undefined)
}

/** What scores: the words that every hit must have, or any of them where the query is a choice. */
function scoring(query: Query): Leaf[] {
  if (isLeaf(query)) return [query]
  return query.kind === 'and' || query.kind === 'or' ? query.parts.flatMap(scoring) : []
}

/** The hits of one part, as `FROM …`; how their row is called there, and their score if they have one. */
export interface Matching extends Where {
  readonly row: string
  readonly score?: string
}

/** A word of the subject counts for four of the body. */
const weighed = (text: string): string => `bm25(${text}, 1.0, 4.0)`

export function matching(query: Query, part: number, scored: boolean, resolved: Resolved): Matching {
  const hits = hitsOf(query, part, scored, resolved)
  const { spare } = resolved
  return spare === undefined
    ? hits
    : {
        ...hits,
        sql: `${hits.sql} AND ${hits.row} NOT IN (SELECT value FROM json_each(?))`,
        values: [...hits.values, spare],
      }
}

function hitsOf(query: Query, part: number, scored: boolean, resolved: Resolved): Matching {
  const leaves = scoring(query)
  const asked = leaves.map(leaf => ({ leaf, match: questionOf(leaf, resolved) }))
  const any = asked.flatMap(({ match }) => (match === undefined ? [] : [`(${match})`]))
  const text = `text_${part}`
  // Words that stand side by side, with no choice of words among the rest: one search finds, tests and scores.
  const sides = query.kind === 'and' ? query.parts : [query]
  const whole = new Set(asked.flatMap(({ leaf, match }): Query[] => (match === undefined ? [] : [leaf])))
  const rest = sides.filter(one => !whole.has(one))
  const together = !rest.some(one => scoring(one).length)
  const choice = query.kind === 'or' && query.parts.every(one => whole.has(one) && one.kind !== 'like')
  const found = `(SELECT rowid AS row${scored ? `, ${weighed(text)} AS score` : ''} FROM ${text} WHERE ${text} MATCH ?) s`
  if (any.length && (together || choice)) {
    const match = any.join(together ? ' AND ' : ' OR ')
    const conditions = together
      ? [
          ...rest.map(one => where(one, part, resolved)),
          ...leaves.flatMap(leaf => (leaf.kind === 'like' ? [notItself(leaf, resolved)] : [])),
        ]
      : []
    if (!conditions.length)
      return {
        sql: `FROM ${text} WHERE ${text} MATCH ?`,
        values: [match],
        row: 'rowid',
        ...(scored && { score: weighed(text) }),
      }
    const condition = joined(conditions, 'and')
    return {
      sql: `FROM ${found} CROSS JOIN cables c ON c.row = s.row WHERE ${condition.sql}`,
      values: [match, ...condition.values],
      row: 's.row',
      ...(scored && { score: 's.score' }),
    }
  }
  const condition = where(query, part, resolved)
  if (!any.length || !scored)
    return {
      sql: `FROM cables c WHERE c.part = ${part} AND ${condition.sql}`,
      values: condition.values,
      row: 'c.row',
    }
  return {
    sql: `FROM cables c LEFT JOIN ${found} ON s.row = c.row WHERE c.part = ${part} AND ${condition.sql}`,
    values: [any.join(' OR '), ...condition.values],
    row: 'c.row',
    score: 'coalesce(s.score, 0)',
  }
}
