import { parseMrn } from '@chancery/cable'
import type { Query } from '../../query/index.ts'
import { find, Graph, type GraphFigures } from '../graph.ts'
import type { Numbering, NumberingWish, Wanted } from '../relations.ts'
import { anyCopies } from './copies.ts'
import type { Row, SqlValue } from './driver.ts'
import type { Resolved, View } from './resolve.ts'
import { where } from './where.ts'

/** Links that are fetched at a time: all of a large archive are never in memory. */
const FETCHED = 20_000
/** Behind every text that begins with what stands before it. */
const END = '\u{10ffff}'

const SEEN = 'c.part IN (SELECT value FROM json_each(?))'

/** Rows of cables that bear a number, or cite it, the earliest first. */
export function rowsOf(
  number: string,
  own: 0 | 1,
  { sql, parts }: View,
  limit = -1,
): { total: number; rows: readonly number[] } {
  if (!parts.length) return { total: 0, rows: [] }
  // Parts are few, and a statement for each choice of them is prepared once: hundreds of these are asked for a thread.
  const visible = `IN (${parts.join(',')})`
  // What several copies of a cable say is said once.
  const once =
    own === 0 && anyCopies(sql)
      ? `AND NOT EXISTS (SELECT 1 FROM copies k JOIN links z ON z.row = k.other AND z.own = 0 AND z.number = l.number
           JOIN cables o ON o.row = k.other WHERE k.row = l.row AND o.id < c.id AND o.part ${visible})`
      : ''
  const from = `FROM links l CROSS JOIN cables c ON c.row = l.row WHERE l.number = ? AND l.own = ${own} AND c.part ${visible} ${once}`
  const values = [number]
  const rows = sql(`SELECT c.row ${from} ORDER BY c.date = '', c.date, c.id LIMIT ?`)
    .all(...values, limit)
    .map(({ row }) => Number(row))
  const total =
    limit >= 0 && rows.length === limit
      ? Number(sql(`SELECT count(*) AS n ${from}`).get(...values)!.n)
      : rows.length
  return { total, rows }
}

export function wanted(
  query: Query,
  resolved: Resolved,
  { limit, start }: { limit: number; start: number },
): { total: number; numbers: Wanted[] } {
  const { sql, parts } = resolved.view
  if (!parts.length) return { total: 0, numbers: [] }
  const visible = JSON.stringify(parts)
  const hits = parts.map(part => ({ part, ...where(query, part, resolved) }))
  const values: SqlValue[] = hits.flatMap(one => [...one.values])
  // A copy counts where none that comes before it says the same.
  const once = anyCopies(sql)
    ? `AND NOT EXISTS (SELECT 1 FROM copies k JOIN links z ON z.row = k.other AND z.own = 0 AND z.number = l.number
         JOIN hits o ON o.row = k.other WHERE k.row = l.row AND o.id < h.id)`
    : ''
  const found = sql(
    `WITH hits (row, id) AS MATERIALIZED (${hits.map(({ part, sql: condition }) => `SELECT c.row, c.id FROM cables c WHERE c.part = ${part} AND ${condition}`).join(' UNION ALL ')})
     SELECT number, n, count(*) OVER () AS total FROM (
       SELECT l.number, count(*) AS n FROM hits h CROSS JOIN links l ON l.row = h.row AND l.own = 0
       WHERE NOT EXISTS (SELECT 1 FROM links m JOIN cables c ON c.row = m.row
         WHERE m.number = l.number AND m.own = 1 AND ${SEEN}) ${once}
       GROUP BY l.number)
     ORDER BY n DESC, number LIMIT ? OFFSET ?`,
  ).all(...values, visible, limit, start)
  const total = found.length
    ? Number(found[0]!.total)
    : start
      ? wanted(query, resolved, { limit: 1, start: 0 }).total
      : 0
  return {
    total,
    numbers: found.map(({ number, n }) => ({ number: String(number), cables: Number(n) })),
  }
}

/** Links in the order of their numbers, from one text up to another, those of seen cables alone. */
function* linksIn({ sql, parts }: View, from: string, before: string): Generator<Row> {
  const visible = JSON.stringify(parts)
  let last: readonly SqlValue[] = [from, -1, -1]
  for (;;) {
    const rows = sql(
      `SELECT l.number, l.own, l.row, c.date FROM links l CROSS JOIN cables c ON c.row = l.row
       WHERE (l.number, l.own, l.row) > (?, ?, ?) AND l.number < ? AND ${SEEN}
       ORDER BY l.number, l.own, l.row LIMIT ?`,
    ).all(...last, before, visible, FETCHED)
    yield* rows
    const end = rows[rows.length - 1]
    if (!end || rows.length < FETCHED) return
    last = [end.number!, end.own!, end.row!]
  }
}

/** `9 oslo 83`: year, post, number. */
const OF_POST = /^(\d{1,2}) (\p{L}+) (\d{1,9})$/u
/** `navadmin 286 10`: a series of general messages, number, year. */
const OF_SERIES = /^(\p{L}+) (\d{1,9}) (\d{1,2})$/u

