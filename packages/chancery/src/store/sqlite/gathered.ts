import { randomInt } from 'node:crypto'
import type { Clearance } from '../../guard/index.ts'
import type { Gathering } from '../../query/index.ts'
import type { Deed, GatheredSet, GatheredStore, Member } from '../gathered.ts'
import type { Database, Row, SqlValue, Statement } from './driver.ts'
import { found } from './found.ts'
import { visibleParts } from './parts.ts'

/** Of the record: nobody could make them again. */
export const GATHERED_SCHEMA = `
  CREATE TABLE gathered (               -- collections, and words that readers gave to cables
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reader TEXT NOT NULL,               -- whose it is
    reader_name TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- collection, tag
    name TEXT NOT NULL,
    key TEXT NOT NULL,                  -- the name in small letters
    about TEXT NOT NULL DEFAULT '',
    token TEXT UNIQUE,                  -- of the link by which it is shared
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (reader, kind, key)
  );
  CREATE TABLE gathered_cables (
    gathered INTEGER NOT NULL,
    cable TEXT NOT NULL,                -- lasting id, as it was when it was put in
    place REAL NOT NULL,                -- order
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    deed INTEGER,                       -- with many others at once
    PRIMARY KEY (gathered, cable)
  ) WITHOUT ROWID;
  CREATE INDEX gathered_cables_cable ON gathered_cables(cable);
  CREATE TABLE deeds (                  -- what was done with a whole result, and can be taken back
    id INTEGER PRIMARY KEY,             -- by chance: in order it would tell what others do
    reader TEXT NOT NULL,
    gathered INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT,
    made INTEGER NOT NULL,              -- 1: the collection or tag was made by it
    at TEXT NOT NULL,
    undone_at TEXT
  );
`

export const GATHERED_TABLES: readonly string[] = ['gathered', 'gathered_cables', 'deeds']

/**
 * The cable that a kept id names today: a section that joined, or a better reader, may have given it another id, to which
 * its document leads.
 */
export const today = (id: string): string =>
  `coalesce((SELECT id FROM cables WHERE id = ${id}),
     (SELECT cable FROM cable_documents WHERE document = ${documentIn(id)} ORDER BY length(cable), cable LIMIT 1))`

/** The document that an id of a cable begins with: `ID`, `ID.2`. */
export const documentIn = (id: string): string => `substr(${id}, 1, instr(${id} || '.', '.') - 1)`

/** Ids under which a cable may have been kept in a table, where `?1` is its id of today. */
export const keptAs = (table: string): string =>
  `SELECT ?1 UNION ALL SELECT k.cable FROM cable_documents d JOIN ${table} k
     ON k.cable = d.document OR (k.cable > d.document || '.' AND k.cable < d.document || '/') WHERE d.cable = ?1`

const VISIBLE = 'c.part IN (SELECT value FROM json_each(?))'

/** Rows of the cables in these sets, of the parts that are seen. */
export function gatheredRows(
  sql: (text: string) => Statement,
  parts: readonly number[],
  sets: readonly number[],
): number[] {
  if (!sets.length) return []
  const some = 'SELECT value FROM json_each(?)'
  const row = sql(
    `SELECT json_group_array(row) AS rows FROM (
       SELECT c.row FROM gathered_cables m JOIN cables c ON c.id = m.cable WHERE m.gathered IN (${some}) AND ${VISIBLE}
       UNION
       SELECT c.row FROM gathered_cables m JOIN cables c ON c.id = ${today('m.cable')}
       WHERE m.gathered IN (${some}) AND m.cable NOT IN (SELECT id FROM cables) AND ${VISIBLE})`,
  ).get(JSON.stringify(sets), JSON.stringify(parts), JSON.stringify(sets), JSON.stringify(parts))
  return JSON.parse(String(row!.rows))
}

