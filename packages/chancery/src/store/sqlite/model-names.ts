import { sha256 } from '../digest.ts'
import type { ModelName, ModelStore, StoredCable } from '../store.ts'
import type { Database } from './driver.ts'
import { documentIn } from './gathered.ts'

/** Of the record: it could be made again, in hours. docs/decisions/names.md. */
export const MODEL_SCHEMA = `
  CREATE TABLE model_names (            -- what the language model found in cables that were given to it
    cable TEXT PRIMARY KEY,             -- lasting id
    hash TEXT NOT NULL,                 -- of the text as it was read then
    version INTEGER NOT NULL,           -- of the model
    names TEXT NOT NULL                 -- [kind, name, [blocks]] of each, JSON
  ) WITHOUT ROWID;
`
export const MODEL_TABLES: readonly string[] = ['model_names']

const textHash = ({ subject, body }: StoredCable['index']): string =>
  sha256(`${subject}\n${body}`).slice(0, 32)

export function modelStore(
  database: Database,
  replace: (cable: StoredCable, work: () => void) => void,
): ModelStore {
  const sql = database.prepare
  return {
    keep({ cable, version, names }) {
      const keep = (): void => {
        sql('INSERT OR REPLACE INTO model_names (cable, hash, version, names) VALUES (?, ?, ?, ?)').run(
          cable.id,
          textHash(cable.index),
          version,
          JSON.stringify(names),
        )
      }
      // The index says so already where nothing was found, now and before.
      if (names.length || namesOf(database, cable.id).length) replace(cable, keep)
      else keep()
    },
    of: cable => namesOf(database, cable),
    named: cable => withModelNames(database, cable),
    unread: (cables, version) =>
      sql(
        `SELECT j.value AS id FROM json_each(?) j LEFT JOIN model_names m ON m.cable = j.value
         WHERE m.version IS NULL OR m.version <> ? ORDER BY j.key`,
      )
        .all(JSON.stringify(cables), version)
        .map(row => String(row.id)),
  }
}

/** Has the model read any cable? Nothing more is asked of an archive where it has not. */
export const anyModelNames = (database: Database): boolean =>
  database.prepare('SELECT 1 FROM model_names LIMIT 1').get() !== undefined

/** Rows of the cables that the model has read. */
export const rowsRead = (database: Database): Set<number> =>
  new Set(
    JSON.parse(
      String(
        database
          .prepare(
            'SELECT json_group_array(c.row) AS rows FROM model_names m JOIN cables c ON c.id = m.cable',
          )
          .get()!.rows,
      ),
    ) as number[],
  )

export function hasModelNames(database: Database, cable: string): boolean {
  return database.prepare('SELECT 1 FROM model_names WHERE cable = ?').get(cable) !== undefined
}

function namesOf(database: Database, cable: string): readonly ModelName[] {
  const row = database.prepare('SELECT names FROM model_names WHERE cable = ?').get(cable)
  return row ? JSON.parse(String(row.names)) : []
}

/** The cable with what the model found in it beside what rules found; nothing where its text is another today. */
export function withModelNames(database: Database, cable: StoredCable): StoredCable {
  const row = database.prepare('SELECT hash, names FROM model_names WHERE cable = ?').get(cable.id)
  if (row?.hash !== textHash(cable.index)) return cable
  const names = JSON.parse(String(row.names)) as readonly ModelName[]
  const values: Record<string, readonly string[]> = { ...cable.index.values }
  for (const [kind, name] of names) values[kind] = [...new Set([...(values[kind] ?? []), name])]
  return { ...cable, index: { ...cable.index, values } }
}

/** A text that is another today is as good as unread. */
export function forgetStale(database: Database, { id, index }: StoredCable): void {
  database.prepare('DELETE FROM model_names WHERE cable = ? AND hash <> ?').run(id, textHash(index))
}

/** After cables were taken out of the index with these documents. */
export function forgetModelNames(
  database: Database,
  cables: readonly string[],
  documents: readonly string[],
): void {
  database
    .prepare(
      `DELETE FROM model_names WHERE cable IN (SELECT value FROM json_each(?1))
         OR ${documentIn('cable')} IN (SELECT value FROM json_each(?2))`,
    )
    .run(JSON.stringify(cables), JSON.stringify(documents))
}
