// Archives as earlier versions made them, by the SQL of their time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { documentId } from '../../src/archive/index.ts'
import { sha256 } from '../../src/store/digest.ts'
import { openDatabase, type SqlValue } from '../../src/store/sqlite/driver.ts'

const APPLICATION = 'PRAGMA application_id=1128812099;'
const META = 'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;'
const ARRIVALS = `CREATE TABLE arrivals (document TEXT NOT NULL, name TEXT NOT NULL, received_at TEXT NOT NULL,
  PRIMARY KEY (document, name)) WITHOUT ROWID;`
const CABLE_DOCUMENTS = `
  CREATE TABLE cable_documents (cable TEXT NOT NULL, position INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (cable, position)) WITHOUT ROWID;
  CREATE INDEX cable_documents_document ON cable_documents(document);`
const SECTIONS = `
  CREATE TABLE sections (document TEXT PRIMARY KEY, section_group TEXT NOT NULL, section INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX sections_group ON sections(section_group);`
const INDEX_1 = `
  CREATE TABLE parts (part INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE);
  CREATE TABLE cables (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, part INTEGER NOT NULL, label TEXT NOT NULL,
    class_rank INTEGER, date TEXT NOT NULL, mrn_key TEXT, message INTEGER NOT NULL, summary TEXT NOT NULL);
  CREATE INDEX cables_date ON cables(date, id);
  CREATE INDEX cables_mrn ON cables(mrn_key) WHERE mrn_key IS NOT NULL;
  CREATE TABLE listed (value INTEGER PRIMARY KEY, field TEXT NOT NULL, written TEXT NOT NULL, tokens TEXT NOT NULL,
    UNIQUE (field, written));
  CREATE TABLE cable_values (value INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (value, row)) WITHOUT ROWID;
  CREATE INDEX cable_values_row ON cable_values(row, value);
  ${CABLE_DOCUMENTS}
  INSERT INTO parts VALUES (1, '{"level":"UNCLASSIFIED","caveats":[]}');
  CREATE VIRTUAL TABLE part_1 USING fts5(subject, body, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 0");`
const INDEX_2 = `
  CREATE TABLE parts (part INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE);
  CREATE TABLE cables (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, part INTEGER NOT NULL, class_rank INTEGER,
    date TEXT NOT NULL, facets TEXT NOT NULL, mrn_key TEXT, message INTEGER NOT NULL);
  CREATE INDEX cables_part ON cables(part, date, class_rank);
  CREATE INDEX cables_mrn ON cables(mrn_key) WHERE mrn_key IS NOT NULL;
  CREATE TABLE summaries (row INTEGER PRIMARY KEY, label TEXT NOT NULL, summary TEXT NOT NULL);
  ${CABLE_DOCUMENTS}${SECTIONS}
  INSERT INTO parts VALUES (1, '{"level":"UNCLASSIFIED","caveats":[]}');
  CREATE VIRTUAL TABLE text_1 USING fts5(subject, body, tokenize=ascii);
  CREATE VIRTUAL TABLE fields_1 USING fts5("from", tags, tokenize=ascii, content='', contentless_delete=1);`
const INDEX_3 = `
  CREATE TABLE parts (part INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE, upto INTEGER NOT NULL);
  CREATE TABLE cables (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, part INTEGER NOT NULL, class_rank INTEGER,
    date TEXT NOT NULL, due TEXT, facets TEXT NOT NULL, parties TEXT NOT NULL, mrn_key TEXT, message INTEGER NOT NULL);
  CREATE INDEX cables_part ON cables(part, date, class_rank);
  CREATE INDEX cables_mrn ON cables(mrn_key) WHERE mrn_key IS NOT NULL;
  CREATE TABLE summaries (row INTEGER PRIMARY KEY, label TEXT NOT NULL, summary TEXT NOT NULL);
  CREATE TABLE facet_values (code INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (field, value));
  CREATE TABLE links (number TEXT NOT NULL, own INTEGER NOT NULL, row INTEGER NOT NULL,
    PRIMARY KEY (number, own, row)) WITHOUT ROWID;
  CREATE INDEX links_row ON links(row, own);
  ${CABLE_DOCUMENTS}${SECTIONS}
  INSERT INTO parts VALUES (1, '{"level":"UNCLASSIFIED","caveats":[]}', 2);
  CREATE VIRTUAL TABLE text_1 USING fts5(subject, body, tokenize=ascii);
  CREATE VIRTUAL TABLE fields_1 USING fts5("from", tags, tokenize=ascii);
  CREATE TABLE lexicon_1 (field TEXT NOT NULL, word TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (field, word)) WITHOUT ROWID;
  INSERT INTO lexicon_1 VALUES ('', 'barge', 2);`

