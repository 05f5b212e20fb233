import type { Query } from '../../query/index.ts'
import type { Card } from '../card.ts'
import { areCopies } from '../sketch.ts'
import type { Row, Statement } from './driver.ts'
import type { Resolved, View } from './resolve.ts'
import { where } from './where.ts'

/** Which cables are copies of one another: each pair follows from the two alone. docs/decisions/copies.md. */
export const COPIES_SCHEMA = `
  CREATE TABLE sketches (row INTEGER PRIMARY KEY, sketch BLOB NOT NULL);
  CREATE TABLE copies (                -- pairs, both ways
    row INTEGER NOT NULL,
    other INTEGER NOT NULL,
    PRIMARY KEY (row, other)
  ) WITHOUT ROWID;
`

type Sql = (text: string) => Statement

/** After its links were written: other cables of its number are compared with it. */
export function writeCopies(sql: Sql, row: number, { numbers, date, sketch }: Card): void {
  if (!numbers.length || !sketch) return
  sql('INSERT INTO sketches (row, sketch) VALUES (?, ?)').run(row, sketch)
  for (const number of numbers)
    for (const other of sql(
      `SELECT c.row, c.date, s.sketch FROM links l JOIN cables c ON c.row = l.row JOIN sketches s ON s.row = l.row
       WHERE l.number = ? AND l.own = 1 AND l.row <> ?`,
    ).all(number, row)) {
      const traits = { date: String(other.date), sketch: other.sketch as Uint8Array }
      if (!areCopies({ date, sketch }, traits)) continue
      const pair = sql('INSERT OR IGNORE INTO copies (row, other) VALUES (?, ?)')
      pair.run(row, other.row!)
      pair.run(other.row!, row)
    }
}

export function dropCopies(sql: Sql, row: number): void {
  for (const { other } of sql('SELECT other FROM copies WHERE row = ?').all(row))
    sql('DELETE FROM copies WHERE row = ? AND other = ?').run(other!, row)
  sql('DELETE FROM copies WHERE row = ?').run(row)
  sql('DELETE FROM sketches WHERE row = ?').run(row)
}

export interface Copy {
  readonly row: number
  readonly id: string
  readonly date: string
}

const copyOf = ({ row, id, date }: Row): Copy => ({ row: Number(row), id: String(id), date: String(date) })

/** Which of the copies of a cable stands for it: one whose minute is known, then the one with the first id. */
const preferred = (a: Copy, b: Copy): number => b.date.length - a.date.length || (a.id < b.id ? -1 : 1)

export const anyCopies = (sql: Sql): boolean => sql('SELECT 1 FROM copies LIMIT 1').get() !== undefined

/** Rows that match and are left out, since another copy of the same cable that matches stands for them. */
export function spareRows(query: Query, resolved: Resolved): number[] {
  const { sql, parts } = resolved.view
  if (!anyCopies(sql)) return []
  const found = parts.flatMap(part => {
    const { sql: condition, values } = where(query, part, resolved)
    return sql(
      `SELECT c.row, c.id, c.date FROM cables c WHERE c.part = ${part} AND c.row IN (SELECT row FROM copies) AND ${condition}`,
    ).all(...values)
  })
  return spare(found, sql)
}

function spare(found: readonly Row[], sql: Sql): number[] {
  const copies = new Map(found.map(row => [Number(row.row), copyOf(row)]))
  const pairs = sql('SELECT k.row, k.other FROM json_each(?) j JOIN copies k ON k.row = j.value').all(
    JSON.stringify([...copies.keys()]),
  )
  return groups(copies, pairs).flatMap(group => group.slice(1).map(copy => copy.row))
}

/** Of some rows, how many are left out since another of them stands for the same cable. */
export function spareAmong(rows: readonly number[], sql: Sql): number {
  if (!anyCopies(sql)) return 0
  const found = sql(
    `SELECT c.row, c.id, c.date FROM json_each(?) j CROSS JOIN cables c ON c.row = j.value
     WHERE c.row IN (SELECT row FROM copies)`,
  ).all(JSON.stringify(rows))
  return spare(found, sql).length
}

/** Cables that pairs join, the preferred one first in each. */
function groups(copies: ReadonlyMap<number, Copy>, pairs: readonly Row[]): Copy[][] {
  const others = new Map<number, number[]>()
  for (const { row, other } of pairs)
    if (copies.has(Number(row)) && copies.has(Number(other)))
      others.set(Number(row), [...(others.get(Number(row)) ?? []), Number(other)])
  const seen = new Set<number>()
  const found: Copy[][] = []
  for (const first of others.keys()) {
    if (seen.has(first)) continue
    const group = [first]
    seen.add(first)
    for (let at = 0; at < group.length; at++)
      for (const other of others.get(group[at]!) ?? [])
        if (!seen.has(other)) {
          seen.add(other)
          group.push(other)
        }
    found.push(group.map(row => copies.get(row)!).sort(preferred))
  }
  return found
}

/** For each id all copies of its cable that are seen, itself included. */
export function copiesOf(ids: readonly string[], { sql, parts }: View): Map<string, string[]> {
  const all = new Map<string, string[]>()
  if (!anyCopies(sql)) return all
  const visible = JSON.stringify(parts)
  for (const id of ids) {
    const start = sql(
      'SELECT row, id, date FROM cables WHERE id = ? AND part IN (SELECT value FROM json_each(?))',
    ).get(id, visible)
    if (!start) continue
    const group = [copyOf(start)]
    const seen = new Set([group[0]!.row])
    for (let at = 0; at < group.length; at++)
      for (const row of sql(
        `SELECT c.row, c.id, c.date FROM copies k JOIN cables c ON c.row = k.other
         WHERE k.row = ? AND c.part IN (SELECT value FROM json_each(?))`,
      ).all(group[at]!.row, visible))
        if (!seen.has(Number(row.row))) {
          seen.add(Number(row.row))
          group.push(copyOf(row))
        }
    if (group.length > 1)
      all.set(
        id,
        group.sort(preferred).map(copy => copy.id),
      )
  }
  return all
}
