import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../error.ts'
import type { Database } from './driver.ts'

/** `CHNC` in ASCII: says that a database file is one of ours. */
export const APPLICATION_ID = 0x43484e43

/**
 * The format, and how each came out of the one before.
 *   1  documents with their one name; cables; parts
 *   2  a document may have come under several names: table `arrivals`
 */
export const FORMAT = 2

const CREATE = `
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,              -- first 100 bits of SHA-256 of the bytes, base32
    bytes BLOB NOT NULL,              -- deflated
    size INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    section_group TEXT,               -- what all sections of its cable share
    section INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX documents_group ON documents(section_group) WHERE section_group IS NOT NULL;
  CREATE TABLE arrivals (
    document TEXT NOT NULL,
    name TEXT NOT NULL,
    received_at TEXT NOT NULL,
    PRIMARY KEY (document, name)
  ) WITHOUT ROWID;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`

/** Everything below can be made again from the documents. docs/decisions/index-partition.md. */
export const INDEX = `
  CREATE TABLE parts (
    part INTEGER PRIMARY KEY,
    label TEXT NOT NULL UNIQUE        -- {level, caveats}: one full-text table for each
  );
  CREATE TABLE cables (
    row INTEGER PRIMARY KEY,          -- day * 2^20 + counter, so that ids lie in order of date
    id TEXT NOT NULL UNIQUE,          -- the lasting id
    part INTEGER NOT NULL,
    label TEXT NOT NULL,
    class_rank INTEGER,
    date TEXT NOT NULL,               -- ISO minute, '' when undated
    mrn_key TEXT,
    message INTEGER NOT NULL,
    summary TEXT NOT NULL
  );
  CREATE INDEX cables_date ON cables(date, id);
  CREATE INDEX cables_mrn ON cables(mrn_key) WHERE mrn_key IS NOT NULL;
  CREATE TABLE cable_documents (
    cable TEXT NOT NULL,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (cable, position)
  ) WITHOUT ROWID;
  CREATE INDEX cable_documents_document ON cable_documents(document);
  CREATE TABLE listed (               -- each value of a field once
    value INTEGER PRIMARY KEY,
    field TEXT NOT NULL,
    written TEXT NOT NULL,
    tokens TEXT NOT NULL,             -- ' san jose '
    UNIQUE (field, written)
  );
  CREATE TABLE cable_values (
    value INTEGER NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (value, row)
  ) WITHOUT ROWID;
  CREATE INDEX cable_values_row ON cable_values(row, value);
`

const MIGRATIONS: Readonly<Record<number, string>> = {
  1: `
    CREATE TABLE arrivals (
      document TEXT NOT NULL, name TEXT NOT NULL, received_at TEXT NOT NULL, PRIMARY KEY (document, name)
    ) WITHOUT ROWID;
    INSERT INTO arrivals SELECT id, name, received_at FROM documents;
    ALTER TABLE documents DROP COLUMN name;
  `,
}

/** Makes a new archive, brings an older one up to date after a backup, refuses a newer one. */
export function prepare(database: Database, folder: string, onNotice: (sentence: string) => void): void {
  const format = pragma(database, 'user_version')
  const application = pragma(database, 'application_id')
  if (format === 0 && application === 0) {
    if (Number(database.prepare('SELECT count(*) AS n FROM sqlite_master').get()!.n) > 0)
      throw new StoreError(
        'not-an-archive',
        `${folder} holds a database that is no Chancery archive; name another folder with --archive.`,
      )
    inTransaction(database, () =>
      database.exec(
        `${CREATE}${INDEX}PRAGMA application_id=${APPLICATION_ID};PRAGMA user_version=${FORMAT};`,
      ),
    )
    return
  }
  if (application !== APPLICATION_ID)
    throw new StoreError(
      'not-an-archive',
      `${folder} holds a database that is no Chancery archive; name another folder with --archive.`,
    )
  if (format > FORMAT)
    throw new StoreError(
      'newer-format',
      `The archive in ${folder} was written by a newer Chancery (format ${format}; this one knows up to ${FORMAT}). Update Chancery, or name another folder with --archive.`,
    )
  if (format < FORMAT) migrate(database, folder, format, onNotice)
}

function migrate(
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
  for (let format = from; format < FORMAT; format++)
    inTransaction(database, () => database.exec(`${MIGRATIONS[format]}PRAGMA user_version=${format + 1};`))
}

export function pragma(database: Database, name: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? { value: 0 })[0])
}

/** All of the work or nothing of it; a second writer waits. */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const done = work()
    database.exec('COMMIT')
    return done
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