const FOUR = `CREATE TABLE documents (id TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, received_at TEXT NOT NULL);
      ${ARRIVALS}${META}
      CREATE TABLE register (seq INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE, reading INTEGER);
      CREATE TABLE texts (document TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, hash TEXT);
      CREATE TABLE failures (path TEXT NOT NULL, inside TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL,
        at TEXT NOT NULL, PRIMARY KEY (path, inside)) WITHOUT ROWID;
      INSERT INTO failures VALUES ('/old/torn.zip', '', 'torn.zip', 'torn.zip was not taken: it is broken.', '2024-01-01');
      CREATE TABLE removed (document TEXT PRIMARY KEY, hash TEXT NOT NULL, cable TEXT NOT NULL, label TEXT NOT NULL,
        at TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE saved (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL,
        clearance TEXT NOT NULL, hook TEXT, created_at TEXT NOT NULL, looked INTEGER NOT NULL DEFAULT 0,
        sent INTEGER NOT NULL DEFAULT 0, sending INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0, tried_at TEXT,
        fault TEXT, UNIQUE (reader, name));
      CREATE TABLE saved_arrivals (seq INTEGER PRIMARY KEY AUTOINCREMENT, saved INTEGER NOT NULL, cable TEXT NOT NULL,
        at TEXT NOT NULL, UNIQUE (saved, cable));`
const GATHERED_5 = `
      CREATE TABLE gathered (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, reader_name TEXT NOT NULL,
        kind TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, about TEXT NOT NULL DEFAULT '', token TEXT UNIQUE,
        created_at TEXT NOT NULL, changed_at TEXT NOT NULL, UNIQUE (reader, kind, key));
      CREATE TABLE gathered_cables (gathered INTEGER NOT NULL, cable TEXT NOT NULL, place REAL NOT NULL,
        note TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, deed INTEGER, PRIMARY KEY (gathered, cable)) WITHOUT ROWID;
      CREATE INDEX gathered_cables_cable ON gathered_cables(cable);
      CREATE TABLE deeds (id INTEGER PRIMARY KEY, reader TEXT NOT NULL, gathered INTEGER NOT NULL, kind TEXT NOT NULL,
        name TEXT NOT NULL, query TEXT, made INTEGER NOT NULL, at TEXT NOT NULL, undone_at TEXT);
      CREATE TABLE notes (id INTEGER PRIMARY KEY, reader TEXT NOT NULL, reader_name TEXT NOT NULL, cable TEXT NOT NULL,
        text TEXT NOT NULL, shared INTEGER NOT NULL, place TEXT NOT NULL, marked INTEGER NOT NULL, hash TEXT NOT NULL,
        label TEXT NOT NULL, at TEXT NOT NULL, changed_at TEXT NOT NULL);
      CREATE INDEX notes_cable ON notes(cable);
      CREATE INDEX notes_label ON notes(label);`
const MODEL_6 =
  'CREATE TABLE model_names (cable TEXT PRIMARY KEY, hash TEXT NOT NULL, version INTEGER NOT NULL, names TEXT NOT NULL) WITHOUT ROWID;'

export interface Kept {
  readonly name: string
  readonly text: string
  /** As it was written then; what a mail or PDF says. */
  readonly drawn?: string
}

