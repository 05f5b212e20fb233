import { sha256 } from '../digest.ts'
import type { KeptPacked } from '../keeping.ts'
import { unpacked } from '../packed.ts'
import type { Arrival, Entry, Failure, PackedDocument } from '../store.ts'
import type { Database } from './driver.ts'

/** Writes to the record; the caller holds the transaction. */
export function writeRecord(database: Database, entry: Entry): Map<string, number> {
  const places = new Map<string, number>()
  for (const document of entry.documents) {
    const place = writeDocument(database, document)
    if (place !== undefined) places.set(document.id, place)
  }
  for (const arrival of entry.arrivals) writeArrival(database, arrival)
  for (const { path, inside, name, reason, at } of entry.failures)
    database
      .prepare('INSERT OR REPLACE INTO failures (path, inside, name, reason, at) VALUES (?, ?, ?, ?, ?)')
      .run(path, inside, name, reason, at)
  if (entry.finished.length && database.prepare('SELECT 1 FROM failures').get())
    for (const { path, at } of entry.finished)
      database.prepare('DELETE FROM failures WHERE path = ? AND at < ?').run(path, at)
  return places
}

/** Its place in the order of all; none where it is known. */
function writeDocument(database: Database, document: PackedDocument): number | undefined {
  const { id, name, receivedAt, packed, text } = document
  // It may have been removed since it was read.
  if (database.prepare('SELECT 1 FROM removed WHERE document = ?').get(id)) return undefined
  writeArrival(database, { document: id, name, receivedAt })
  if (database.prepare('SELECT 1 FROM documents WHERE id = ?').get(id)) return undefined
  database
    .prepare('INSERT INTO documents (id, bytes, size, received_at) VALUES (?, ?, ?, ?)')
    .run(id, packed.bytes, packed.size, receivedAt)
  if (text)
    database
      .prepare('INSERT INTO texts (document, bytes, size, hash) VALUES (?, ?, ?, ?)')
      .run(id, text.bytes, text.size, sha256(unpacked(text)!))
  return Number(database.prepare('INSERT INTO register (document) VALUES (?)').run(id).lastInsertRowid)
}

function writeArrival(database: Database, { document, name, receivedAt }: Arrival): void {
  database
    .prepare(
      `INSERT OR IGNORE INTO arrivals (document, name, received_at) SELECT ?1, ?2, ?3
       WHERE NOT EXISTS (SELECT 1 FROM removed WHERE document = ?1)`,
    )
    .run(document, name, receivedAt)
}

export const failures = (database: Database): Failure[] =>
  database
    .prepare('SELECT path, inside, name, reason, at FROM failures ORDER BY path, inside')
    .all()
    .map(row => ({
      path: String(row.path),
      inside: String(row.inside),
      name: String(row.name),
      reason: String(row.reason),
      at: String(row.at),
    }))

export const recorded = (database: Database): number =>
  Number(database.prepare('SELECT max(seq) AS last FROM register').get()?.last ?? 0)

export const after = (database: Database, place: number, limit: number): { place: number; id: string }[] =>
  database
    .prepare('SELECT seq, document FROM register WHERE seq > ? ORDER BY seq LIMIT ?')
    .all(place, limit)
    .map(row => ({ place: Number(row.seq), id: String(row.document) }))

/** Up to which place every part of the index has followed. */
export const indexed = (database: Database): number =>
  Number(database.prepare(`SELECT value FROM meta WHERE key = 'indexed'`).get()?.value ?? 0)

/** Documents as they lie there, in the order in which they lie. */
export const kept = (database: Database, after: number, limit: number): KeptPacked[] =>
  database
    .prepare(
      `SELECT d.rowid AS at, d.id, d.bytes, d.size, t.bytes AS text, t.size AS text_size, t.hash
       FROM documents d LEFT JOIN texts t ON t.document = d.id WHERE d.rowid > ? ORDER BY d.rowid LIMIT ?`,
    )
    .all(after, limit)
    .map(row => ({
      at: Number(row.at),
      id: String(row.id),
      packed: { bytes: row.bytes as Uint8Array, size: Number(row.size) },
      ...(row.text !== null && {
        text: {
          bytes: row.text as Uint8Array,
          size: Number(row.text_size),
          hash: row.hash === null ? undefined : String(row.hash),
        },
      }),
    }))

export const readOtherwise = (
  database: Database,
  reading: number,
  after: number,
  limit: number,
): { place: number; id: string }[] =>
  database
    .prepare(
      'SELECT seq, document FROM register WHERE seq > ? AND seq <= ? AND reading IS NOT ? ORDER BY seq LIMIT ?',
    )
    .all(after, indexed(database), reading, limit)
    .map(row => ({ place: Number(row.seq), id: String(row.document) }))
