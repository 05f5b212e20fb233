import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../digest.ts'
import { StoreError } from '../error.ts'
import { unpacked } from '../packed.ts'
import { COPIES_SCHEMA } from './copies.ts'
import type { Database } from './driver.ts'
import { GATHERED_SCHEMA, GATHERED_TABLES } from './gathered.ts'
import { MODEL_SCHEMA, MODEL_TABLES } from './model-names.ts'
import { NOTES_SCHEMA, NOTES_TABLES } from './notes.ts'
import { SAVED_SCHEMA, SAVED_TABLES } from './saved.ts'
import { SPELLINGS_SCHEMA, SPELLINGS_TABLES } from './spellings.ts'

/** `CHNC` in ASCII: says that a database file is one of ours. */
export const APPLICATION_ID = 0x43484e43

/**
 * The format of the record, and how each came out of the one before.
 *   1  documents with their one name and their section; cables; parts
 *   2  a document may have come under several names: table `arrivals`; sections belong to the index
 *   3  documents have the order they came in, and the text that was drawn from a mail or PDF; what could not be read is
 *      listed; each part of the index has its mark: docs/decisions/commit-order.md
 *   4  what was removed leaves a tombstone; a drawn text has a hash; each document says by which version of the reader it
 *      was read last: docs/decisions/proof.md
 *      Searches can be saved, and keep what arrived for them.
 *   5  readers gather cables and write notes
 *   6  what a language model found is kept
 *   7  spellings are said to be one name
 */
export const FORMAT = 7

const RECORD = `
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,              -- first 100 bits of SHA-256 of the bytes, base32
    bytes BLOB NOT NULL,              -- deflated
    size INTEGER NOT NULL,
    received_at TEXT NOT NULL
  );
  CREATE TABLE arrivals (
    document TEXT NOT NULL,
    name TEXT NOT NULL,
    received_at TEXT NOT NULL,
    PRIMARY KEY (document, name)
  ) WITHOUT ROWID;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`
const RECORD_3 = `
  CREATE TABLE register (               -- the order in which documents came
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL UNIQUE
  );
  CREATE TABLE texts (                  -- what is read of a document that is no text itself
    document TEXT PRIMARY KEY,
    bytes BLOB NOT NULL,                -- deflated
    size INTEGER NOT NULL
  );
  CREATE TABLE failures (               -- what could not be read
    path TEXT NOT NULL,                 -- the file that holds it
    inside TEXT NOT NULL,               -- where in it; '' is the file itself
    name TEXT NOT NULL,                 -- for people
    reason TEXT NOT NULL,
    at TEXT NOT NULL,                   -- when it was last tried
    PRIMARY KEY (path, inside)
  ) WITHOUT ROWID;
`
const RECORD_4_REMOVED = `
  CREATE TABLE removed (                -- tombstones: what was taken out, and may not come again
    document TEXT PRIMARY KEY,
    hash TEXT NOT NULL,                 -- SHA-256 of the bytes, hexadecimal
    cable TEXT NOT NULL,                -- lasting id of the cable it belonged to
    label TEXT NOT NULL,                -- of that cable: who could not see it is not told that it was there
    at TEXT NOT NULL,
    reason TEXT NOT NULL
  ) WITHOUT ROWID;
`
const RECORD_4_READING = `
  ALTER TABLE texts ADD COLUMN hash TEXT;           -- SHA-256 of the text, hexadecimal
  ALTER TABLE register ADD COLUMN reading INTEGER;  -- version of the reader that read it last
`
const RECORD_TABLES: readonly string[] = [
  'documents', 'arrivals', 'meta', 'register', 'texts', 'failures', 'removed', ...SAVED_TABLES, ...GATHERED_TABLES,
  ...NOTES_TABLES, ...MODEL_TABLES, ...SPELLINGS_TABLES,
] // biome-ignore format: a table

