// Takes documents out so that nothing of them is left in any page of the file, nor in the log.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Tombstone } from '../keeping.ts'
import type { Database } from './driver.ts'
import { documentIn } from './gathered.ts'

/** The tombstones take the place of the documents. The caller holds the transaction, and has taken out their cables. */
export function bury(database: Database, stones: readonly Tombstone[]): void {
  for (const { document, hash, cable, label, at, reason } of stones) {
    for (const [table, key] of [
      ['documents', 'id'],
      ['texts', 'document'],
      ['arrivals', 'document'],
      ['register', 'document'],
      ['sections', 'document'],
    ] as const)
      database.prepare(`DELETE FROM ${table} WHERE ${key} = ?`).run(document)
    database.prepare('DELETE FROM saved_arrivals WHERE cable = ?').run(cable)
    database
      .prepare(
        'INSERT OR REPLACE INTO removed (document, hash, cable, label, at, reason) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(document, hash, cable, JSON.stringify(label), at, reason)
  }
  database.exec(`INSERT OR REPLACE INTO meta VALUES ('scrub', 'owed')`)
}

/**
 * What readers wrote of the cables of these documents, and that they gathered them: under any id the cable may have had.
 * Before the cables are taken out of the index.
 */
export function forgetGathered(database: Database, stones: readonly Tombstone[]): void {
  const documents = JSON.stringify(stones.map(one => one.document))
  const names = JSON.stringify(
    database
      .prepare(
        `WITH gone(cable) AS (SELECT cable FROM cable_documents WHERE document IN (SELECT value FROM json_each(?1)))
         SELECT cable AS id FROM gone UNION SELECT document FROM cable_documents WHERE cable IN (SELECT cable FROM gone)
         UNION SELECT value FROM json_each(?1)`,
      )
      .all(documents)
      .map(row => String(row.id)),
  )
  const gone = `cable IN (SELECT value FROM json_each(?1)) OR ${documentIn('cable')} IN (SELECT value FROM json_each(?2))`
  database.prepare(`DELETE FROM gathered_cables WHERE ${gone}`).run(names, documents)
  database
    .prepare(
      `DELETE FROM notes WHERE ${gone}
         OR EXISTS (SELECT 1 FROM json_each(place) p WHERE json_extract(p.value, '$[0]') IN (SELECT value FROM json_each(?2)))`,
    )
    .run(names, documents)
}

/** Counted values that no cable has any more: a name of a post or an addressee that stood in one cable alone. */
export function forgetValues(database: Database, codes: ReadonlySet<number>): void {
  const has = database.prepare('SELECT 1 FROM cables WHERE instr(facets, ?1) OR instr(parties, ?1) LIMIT 1')
  // The code stays, so that it never comes to mean another value to a process that remembers it.
  const blank = database.prepare(`UPDATE facet_values SET value = 'removed ' || code WHERE code = ?`)
  for (const code of codes) if (!has.get(String.fromCodePoint(code))) blank.run(code)
}

/** The same of names: those that stood in no other cable. */
export function forgetNames(database: Database, codes: ReadonlySet<number>): void {
  const has = database.prepare('SELECT 1 FROM cables WHERE instr(names, ?) LIMIT 1')
  const blank = database.prepare(`UPDATE name_values SET value = 'removed ' || code WHERE code = ?`)
  // What was decided of a name goes with the last cable that had it.
  const undecide = database.prepare(
    `DELETE FROM spellings WHERE EXISTS (SELECT 1 FROM name_values v
       WHERE v.code = ? AND v.field = spellings.field AND v.value IN (spellings.name, spellings.spelling))`,
  )
  for (const code of codes)
    if (!has.get(String.fromCodePoint(code))) {
      undecide.run(code)
      blank.run(code)
    }
}

export const scrubOwed = (database: Database): boolean =>
  database.prepare(`SELECT 1 FROM meta WHERE key = 'scrub'`).get() !== undefined

/**
 * Full text is merged, so that no word of a deleted text is left in a list of words; the file is written anew from what
 * is live; the log is emptied. Ended anywhere, it is owed still and is done again.
 */
export function scrub(database: Database): boolean {
  if (database.prepare(`SELECT value FROM meta WHERE key = 'scrub'`).get()?.value === 'owed') {
    const tables = database
      .prepare(`SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5(%'`)
      .all()
      .map(row => String(row.name))
    for (const name of tables) database.exec(`INSERT INTO "${name}" ("${name}") VALUES ('optimize')`)
    // An archive is larger than memory may be: what VACUUM writes aside goes to a file of its own, gone when it is done.
    database.exec('PRAGMA temp_store=FILE')
    try {
      database.exec('VACUUM')
    } finally {
      database.exec('PRAGMA temp_store=MEMORY')
    }
    database.exec(`UPDATE meta SET value = 'log' WHERE key = 'scrub'`)
  }
  if (!logEmptied(database)) return false
  database.exec(`DELETE FROM meta WHERE key = 'scrub'`)
  return logEmptied(database)
}

/** False where a reader holds an older state, which the log keeps for it. */
const logEmptied = (database: Database): boolean =>
  Number(database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy) === 0

/** Copies that were put beside the archive before its format changed. */
export function copies(folder: string): string[] {
  const backups = join(folder, 'backups')
  return existsSync(backups)
    ? readdirSync(backups)
        .sort()
        .map(name => join(backups, name))
    : []
}

export const deleteCopies = (folder: string): void =>
  rmSync(join(folder, 'backups'), { recursive: true, force: true })

export function removed(database: Database, document: string): Tombstone | undefined {
  const row = database
    .prepare('SELECT document, hash, cable, label, at, reason FROM removed WHERE document = ?')
    .get(document)
  return (
    row && {
      document,
      hash: String(row.hash),
      cable: String(row.cable),
      label: JSON.parse(String(row.label)),
      at: String(row.at),
      reason: String(row.reason),
    }
  )
}