interface Gathering {
  readonly held: Map<number, string>
  readonly cited: Set<number>
}

export function numberings(
  view: View,
  { posts, year }: NumberingWish,
  each: (numbering: Numbering) => void,
): void {
  const years = new Map<string, number>()
  const fullYear = (two: string): number => {
    const known = years.get(two) ?? parseMrn(`${two.padStart(2, '0')} OSLO 1`)?.year ?? 0
    years.set(two, known)
    return known
  }
  const give = (post: string, of: number, { held, cited }: Gathering): void => {
    if (year !== undefined && of !== year) return
    if (!held.size) return
    const numbers = [...held.keys()].sort((a, b) => a - b)
    each({
      post: post.toUpperCase(),
      year: of,
      held: numbers,
      dates: numbers.map(number => held.get(number)!),
      cited: [...cited].filter(number => !held.has(number)).sort((a, b) => a - b),
    })
  }
  const wantedPosts = posts?.map(post => post.toLowerCase())
  const twoDigits = year === undefined ? undefined : String(year % 100)
  /** Series by their name and year lie anywhere between the others, and are few. */
  const series = new Map<string, Gathering>()
  let at = ''
  let now: Gathering = { held: new Map(), cited: new Set() }
  const take = ({ number, own, date }: Row): void => {
    const [, two, post, serial] = OF_POST.exec(String(number)) ?? []
    if (two) {
      const key = `${two} ${post}`
      if (key !== at) {
        done()
        at = key
        now = { held: new Map(), cited: new Set() }
      }
      add(now, Number(serial), own === 1, String(date))
      return
    }
    const [, name, n, of] = OF_SERIES.exec(String(number)) ?? []
    if (!name || (wantedPosts && !wantedPosts.includes(name))) return
    const key = `${of} ${name}`
    const gathered = series.get(key) ?? { held: new Map(), cited: new Set() }
    series.set(key, gathered)
    add(gathered, Number(n), own === 1, String(date))
  }
  const done = (): void => {
    if (!at) return
    const [two, post] = at.split(' ')
    give(post!, fullYear(two!), now)
    at = ''
  }
  const ranges: [string, string][] = wantedPosts
    ? wantedPosts.flatMap((post): [string, string][] => [
        ...(twoDigits === undefined ? Array.from({ length: 100 }, (_, i) => String(i)) : [twoDigits]).map(
          (two): [string, string] => [`${two} ${post} `, `${two} ${post} ${END}`],
        ),
        [`${post} `, `${post} ${END}`],
      ])
    : [['', END]]
  for (const [from, before] of ranges) {
    for (const link of linksIn(view, from, before)) take(link)
    done()
  }
  for (const [key, gathered] of [...series].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [two, name] = key.split(' ')
    give(name!, fullYear(two!), gathered)
  }
}

/** Of several versions of a number the first date counts. */
function add({ held, cited }: Gathering, number: number, own: boolean, date: string): void {
  if (!own) {
    cited.add(number)
    return
  }
  const known = held.get(number)
  if (known === undefined || !known || (date && date < known)) held.set(number, date || (known ?? ''))
}

/** Minutes are counted from here. */
const FIRST_MINUTE = Date.UTC(1900, 0, 1)

export function graphOf(view: View, top: number): GraphFigures {
  const { sql, parts } = view
  const visible = JSON.stringify(parts)
  const total = Number(sql(`SELECT count(*) AS n FROM cables c WHERE ${SEEN}`).get(visible)!.n)
  const rows = new Float64Array(total)
  const byId = new Float64Array(total)
  const sent = new Int32Array(total)
  let last: SqlValue = ''
  for (let at = 0; at < total; ) {
    const fetched = sql(
      // The sign keeps the engine from the index by part, which would be sorted for each piece.
      `SELECT c.row, c.id, c.date FROM cables c WHERE c.id > ? AND +${SEEN} ORDER BY c.id LIMIT ?`,
    ).all(last, visible, FETCHED)
    if (!fetched.length) break
    for (const { row, date } of fetched) {
      byId[at] = Number(row)
      const time = Date.parse(String(date).length > 10 ? String(date) : `${date}T00:00Z`)
      sent[at++] = Number.isNaN(time) ? -1 : Math.max(0, Math.round((time - FIRST_MINUTE) / 60_000))
    }
    last = fetched[fetched.length - 1]!.id!
  }
  rows.set(byId)
  rows.sort()
  const order = new Int32Array(total)
  const minutes = new Int32Array(total)
  byId.forEach((row, at) => {
    const place = find(rows, row)
    order[at] = place
    minutes[place] = sent[at]!
  })
  const graph = new Graph(rows, minutes, order)
  for (const { number, own, row } of linksIn(view, '', END))
    graph.link(String(number), own === 1, Number(row))
  return graph.figures(top, row => String(sql('SELECT id FROM cables WHERE row = ?').get(row)!.id))
}