export function gatheredStore(database: Database, change: <T>(work: () => T) => T): GatheredStore {
  const sql = database.prepare
  const seen = (seenBy: Clearance): string => JSON.stringify(visibleParts(database, seenBy))
  const run = (text: string, ...values: SqlValue[]): number => Number(sql(text).run(...values).changes)
  const touch = (id: number, at: string): number =>
    run('UPDATE gathered SET changed_at = ? WHERE id = ?', at, id)
  const last = (): number => Number(sql('SELECT last_insert_rowid() AS id').get()!.id)
  /** Ids that lead elsewhere today are written anew, so that none is put in twice. */
  const settle = (id: number): void => {
    for (const { cable, now } of sql(
      `SELECT cable, ${today('m.cable')} AS now FROM gathered_cables m
       WHERE gathered = ? AND NOT EXISTS (SELECT 1 FROM cables WHERE id = m.cable)`,
    ).all(id))
      if (now !== null)
        run(
          'UPDATE OR IGNORE gathered_cables SET cable = ? WHERE gathered = ? AND cable = ?',
          now!,
          id,
          cable!,
        )
  }
  const members = (id: number, seenBy: Clearance, more: string, ...values: SqlValue[]): Member[] =>
    sql(
      `SELECT c.id, s.label, s.summary, m.note, m.at FROM gathered_cables m JOIN cables c ON c.id = ${today('m.cable')}
       JOIN summaries s ON s.row = c.row WHERE m.gathered = ? AND ${VISIBLE} ${more}`,
    )
      .all(id, seen(seenBy), ...values)
      .map(row => ({ cable: found(row), note: String(row.note), at: String(row.at) }))
  return {
    list: (reader, as) =>
      sql('SELECT * FROM gathered WHERE reader = ? AND kind = ? ORDER BY key').all(reader, as).map(setOf),
    named: (reader, as, name) => {
      const row = sql('SELECT * FROM gathered WHERE reader = ? AND kind = ? AND key = ?').get(
        reader,
        as,
        keyOf(name),
      )
      return row && setOf(row)
    },
    shared: token => {
      const row = sql(`SELECT * FROM gathered WHERE kind = 'collection' AND token = ?`).get(token)
      return row && setOf(row)
    },
    make: ({ reader, readerName, as, name, about = '', at }) =>
      change(() => {
        run(
          `INSERT INTO gathered (reader, reader_name, kind, name, key, about, created_at, changed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          reader, readerName, as, name, keyOf(name), about, at, at,
        ) // biome-ignore format: a row
        return last()
      }),
    change: (id, { name, about, token }, at) =>
      change(() => {
        if (name !== undefined)
          run('UPDATE gathered SET name = ?, key = ? WHERE id = ?', name, keyOf(name), id)
        if (about !== undefined) run('UPDATE gathered SET about = ? WHERE id = ?', about, id)
        if (token !== undefined) run('UPDATE gathered SET token = ? WHERE id = ?', token, id)
        touch(id, at)
      }),
    drop: id =>
      change(() => {
        run('DELETE FROM gathered_cables WHERE gathered = ?', id)
        run('DELETE FROM deeds WHERE gathered = ?', id)
        run('DELETE FROM gathered WHERE id = ?', id)
      }),
    put: (id, cables, at, deed) =>
      change(() => {
        settle(id)
        touch(id, at)
        return run(
          `INSERT OR IGNORE INTO gathered_cables (gathered, cable, place, at, deed)
           SELECT ?1, j.value, j.key + 1 + (SELECT coalesce(max(place), 0) FROM gathered_cables WHERE gathered = ?1), ?2, ?3
           FROM json_each(?4) j`,
          id,
          at,
          deed ?? null,
          JSON.stringify(cables),
        )
      }),
    take: (id, cables) =>
      change(() => {
        settle(id)
        return run(
          'DELETE FROM gathered_cables WHERE gathered = ? AND cable IN (SELECT value FROM json_each(?))',
          id,
          JSON.stringify(cables),
        )
      }),
    note: (id, cable, note) =>
      void change(() => {
        settle(id)
        run('UPDATE gathered_cables SET note = ? WHERE gathered = ? AND cable = ?', note, id, cable)
      }),
    move: (id, cable, to, seenBy) =>
      change(() => {
        settle(id)
        run(
          `UPDATE gathered_cables SET place = n.place FROM
             (SELECT cable, row_number() OVER (ORDER BY place, cable) AS place FROM gathered_cables WHERE gathered = ?1) n
           WHERE gathered = ?1 AND gathered_cables.cable = n.cable`,
          id,
        )
        const around = sql(
          `SELECT m.place FROM gathered_cables m JOIN cables c ON c.id = m.cable
           WHERE m.gathered = ? AND m.cable <> ? AND ${VISIBLE} ORDER BY m.place LIMIT 2 OFFSET ?`,
        )
          .all(id, cable, seen(seenBy), Math.max(0, to - 1))
          .map(row => Number(row.place))
        const place =
          to <= 0
            ? (around[0] ?? 1) - 0.5
            : (around[0] ??
                Number(
                  sql('SELECT max(place) AS last FROM gathered_cables WHERE gathered = ?').get(id)?.last ?? 0,
                )) + 0.5
        run('UPDATE gathered_cables SET place = ? WHERE gathered = ? AND cable = ?', place, id, cable)
      }),
    holds: id => sql('SELECT 1 FROM gathered_cables WHERE gathered = ?').get(id) !== undefined,
    count: (id, seenBy) =>
      Number(
        sql(
          `SELECT count(*) AS n FROM gathered_cables m JOIN cables c ON c.id = ${today('m.cable')} WHERE m.gathered = ? AND ${VISIBLE}`,
        ).get(id, seen(seenBy))!.n,
      ),
    members: (id, seenBy, start, limit) =>
      members(id, seenBy, 'ORDER BY m.place, m.cable LIMIT ? OFFSET ?', limit, start),
    member: (id, cable, seenBy) => members(id, seenBy, 'AND c.id = ?', cable)[0],
    among: (id, cables) =>
      Number(
        sql(
          `SELECT count(*) AS n FROM gathered_cables m
           WHERE m.gathered = ? AND ${today('m.cable')} IN (SELECT value FROM json_each(?))`,
        ).get(id, JSON.stringify(cables))!.n,
      ),
    holding: (reader, cable) =>
      sql(
        `SELECT g.*, m.note FROM gathered_cables m JOIN gathered g ON g.id = m.gathered
         WHERE g.reader = ?2 AND m.cable IN (${keptAs('gathered_cables')}) AND ${today('m.cable')} = ?1
         GROUP BY g.id ORDER BY g.key`,
      )
        .all(cable, reader)
        .map(row => ({ set: setOf(row), note: String(row.note) })),
    deed: (reader, set, query, made, at) =>
      change(() => {
        const id = chanceId()
        run(
          `INSERT INTO deeds (id, reader, gathered, kind, name, query, made, at)
           SELECT ?, ?, id, kind, name, ?, ?, ? FROM gathered WHERE id = ?`,
          id, reader, query ?? null, made ? 1 : 0, at, set,
        ) // biome-ignore format: a row
        return id
      }),
    deeds: (reader, limit) =>
      sql(
        `SELECT d.*, g.name AS now FROM deeds d JOIN gathered g ON g.id = d.gathered
         WHERE d.reader = ? ORDER BY d.at DESC, d.id LIMIT ?`,
      )
        .all(reader, limit)
        .map(deedOf),
    done: (deed, seenBy) =>
      Number(
        sql(
          `SELECT count(*) AS n FROM deeds d JOIN gathered_cables m ON m.gathered = d.gathered AND m.deed = d.id
           JOIN cables c ON c.id = ${today('m.cable')} WHERE d.id = ? AND ${VISIBLE}`,
        ).get(deed, seen(seenBy))!.n,
      ),
    undo: (deed, at) =>
      change(() => {
        const row = sql('SELECT gathered, made FROM deeds WHERE id = ? AND undone_at IS NULL').get(deed)
        if (!row) return 0
        const gone = run('DELETE FROM gathered_cables WHERE gathered = ? AND deed = ?', row.gathered!, deed)
        run('UPDATE deeds SET undone_at = ? WHERE id = ?', at, deed)
        const left = sql('SELECT 1 FROM gathered_cables WHERE gathered = ?').get(row.gathered!)
        if (row.made && !left) {
          run('DELETE FROM gathered WHERE id = ?', row.gathered!)
          run('DELETE FROM deeds WHERE gathered = ?', row.gathered!)
        }
        return gone
      }),
  }
}

/** A number of nine digits that says nothing of those before it. */
export const chanceId = (): number => randomInt(100_000_000, 1_000_000_000)

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase()

const setOf = (row: Row): GatheredSet => ({
  id: Number(row.id),
  reader: String(row.reader),
  readerName: String(row.reader_name),
  as: row.kind as Gathering,
  name: String(row.name),
  about: String(row.about),
  ...(row.token !== null && { token: String(row.token) }),
  createdAt: String(row.created_at),
  changedAt: String(row.changed_at),
})

const deedOf = (row: Row): Deed => ({
  id: Number(row.id),
  set: Number(row.gathered),
  as: row.kind as Gathering,
  name: String(row.now),
  ...(row.query !== null && { query: String(row.query) }),
  at: String(row.at),
  ...(row.undone_at !== null && { undoneAt: String(row.undone_at) }),
})
