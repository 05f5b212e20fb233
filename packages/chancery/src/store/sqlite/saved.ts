import type { Clearance } from '../../guard/index.ts'
import type { NewSaved, Saved, SavedStore } from '../saved.ts'
import type { Database, Row } from './driver.ts'

/** Of the record: nobody could make them again. */
export const SAVED_SCHEMA = `
  CREATE TABLE saved (                  -- queries that each arriving cable meets
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reader TEXT NOT NULL,               -- whose it is
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    clearance TEXT NOT NULL,            -- what its owner may see, JSON
    hook TEXT,                          -- an address or a command that is told
    created_at TEXT NOT NULL,
    looked INTEGER NOT NULL DEFAULT 0,  -- the last arrival that its owner has seen
    sent INTEGER NOT NULL DEFAULT 0,    -- the last that the hook was told of
    sending INTEGER NOT NULL DEFAULT 0, -- the last of those that it is being told of: the same ones at each try
    tries INTEGER NOT NULL DEFAULT 0,
    tried_at TEXT,
    fault TEXT,                         -- why the last try failed
    UNIQUE (reader, name)
  );
  CREATE TABLE saved_arrivals (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    saved INTEGER NOT NULL,
    cable TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (saved, cable)
  );
`

export const SAVED_TABLES: readonly string[] = ['saved', 'saved_arrivals']

export function savedStore(database: Database, change: <T>(work: () => T) => T): SavedStore {
  const sql = database.prepare
  const get = (key: string): number =>
    Number(sql('SELECT value FROM meta WHERE key = ?').get(key)?.value ?? 0)
  const set = (key: string, value: number): void =>
    void sql('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, String(value))
  const changed = (): void => set('saved', get('saved') + 1)
  return {
    get version() {
      return get('saved')
    },
    list: () => sql('SELECT * FROM saved ORDER BY reader, name').all().map(savedOf),
    of: reader => sql('SELECT * FROM saved WHERE reader = ? ORDER BY name').all(reader).map(savedOf),
    named: (reader, name) => {
      const row = sql('SELECT * FROM saved WHERE reader = ? AND name = ?').get(reader, name)
      return row && savedOf(row)
    },
    hooked: () => sql('SELECT * FROM saved WHERE hook IS NOT NULL ORDER BY id').all().map(savedOf),
    put: ({ reader, name, query, clearance, hook, createdAt, met }: NewSaved) =>
      change(() => {
        // What was here before is no arrival.
        if (!sql('SELECT 1 FROM saved').get()) set('met', met)
        sql(
          'INSERT INTO saved (reader, name, query, clearance, hook, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        ).run(reader, name, query, JSON.stringify(clearance), hook ?? null, createdAt)
        changed()
      }),
    change: (id, query, clearance) =>
      change(() => {
        sql('UPDATE saved SET query = ?, clearance = ? WHERE id = ?').run(
          query,
          JSON.stringify(clearance),
          id,
        )
        changed()
      }),
    drop: id =>
      change(() => {
        sql('DELETE FROM saved_arrivals WHERE saved = ?').run(id)
        sql('DELETE FROM saved WHERE id = ?').run(id)
        changed()
      }),
    get met() {
      return get('met')
    },
    meet: (place, arrivals, at) =>
      change(() => {
        for (const { saved, cable, documents } of arrivals) {
          // A section that joined may have given the cable another id: it came before.
          const joined = documents.some(document => document !== cable)
          const before =
            joined &&
            sql(
              'SELECT seq FROM saved_arrivals WHERE saved = ? AND cable IN (SELECT value FROM json_each(?))',
            ).get(saved, JSON.stringify([cable, ...documents]))
          if (before)
            sql('UPDATE OR IGNORE saved_arrivals SET cable = ? WHERE seq = ?').run(cable, before.seq!)
          else
            sql('INSERT OR IGNORE INTO saved_arrivals (saved, cable, at) VALUES (?, ?, ?)').run(
              saved,
              cable,
              at,
            )
        }
        set('met', place)
      }),
    arrivals: (id, after, limit) =>
      sql('SELECT seq, cable, at FROM saved_arrivals WHERE saved = ? AND seq > ? ORDER BY seq LIMIT ?')
        .all(id, after, limit)
        .map(({ seq, cable, at }) => ({ seq: Number(seq), cable: String(cable), at: String(at) })),
    looked: (id, seq) =>
      void change(() => sql('UPDATE saved SET looked = max(looked, ?) WHERE id = ?').run(seq, id)),
    trying: (id, upTo, at) =>
      void change(() =>
        sql('UPDATE saved SET sending = ?, tries = tries + 1, tried_at = ? WHERE id = ?').run(upTo, at, id),
      ),
    told: (id, upTo) =>
      void change(() =>
        sql('UPDATE saved SET sent = ?, sending = 0, tries = 0, fault = NULL WHERE id = ?').run(upTo, id),
      ),
    failed: (id, fault) => void change(() => sql('UPDATE saved SET fault = ? WHERE id = ?').run(fault, id)),
  }
}

const savedOf = (row: Row): Saved => ({
  id: Number(row.id),
  reader: String(row.reader),
  name: String(row.name),
  query: String(row.query),
  clearance: JSON.parse(String(row.clearance)) as Clearance,
  createdAt: String(row.created_at),
  ...(row.hook !== null && { hook: String(row.hook) }),
  looked: Number(row.looked),
  sent: Number(row.sent),
  sending: Number(row.sending),
  tries: Number(row.tries),
  ...(row.tried_at !== null && { triedAt: String(row.tried_at) }),
  ...(row.fault !== null && { fault: String(row.fault) }),
})
