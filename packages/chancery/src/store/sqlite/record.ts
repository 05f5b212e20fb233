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
  writeArrival(database, { document: id, name, receivedAt })
  if (database.prepare('SELECT 1 FROM documents WHERE id = ?').get(id)) return undefined
  database
    .prepare('INSERT INTO documents (id, bytes, size, received_at) VALUES (?, ?, ?, ?)')
    .run(id, packed.bytes, packed.size, receivedAt)
  if (text)
    database
      .prepare('INSERT INTO texts (document, bytes, size) VALUES (?, ?, ?)')
      .run(id, text.bytes, text.size)
  database.prepare('INSERT INTO register (document) VALUES (?)').run(id)
  return Number(database.prepare('SELECT seq FROM register WHERE document = ?').get(id)!.seq)
}

function writeArrival(database: Database, { document, name, receivedAt }: Arrival): void {
  database
    .prepare('INSERT OR IGNORE INTO arrivals (document, name, received_at) VALUES (?, ?, ?)')
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