/** Everything below can be made again from the documents. docs/decisions/index-partition.md. */
const INDEX = `
  CREATE TABLE parts (
    part INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE,       -- {level, caveats}: the tables of parts.ts hold its cables
    upto INTEGER NOT NULL             -- mark: every cable of the documents up to here that is of this part is in it
  );
  CREATE TABLE cables (               -- narrow: what queries test and count
    -- Side by side, since an index writes the distance from row to row; none is given twice: columns.ts.
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,          -- the lasting id
    part INTEGER NOT NULL,
    class_rank INTEGER,
    date TEXT NOT NULL,               -- ISO minute, '' when undated
    due TEXT,                         -- ISO day of its declassification
    facets TEXT NOT NULL,             -- a character for each value that is counted: facets.ts
    parties TEXT NOT NULL,            -- the same of its addressees, which are many and seldom counted
    names TEXT NOT NULL,              -- and of the names in its text, by name_values
    mrn_key TEXT,
    message INTEGER NOT NULL,
    post INTEGER,                     -- the code of its post, by which and by number and date it has neighbours
    number INTEGER                    -- year and serial of its number in one: neighbours.ts
  );
  CREATE INDEX cables_number ON cables(post, number) WHERE post IS NOT NULL;
  CREATE INDEX cables_day ON cables(post, date) WHERE post IS NOT NULL;
  CREATE INDEX cables_part ON cables(part, date, class_rank);
  CREATE INDEX cables_mrn ON cables(mrn_key) WHERE mrn_key IS NOT NULL;
  CREATE TABLE summaries (
    row INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    summary TEXT NOT NULL,
    digest INTEGER NOT NULL,          -- of all that was put in for the cable: digest.ts
    outline BLOB                      -- where its blocks stand in its documents: archive/outline.ts
  );
  CREATE TABLE facet_values (
    code INTEGER PRIMARY KEY,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (field, value)
  );
  CREATE TABLE name_values (
    code INTEGER PRIMARY KEY,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (field, value)
  );
  CREATE TABLE links (                -- what joins cables into threads
    number TEXT NOT NULL,             -- as numberKey writes it
    own INTEGER NOT NULL,             -- 1: it is called so; 0: it refers to it
    row INTEGER NOT NULL,
    PRIMARY KEY (number, own, row)
  ) WITHOUT ROWID;
  CREATE INDEX links_row ON links(row, own);
  CREATE TABLE cable_documents (
    cable TEXT NOT NULL,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (cable, position)
  ) WITHOUT ROWID;
  CREATE INDEX cable_documents_document ON cable_documents(document);
  CREATE TABLE sections (
    document TEXT PRIMARY KEY,
    section_group TEXT NOT NULL,      -- what all sections of its cable share
    section INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX sections_group ON sections(section_group);
  ${COPIES_SCHEMA}
`

const MIGRATIONS: Readonly<Record<number, string>> = {
  1: `
    CREATE TABLE arrivals (
      document TEXT NOT NULL, name TEXT NOT NULL, received_at TEXT NOT NULL, PRIMARY KEY (document, name)
    ) WITHOUT ROWID;
    INSERT INTO arrivals SELECT id, name, received_at FROM documents;
    DROP INDEX IF EXISTS documents_group;
    ALTER TABLE documents DROP COLUMN name;
    ALTER TABLE documents DROP COLUMN section_group;
    ALTER TABLE documents DROP COLUMN section;
    DELETE FROM meta WHERE key = 'index';
  `,
  // The first archives of format 2, and those that came out of format 1, had no rows in order of arrival, and some their
  // sections still: the table is made anew.
  2: `
    ${RECORD_3}
    CREATE TABLE documents_3 (id TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, received_at TEXT NOT NULL);
    INSERT INTO documents_3 SELECT id, bytes, size, received_at FROM documents ORDER BY received_at, id;
    DROP TABLE documents;
    ALTER TABLE documents_3 RENAME TO documents;
    INSERT INTO register (document) SELECT id FROM documents ORDER BY rowid;
    DELETE FROM meta WHERE key = 'index';
  `,
  3: `${RECORD_4_REMOVED}${RECORD_4_READING}${SAVED_SCHEMA}DELETE FROM meta WHERE key = 'index';`,
  4: `${GATHERED_SCHEMA}${NOTES_SCHEMA}`,
  5: MODEL_SCHEMA,
  6: SPELLINGS_SCHEMA,
}

