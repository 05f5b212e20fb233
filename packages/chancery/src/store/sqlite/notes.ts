import type { Label } from '@chancery/cable'
import { type Clearance, dominates } from '../../guard/index.ts'
import type { KeptNote, NoteStore } from '../gathered.ts'
import type { Database, Row, SqlValue } from './driver.ts'
import { found } from './found.ts'
import { chanceId, keptAs, today } from './gathered.ts'
import { labelKey, visibleParts } from './parts.ts'

/** Of the record: nobody could make them again. docs/decisions/notes.md. */
export const NOTES_SCHEMA = `
  CREATE TABLE notes (
    id INTEGER PRIMARY KEY,             -- by chance: in order it would tell of notes that one may not see
    reader TEXT NOT NULL,               -- whose it is
    reader_name TEXT NOT NULL,
    cable TEXT NOT NULL,                -- lasting id, as it was when it was written
    text TEXT NOT NULL,
    shared INTEGER NOT NULL,
    place TEXT NOT NULL,                -- [document, start, end] of each stretch, JSON
    marked INTEGER NOT NULL,            -- 1: the words of the place were marked
    hash TEXT NOT NULL,                 -- SHA-256 of what stood there
    label TEXT NOT NULL,                -- of the portion: who may not see that does not see it
    at TEXT NOT NULL,
    changed_at TEXT NOT NULL
  );
  CREATE INDEX notes_cable ON notes(cable);
  CREATE INDEX notes_label ON notes(label);
`

export const NOTES_TABLES: readonly string[] = ['notes']

export function noteStore(database: Database, change: <T>(work: () => T) => T): NoteStore {
  const sql = database.prepare
  const labels = (seenBy: Clearance): string =>
    JSON.stringify(
      // From one label to the next: there are few, of any number of notes.
      sql(`WITH RECURSIVE each(label) AS (SELECT min(label) FROM notes
             UNION ALL SELECT (SELECT min(label) FROM notes WHERE label > each.label) FROM each WHERE label IS NOT NULL)
           SELECT label FROM each WHERE label IS NOT NULL`)
        .all()
        .map(row => String(row.label))
        .filter(label => dominates(seenBy, labelOf(label))),
    )
  /** Only what the reader may see: the cable, the portion, and whose note it is. `?1` is the first of the values. */
  const visible = (
    reader: string,
    seenBy: Clearance,
    columns: string,
    more: string,
    ...values: [SqlValue, SqlValue]
  ): Row[] =>
    sql(
      `SELECT ${columns} FROM notes n JOIN cables c ON c.id = ${today('n.cable')} JOIN summaries s ON s.row = c.row
       WHERE (n.reader = ?3 OR n.shared = 1) AND n.label IN (SELECT value FROM json_each(?4))
         AND c.part IN (SELECT value FROM json_each(?5)) ${more}`,
    ).all(...values, reader, labels(seenBy), JSON.stringify(visibleParts(database, seenBy)))
  const pair = (row: Row) => ({
    note: noteOf(row),
    cable: found({ id: row.cable_id!, label: row.cable_label!, summary: row.summary! }),
  })
  const COLUMNS = 'n.*, c.id AS cable_id, s.label AS cable_label, s.summary'
  return {
    put: ({ reader, readerName, cable, text, shared, place, marked, hash, label, at }) =>
      change(() => {
        const id = chanceId()
        sql(
          `INSERT INTO notes (id, reader, reader_name, cable, text, shared, place, marked, hash, label, at, changed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).run(
          id, reader, readerName, cable, text, shared ? 1 : 0, JSON.stringify(place), marked ? 1 : 0, hash, labelKey(label), at, at,
        ) // biome-ignore format: a row
        return id
      }),
    change: (id, { text, shared, label }, at) =>
      change(() => {
        if (text !== undefined) sql('UPDATE notes SET text = ? WHERE id = ?').run(text, id)
        if (shared !== undefined) sql('UPDATE notes SET shared = ? WHERE id = ?').run(shared ? 1 : 0, id)
        if (label !== undefined) sql('UPDATE notes SET label = ? WHERE id = ?').run(labelKey(label), id)
        sql('UPDATE notes SET changed_at = ? WHERE id = ?').run(at, id)
      }),
    drop: id => void change(() => sql('DELETE FROM notes WHERE id = ?').run(id)),
    one: (id, reader, seenBy) => visible(reader, seenBy, COLUMNS, 'AND n.id = ?1 AND ?2', id, 1).map(pair)[0],
    of: (cable, reader, seenBy) =>
      visible(
        reader,
        seenBy,
        COLUMNS,
        `AND c.id = ?1 AND ?2 AND n.cable IN (${keptAs('notes')}) ORDER BY n.at, n.id`,
        cable,
        1,
      ).map(row => pair(row).note),
    cables: (reader, seenBy) =>
      visible(reader, seenBy, 'DISTINCT c.id AS cable_id', 'AND ?1 AND ?2', 1, 1).map(row =>
        String(row.cable_id),
      ),
    count: (reader, seenBy) => Number(visible(reader, seenBy, 'count(*) AS n', 'AND ?1 AND ?2', 1, 1)[0]!.n),
    list: (reader, seenBy, start, limit) =>
      visible(reader, seenBy, COLUMNS, 'ORDER BY n.at DESC, n.id LIMIT ?1 OFFSET ?2', limit, start).map(pair),
  }
}

const labelOf = (key: string): Label => {
  const { level, caveats } = JSON.parse(key)
  return { ...(level && { level }), caveats, controls: [] }
}

const noteOf = (row: Row): KeptNote => ({
  id: Number(row.id),
  reader: String(row.reader),
  readerName: String(row.reader_name),
  cable: String(row.cable),
  text: String(row.text),
  shared: row.shared === 1,
  place: JSON.parse(String(row.place)),
  marked: row.marked === 1,
  hash: String(row.hash),
  label: labelOf(String(row.label)),
  at: String(row.at),
  changedAt: String(row.changed_at),
})