interface Old {
  readonly format: number
  /** Of several ways in which a format was written. */
  readonly way: string
  readonly sql: string
  readonly drawn?: true
  put(
    insert: (table: string, values: Readonly<Record<string, SqlValue>>) => void,
    kept: Kept,
    at: string,
  ): void
}

const idOf = (text: string): string => documentId(new TextEncoder().encode(text))
const packed = (text: string): { bytes: Uint8Array; size: number } => ({
  bytes: deflateSync(text),
  size: Buffer.byteLength(text),
})

/** Each way in which an archive was ever written before the format of today. */
export const OLD: readonly Old[] = [
  {
    format: 1,
    way: 'a name and a section in each document',
    sql: `CREATE TABLE documents (id TEXT PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL, size INTEGER NOT NULL,
        received_at TEXT NOT NULL, section_group TEXT, section INTEGER) WITHOUT ROWID;
      CREATE INDEX documents_group ON documents(section_group) WHERE section_group IS NOT NULL;
      ${META}${INDEX_1}`,
    put(insert, { name, text }, received_at) {
      insert('documents', { id: idOf(text), name, ...packed(text), received_at })
    },
  },
  {
    format: 2,
    way: 'with sections in the documents',
    sql: `CREATE TABLE documents (id TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, received_at TEXT NOT NULL,
        section_group TEXT, section INTEGER) WITHOUT ROWID;
      CREATE INDEX documents_group ON documents(section_group) WHERE section_group IS NOT NULL;
      ${ARRIVALS}${META}${INDEX_1}`,
    put: two,
  },
  {
    format: 2,
    way: 'in order of ids',
    sql: `CREATE TABLE documents (id TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL,
        received_at TEXT NOT NULL) WITHOUT ROWID;
      ${ARRIVALS}${META}${INDEX_2}`,
    put: two,
  },
  {
    format: 2,
    way: 'in order of arrival',
    sql: `CREATE TABLE documents (id TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, received_at TEXT NOT NULL);
      ${ARRIVALS}${META}${INDEX_2}`,
    put: two,
  },
  {
    format: 3,
    way: 'with a register',
    drawn: true,
    sql: `CREATE TABLE documents (id TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, received_at TEXT NOT NULL);
      ${ARRIVALS}${META}
      CREATE TABLE register (seq INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE);
      CREATE TABLE texts (document TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL);
      CREATE TABLE failures (path TEXT NOT NULL, inside TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL,
        at TEXT NOT NULL, PRIMARY KEY (path, inside)) WITHOUT ROWID;
      INSERT INTO failures VALUES ('/old/torn.zip', '', 'torn.zip', 'torn.zip was not taken: it is broken.', '2024-01-01');
      ${INDEX_3}`,
    put(insert, kept, at) {
      two(insert, kept, at)
      insert('register', { document: idOf(kept.text) })
      if (kept.drawn !== undefined) insert('texts', { document: idOf(kept.text), ...packed(kept.drawn) })
    },
  },
  {
    format: 4,
    way: 'with tombstones and saved searches',
    drawn: true,
    sql: `${FOUR}${INDEX_3}`,
    put: four,
  },
  {
    format: 5,
    way: 'with collections and notes',
    drawn: true,
    sql: `CREATE TABLE documents (id TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, received_at TEXT NOT NULL);
      ${ARRIVALS}${META}
      CREATE TABLE register (seq INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE, reading INTEGER);
      CREATE TABLE texts (document TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL, hash TEXT);
      CREATE TABLE failures (path TEXT NOT NULL, inside TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL,
        at TEXT NOT NULL, PRIMARY KEY (path, inside)) WITHOUT ROWID;
      INSERT INTO failures VALUES ('/old/torn.zip', '', 'torn.zip', 'torn.zip was not taken: it is broken.', '2024-01-01');
      CREATE TABLE removed (document TEXT PRIMARY KEY, hash TEXT NOT NULL, cable TEXT NOT NULL, label TEXT NOT NULL,
        at TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE saved (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL,
        clearance TEXT NOT NULL, hook TEXT, created_at TEXT NOT NULL, looked INTEGER NOT NULL DEFAULT 0,
        sent INTEGER NOT NULL DEFAULT 0, sending INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0, tried_at TEXT,
        fault TEXT, UNIQUE (reader, name));
      CREATE TABLE saved_arrivals (seq INTEGER PRIMARY KEY AUTOINCREMENT, saved INTEGER NOT NULL, cable TEXT NOT NULL,
        at TEXT NOT NULL, UNIQUE (saved, cable));
      CREATE TABLE gathered (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, reader_name TEXT NOT NULL,
        kind TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, about TEXT NOT NULL DEFAULT '', token TEXT UNIQUE,
        created_at TEXT NOT NULL, changed_at TEXT NOT NULL, UNIQUE (reader, kind, key));
      CREATE TABLE gathered_cables (gathered INTEGER NOT NULL, cable TEXT NOT NULL, place REAL NOT NULL,
        note TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, deed INTEGER, PRIMARY KEY (gathered, cable)) WITHOUT ROWID;
      CREATE INDEX gathered_cables_cable ON gathered_cables(cable);
      CREATE TABLE deeds (id INTEGER PRIMARY KEY, reader TEXT NOT NULL, gathered INTEGER NOT NULL, kind TEXT NOT NULL,
        name TEXT NOT NULL, query TEXT, made INTEGER NOT NULL, at TEXT NOT NULL, undone_at TEXT);
      CREATE TABLE notes (id INTEGER PRIMARY KEY, reader TEXT NOT NULL, reader_name TEXT NOT NULL, cable TEXT NOT NULL,
        text TEXT NOT NULL, shared INTEGER NOT NULL, place TEXT NOT NULL, marked INTEGER NOT NULL, hash TEXT NOT NULL,
        label TEXT NOT NULL, at TEXT NOT NULL, changed_at TEXT NOT NULL);
      CREATE INDEX notes_cable ON notes(cable);
      CREATE INDEX notes_label ON notes(label);
      ${INDEX_3}`,
    put(insert, kept, at) {
      two(insert, kept, at)
      insert('register', { document: idOf(kept.text) })
      if (kept.drawn !== undefined)
        insert('texts', { document: idOf(kept.text), ...packed(kept.drawn), hash: sha256(kept.drawn) })
    },
  },
  {
    format: 6,
    way: 'with what a language model found',
    drawn: true,
    sql: `${FOUR}${GATHERED_5}${MODEL_6}${INDEX_3}`,
    put: four,
  },
]