/** Makes a new archive, brings an older one up to date after a backup, refuses a newer one. */
export function prepare(database: Database, folder: string, onNotice: (sentence: string) => void): void {
  const from = known(database, folder)
  if (from === FORMAT) return
  if (from > 0) backUp(database, folder, from, onNotice)
  inTransaction(database, () => {
    // Another process may have done it while this one waited.
    let format = known(database, folder)
    if (format === 0) {
      database.exec(
        `${RECORD}${RECORD_3}${RECORD_4_REMOVED}${RECORD_4_READING}${SAVED_SCHEMA}${GATHERED_SCHEMA}${NOTES_SCHEMA}${MODEL_SCHEMA}${SPELLINGS_SCHEMA}${INDEX}PRAGMA application_id=${APPLICATION_ID};`,
      )
      format = FORMAT
    }
    for (; format < FORMAT; format++) database.exec(MIGRATIONS[format]!)
    if (from > 0) hashTexts(database)
    database.exec(`PRAGMA user_version=${FORMAT}`)
  })
}

/** The format of the archive, 0 when there is none yet. */
function known(database: Database, folder: string): number {
  const format = pragma(database, 'user_version')
  const application = pragma(database, 'application_id')
  const empty = !database.prepare('SELECT 1 FROM sqlite_master').get()
  if (format === 0 && application === 0 && empty) return 0
  if (application !== APPLICATION_ID || format < 1)
    throw new StoreError(
      'not-an-archive',
      `${folder} holds a database that is no Chancery archive; name another folder with --archive.`,
    )
  if (format > FORMAT)
    throw new StoreError(
      'newer-format',
      `The archive in ${folder} was written by a newer Chancery (format ${format}; this one knows up to ${FORMAT}). Update Chancery, or name another folder with --archive.`,
    )
  return format
}

function backUp(
  database: Database,
  folder: string,
  from: number,
  onNotice: (sentence: string) => void,
): void {
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true })
  let backup = join(backups, `format-${from}.db`)
  for (let n = 2; existsSync(backup); n++) backup = join(backups, `format-${from}-${n}.db`)
  database.prepare('VACUUM INTO ?').run(backup)
  onNotice(
    `The archive is of format ${from}; a backup was made (${backup}) before it is brought to format ${FORMAT}.`,
  )
}

/** Texts that were drawn before they had a hash are given the one they have now. */
function hashTexts(database: Database): void {
  const next = database.prepare('SELECT document, bytes, size FROM texts WHERE hash IS NULL LIMIT 1')
  const write = database.prepare('UPDATE texts SET hash = ? WHERE document = ?')
  for (let row = next.get(); row; row = next.get()) {
    const text = unpacked({ bytes: row.bytes as Uint8Array, size: Number(row.size) })
    // One that is damaged already is left to be found.
    write.run(text ? sha256(text) : '', row.document!)
  }
}

/** Drops all but the record, whatever version of the index made it, and makes the tables of this one. */
export function emptyIndex(database: Database): void {
  const tables = (sql: string): string[] =>
    database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND ${sql}`)
      .all()
      .map(row => String(row.name))
      .filter(name => !RECORD_TABLES.includes(name))
  // Full-text tables first: they take their own tables with them.
  for (const name of tables(`sql LIKE 'CREATE VIRTUAL%'`)) database.exec(`DROP TABLE "${name}"`)
  for (const name of tables('1')) database.exec(`DROP TABLE "${name}"`)
  database.exec(INDEX)
  database.exec(`DELETE FROM meta WHERE key = 'indexed'`)
  // Who has something of the old one in memory learns that it is no longer.
  database.exec(`INSERT OR REPLACE INTO meta VALUES ('made', hex(randomblob(8)))`)
}

function pragma(database: Database, name: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? { value: 0 })[0])
}

/** All of the work or nothing of it; a second writer waits. */
export function inTransaction<T>(database: Database, work: () => T, begin = 'BEGIN IMMEDIATE'): T {
  database.exec(begin)
  try {
    const done = work()
    database.exec('COMMIT')
    return done
  } catch (error) {
    try {
      database.exec('ROLLBACK')
    } catch {
      // A full disk has rolled it back already; the first error is the one to tell.
    }
    throw error
  }
}
