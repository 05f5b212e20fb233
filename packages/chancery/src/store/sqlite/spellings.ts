import type { NameField } from '../../query/index.ts'
import type { KeptSpelling, SpellingStore } from '../spellings.ts'
import type { Database, Row } from './driver.ts'
import { chanceId } from './gathered.ts'

/** Of the record: nobody could decide it again. docs/decisions/names.md. */
export const SPELLINGS_SCHEMA = `
  CREATE TABLE spellings (              -- which spellings are one name, and who said so
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id INTEGER NOT NULL UNIQUE,         -- by chance: in order it would tell of names that one may not see
    field TEXT NOT NULL,                -- person, org, place
    name TEXT NOT NULL,                 -- under which it counts
    spelling TEXT NOT NULL,
    reader TEXT NOT NULL,
    reader_name TEXT NOT NULL,
    at TEXT NOT NULL,
    undone_by TEXT,                     -- name of the reader who took it back
    undone_at TEXT
  );
`

export const SPELLINGS_TABLES: readonly string[] = ['spellings']

export function spellingStore(database: Database, change: <T>(work: () => T) => T): SpellingStore {
  const sql = database.prepare
  // A saved search means another name from now on.
  const changed = (): void =>
    void sql(
      `INSERT INTO meta VALUES ('saved', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1`,
    ).run()
  return {
    put: ({ field, name, spelling, reader, readerName, at }) =>
      change(() => {
        const id = chanceId()
        sql(
          'INSERT INTO spellings (id, field, name, spelling, reader, reader_name, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ).run(id, field, name, spelling, reader, readerName, at)
        changed()
        return id
      }),
    undo: (id, by, at) =>
      change(() => {
        sql('UPDATE spellings SET undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL').run(
          by,
          at,
          id,
        )
        changed()
      }),
    list: () => listOf(database),
  }
}

export const listOf = (database: Database): readonly KeptSpelling[] =>
  database.prepare('SELECT * FROM spellings ORDER BY seq DESC').all().map(spellingOf)

const spellingOf = (row: Row): KeptSpelling => ({
  id: Number(row.id),
  field: String(row.field) as NameField,
  name: String(row.name),
  spelling: String(row.spelling),
  reader: String(row.reader),
  readerName: String(row.reader_name),
  at: String(row.at),
  ...(row.undone_at !== null && { undoneBy: String(row.undone_by), undoneAt: String(row.undone_at) }),
})