function four(
  insert: (table: string, values: Readonly<Record<string, SqlValue>>) => void,
  kept: Kept,
  at: string,
): void {
  two(insert, kept, at)
  insert('register', { document: idOf(kept.text) })
  if (kept.drawn !== undefined)
    insert('texts', { document: idOf(kept.text), ...packed(kept.drawn), hash: sha256(kept.drawn) })
}

function two(
  insert: (table: string, values: Readonly<Record<string, SqlValue>>) => void,
  { name, text }: Kept,
  received_at: string,
): void {
  insert('documents', { id: idOf(text), ...packed(text), received_at })
  insert('arrivals', { document: idOf(text), name, received_at })
}

/** Writes an archive as it was, with the index of a version that nobody reads any more. */
export function writeOld(folder: string, { format, sql, put }: Old, all: readonly Kept[]): void {
  mkdirSync(folder, { recursive: true })
  const database = openDatabase(join(folder, 'archive.db'), error => error)
  database.exec(`PRAGMA journal_mode=WAL; ${APPLICATION} PRAGMA user_version=${format}; ${sql}`)
  database.exec(
    `INSERT INTO meta VALUES ('index', '3'); INSERT INTO meta VALUES ('indexed', '${all.length}');`,
  )
  for (const [n, kept] of all.entries())
    put(
      (table, values) => {
        const names = Object.keys(values)
        database
          .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
          .run(...Object.values(values))
      },
      kept,
      `2024-01-0${1 + (n % 9)}T10:00:00.000Z`,
    )
  database.close()
}
