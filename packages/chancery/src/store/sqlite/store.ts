import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import type { Label } from '@chancery/cable'
import { type Clearance, dominates } from '../../guard/index.ts'
import { CLASS_NAMES, CLASS_VALUES, type Query, tokenLine } from '../../query/index.ts'
import { StoreError } from '../error.ts'
import type {
  Batch,
  CableSummary,
  Count,
  Cursor,
  Found,
  FoundCable,
  KeptDocument,
  Order,
  Store,
  StoredCable,
  StoredDocument,
} from '../store.ts'
import { type Database, openDatabase, type SqlValue, type Statement } from './driver.ts'
import { INDEX, inTransaction, prepare } from './schema.ts'
import { scoring, where } from './where.ts'

/** Days before a date count from here, so that all cables have one that is not negative. */
const FIRST_DAY = Date.UTC(1900, 0, 1)
const DAY = 86_400_000
/** Cables of one day before the counter runs into the next. */
const A_DAY = 2 ** 20
const MOST_FACET_VALUES = 200

/** Opens, makes or brings up to date the archive in a folder. */
export function openSqlite(folder: string, onNotice: (sentence: string) => void = () => {}): Store {
  mkdirSync(folder, { recursive: true })
  const database = openDatabase(join(folder, 'archive.db'))
  try {
    database.exec(
      'PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536',
    )
    prepare(database, folder, onNotice)
    return new SqliteStore(database)
  } catch (error) {
    database.close()
    throw inWords(error, folder)
  }
}

/** Refusals of the engine as sentences; what is left is a fault of ours. */
function inWords(error: unknown, folder: string): unknown {
  if (error instanceof StoreError) return error
  const text = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(text))
    return new StoreError(
      'locked',
      `The archive in ${folder} is being written by another process; wait for it to end and try again.`,
      { cause: error },
    )
  if (/not a database|malformed|corrupt/i.test(text))
    return new StoreError(
      'damaged',
      `The archive file in ${folder} is damaged or no archive. Restore it from a backup, or name another folder with --archive.`,
      { cause: error },
    )
  if (/disk.*full|SQLITE_FULL/i.test(text))
    return new StoreError(
      'no-room',
      `There is no room left on the disk of ${folder}; free some and try again. Nothing half-written was kept.`,
      { cause: error },
    )
  return error
}

interface Part {
  readonly part: number
  readonly label: Label
}

class SqliteStore implements Store {
  readonly #database: Database
  readonly #statements = new Map<string, Statement>()

  constructor(database: Database) {
    this.#database = database
    database.exec('CREATE TEMP TABLE IF NOT EXISTS hits (row INTEGER PRIMARY KEY, score REAL NOT NULL)')
  }

  #sql(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  // Writing

  known(ids: readonly string[]): ReadonlySet<string> {
    return new Set(ids.filter(id => this.#sql('SELECT 1 FROM documents WHERE id = ?').get(id)))
  }

  group(key: string): readonly StoredDocument[] {
    return this.#sql(
      'SELECT d.*, a.name FROM documents d JOIN arrivals a ON a.document = d.id WHERE section_group = ? GROUP BY d.id ORDER BY d.id',
    )
      .all(key)
      .map(stored)
  }

  holding(documents: readonly string[]): readonly string[] {
    const cables = new Set<string>()
    for (const id of documents)
      for (const row of this.#sql('SELECT cable FROM cable_documents WHERE document = ?').all(id))
        cables.add(String(row.cable))
    return [...cables]
  }

  write(batch: Batch): void {
    inTransaction(this.#database, () => {
      for (const document of batch.documents) this.#writeDocument(document)
      for (const id of batch.replaced) this.#remove(id)
      // In order of their rows, so that each index grows at its end.
      const placed = batch.cables
        .map(cable => ({ cable, row: this.#newRow(cable.summary.date) }))
        .sort((a, b) => a.row - b.row)
      for (const { cable, row } of placed) this.#writeCable(cable, row)
    })
  }

  #writeDocument(document: StoredDocument): void {
    this.#sql('INSERT OR IGNORE INTO documents VALUES (?, ?, ?, ?, ?, ?)').run(
      document.id,
      deflateSync(document.bytes),
      document.bytes.length,
      document.receivedAt,
      document.group ?? null,
      document.section ?? null,
    )
    this.#sql('INSERT OR IGNORE INTO arrivals VALUES (?, ?, ?)').run(
      document.id,
      document.name,
      document.receivedAt,
    )
  }

  #lastOfDay = new Map<number, number>()

  /** Room on the day of a cable; late arrivals of any year keep the order. */
  #newRow(date: string | undefined): number {
    const day = date ? Math.max(0, Math.floor((Date.parse(date.slice(0, 10)) - FIRST_DAY) / DAY)) : 0
    const from = day * A_DAY
    let last = this.#lastOfDay.get(day)
    const written = this.#sql('SELECT max(row) AS last FROM cables WHERE row >= ? AND row < ?').get(
      from,
      from + A_DAY,
    )?.last
    last = Math.max(last ?? from, Number(written ?? from)) + 1
    this.#lastOfDay.set(day, last)
    return last
  }

  #writeCable(cable: StoredCable, row: number): void {
    const part = this.#partOf(cable.label)
    const { summary, index } = cable
    this.#sql('INSERT INTO cables VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      row,
      cable.id,
      part,
      JSON.stringify(cable.label),
      index.classRank ?? null,
      summary.date ?? '',
      summary.mrnKey ?? null,
      cable.message,
      JSON.stringify(summary),
    )
    cable.documents.forEach((document, position) => {
      this.#sql('INSERT INTO cable_documents VALUES (?, ?, ?)').run(cable.id, position, document)
    })
    const values: [string, string, string][] = []
    for (const [field, written] of Object.entries(index.values))
      for (const one of written) values.push([field, one, ` ${tokenLine(one)} `])
    for (const [field, written, tokens] of values) {
      this.#sql('INSERT OR IGNORE INTO listed (field, written, tokens) VALUES (?, ?, ?)').run(
        field,
        written,
        tokens,
      )
      const value = this.#sql('SELECT value FROM listed WHERE field = ? AND written = ?').get(field, written)!
        .value!
      this.#sql('INSERT OR IGNORE INTO cable_values VALUES (?, ?)').run(value, row)
    }
    this.#sql(`INSERT INTO part_${part} (rowid, subject, body) VALUES (?, ?, ?)`).run(
      row,
      tokenLine(index.subject),
      tokenLine(index.body),
    )
  }

  #remove(id: string): void {
    const found = this.#sql('SELECT row, part FROM cables WHERE id = ?').get(id)
    if (!found) return
    this.#sql(`DELETE FROM part_${found.part} WHERE rowid = ?`).run(found.row!)
    this.#sql('DELETE FROM cable_values WHERE row = ?').run(found.row!)
    this.#sql('DELETE FROM cable_documents WHERE cable = ?').run(id)
    this.#sql('DELETE FROM cables WHERE id = ?').run(id)
  }

  #partOf(label: Label): number {
    const key = JSON.stringify({ level: label.level ?? null, caveats: label.caveats })
    const known = this.#sql('SELECT part FROM parts WHERE label = ?').get(key)
    if (known) return Number(known.part)
    this.#sql('INSERT INTO parts (label) VALUES (?)').run(key)
    const part = Number(this.#sql('SELECT part FROM parts WHERE label = ?').get(key)!.part)
    // Our tokens are letters and digits already folded; this tokenizer leaves them as they are.
    this.#database.exec(
      `CREATE VIRTUAL TABLE part_${part} USING fts5(subject, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`,
    )
    return part
  }

  everything(after: string | undefined, limit: number): readonly StoredDocument[] {
    return this.#sql(
      'SELECT d.*, min(a.name) AS name FROM documents d JOIN arrivals a ON a.document = d.id WHERE d.id > ? GROUP BY d.id ORDER BY d.id LIMIT ?',
    )
      .all(after ?? '', limit)
      .map(stored)
  }

  clearIndex(): void {
    inTransaction(this.#database, () => {
      for (const { part } of this.#allParts()) this.#database.exec(`DROP TABLE part_${part}`)
      this.#statements.clear()
      this.#database.exec(
        'DROP TABLE parts; DROP TABLE cables; DROP TABLE cable_documents; DROP TABLE listed; DROP TABLE cable_values;',
      )
      this.#database.exec(INDEX)
    })
    this.#lastOfDay.clear()
  }

  get indexVersion(): number {
    return Number(this.#sql(`SELECT value FROM meta WHERE key = 'index'`).get()?.value ?? 0)
  }

  setIndexVersion(version: number): void {
    this.#sql(`INSERT OR REPLACE INTO meta VALUES ('index', ?)`).run(String(version))
  }

  // Reading

  #allParts(): Part[] {
    return this.#sql('SELECT part, label FROM parts')
      .all()
      .map(row => {
        const { level, caveats } = JSON.parse(String(row.label))
        return { part: Number(row.part), label: { ...(level && { level }), caveats, controls: [] } }
      })
  }

  /** The only parts that a query may touch. */
  #visible(seenBy: Clearance): Part[] {
    return this.#allParts().filter(part => dominates(seenBy, part.label))
  }

  /** Gathers the rows that match, part by part, with scores from each part's own statistics. */
  #gather(query: Query, seenBy: Clearance): void {
    this.#sql('DELETE FROM temp.hits').run()
    const words = scoring(query)
    for (const { part } of this.#visible(seenBy)) {
      const condition = where(query, part)
      if (!words) {
        this.#database
          .prepare(
            `INSERT INTO temp.hits SELECT c.row, 0 FROM cables c WHERE c.part = ? AND ${condition.sql}`,
          )
          .run(part, ...condition.values)
        continue
      }
      this.#database
        .prepare(
          `INSERT INTO temp.hits SELECT c.row, coalesce(s.score, 0) FROM cables c
             LEFT JOIN (SELECT rowid AS row, bm25(part_${part}, 4.0, 1.0) AS score FROM part_${part} WHERE part_${part} MATCH ?) s ON s.row = c.row
           WHERE c.part = ? AND ${condition.sql}`,
        )
        .run(words, part, ...condition.values)
    }
  }

  search(query: Query, seenBy: Clearance, options: { order: Order; limit: number; after?: Cursor }): Found {
    this.#gather(query, seenBy)
    const total = Number(this.#sql('SELECT count(*) AS n FROM temp.hits').get()!.n)
    const { order, limit, after } = options
    const page = this.#page(order, limit + 1, after)
    const cables = page.slice(0, limit)
    const last = page.length > limit ? cables[cables.length - 1] : undefined
    return {
      total,
      cables,
      ...(last && {
        next: {
          date: last.summary.date ?? '',
          id: last.id,
          ...(order === 'relevance' && { score: last.score! }),
        },
      }),
      facets: {
        class: this.#classes(),
        post: this.#listed('post'),
        tags: this.#listed('tags'),
        year: this.#years(),
      },
    }
  }

  #page(order: Order, limit: number, after: Cursor | undefined): (FoundCable & { score: number })[] {
    const later = order === 'oldest' ? '>' : '<'
    const down = order === 'oldest' ? '' : 'DESC'
    const byDate = `(c.date ${later} ? OR (c.date = ? AND c.id > ?))`
    const values: SqlValue[] = after ? [after.date, after.date, after.id] : []
    let condition = after ? byDate : '1'
    if (after && order === 'relevance') {
      condition = `(h.score > ? OR (h.score = ? AND ${byDate}))`
      values.unshift(after.score ?? 0, after.score ?? 0)
    }
    const by = order === 'relevance' ? `h.score, c.date DESC, c.id` : `c.date ${down}, c.id`
    return this.#sql(
      `SELECT c.id, c.label, c.summary, h.score FROM temp.hits h JOIN cables c ON c.row = h.row WHERE ${condition} ORDER BY ${by} LIMIT ?`,
    )
      .all(...values, limit)
      .map(row => ({ ...found(row), score: Number(row.score) }))
  }

  #classes(): Count[] {
    return this.#sql(
      'SELECT class_rank AS rank, count(*) AS n FROM temp.hits h JOIN cables c ON c.row = h.row GROUP BY 1 ORDER BY 1 DESC',
    )
      .all()
      .filter(row => row.rank !== null)
      .map(row => ({
        value: CLASS_VALUES[Number(row.rank)]!,
        name: CLASS_NAMES[Number(row.rank)]!,
        count: Number(row.n),
      }))
  }

  #listed(field: string): Count[] {
    return this.#sql(
      `SELECT l.written, count(*) AS n FROM temp.hits h JOIN cable_values v ON v.row = h.row JOIN listed l ON l.value = v.value
       WHERE l.field = ? GROUP BY l.value ORDER BY n DESC, l.written LIMIT ?`,
    )
      .all(field, MOST_FACET_VALUES)
      .map(row => ({ value: String(row.written), name: String(row.written), count: Number(row.n) }))
  }

  #years(): Count[] {
    return this.#sql(
      `SELECT substr(c.date, 1, 4) AS year, count(*) AS n FROM temp.hits h JOIN cables c ON c.row = h.row WHERE c.date <> '' GROUP BY 1 ORDER BY 1`,
    )
      .all()
      .map(row => ({ value: String(row.year), name: String(row.year), count: Number(row.n) }))
  }

  *stream(query: Query, seenBy: Clearance): Iterable<FoundCable> {
    // Pages of its own, since other searches may run in between.
    let after: Cursor | undefined
    for (;;) {
      this.#gather(query, seenBy)
      const page = this.#page('oldest', 500, after)
      for (const { score: _, ...cable } of page) yield cable
      const last = page[page.length - 1]
      if (!last || page.length < 500) return
      after = { date: last.summary.date ?? '', id: last.id }
    }
  }

  byId(id: string, seenBy: Clearance): FoundCable | undefined {
    const own = this.#sql('SELECT id, label, summary FROM cables WHERE id = ?').all(id)
    const rows = own.length
      ? own
      : this.#sql(
          'SELECT c.id, c.label, c.summary FROM cable_documents d JOIN cables c ON c.id = d.cable WHERE d.document = ? ORDER BY c.id',
        ).all(id)
    return rows.map(found).find(cable => dominates(seenBy, cable.label))
  }

  byMrn(key: string, seenBy: Clearance): readonly FoundCable[] {
    return this.#sql('SELECT id, label, summary FROM cables WHERE mrn_key = ? ORDER BY date, id')
      .all(key)
      .map(found)
      .filter(cable => dominates(seenBy, cable.label))
  }

  documents(cable: string, seenBy: Clearance): { message: number; documents: readonly KeptDocument[] } {
    const row = this.#sql('SELECT label, message FROM cables WHERE id = ?').get(cable)
    if (!row || !dominates(seenBy, JSON.parse(String(row.label)))) return { message: 0, documents: [] }
    const documents = this.#sql(
      `SELECT d.id, d.bytes, d.size, d.received_at FROM cable_documents c JOIN documents d ON d.id = c.document WHERE c.cable = ? ORDER BY c.position`,
    )
      .all(cable)
      .map(one => ({
        id: String(one.id),
        names: this.#sql('SELECT name FROM arrivals WHERE document = ? ORDER BY name')
          .all(one.id!)
          .map(name => String(name.name)),
        receivedAt: String(one.received_at),
        bytes: inflated(one),
      }))
    return { message: Number(row.message), documents }
  }

  counts(seenBy: Clearance): { cables: number; documents: number; earliest?: string; latest?: string } {
    let cables = 0
    let documents = 0
    let earliest: string | undefined
    let latest: string | undefined
    for (const { part } of this.#visible(seenBy)) {
      const row = this.#sql(
        `SELECT count(*) AS n, min(nullif(date, '')) AS first, max(nullif(date, '')) AS last FROM cables WHERE part = ?`,
      ).get(part)!
      cables += Number(row.n)
      documents += Number(
        this.#sql(
          'SELECT count(DISTINCT d.document) AS n FROM cables c JOIN cable_documents d ON d.cable = c.id WHERE c.part = ?',
        ).get(part)!.n,
      )
      if (row.first && (!earliest || String(row.first) < earliest)) earliest = String(row.first)
      if (row.last && (!latest || String(row.last) > latest)) latest = String(row.last)
    }
    return { cables, documents, ...(earliest && { earliest }), ...(latest && { latest }) }
  }

  close(): void {
    this.#database.close()
  }
}

const found = (row: Record<string, SqlValue>): FoundCable => ({
  id: String(row.id),
  label: JSON.parse(String(row.label)) as Label,
  summary: JSON.parse(String(row.summary)) as CableSummary,
})

const stored = (row: Record<string, SqlValue>): StoredDocument => ({
  id: String(row.id),
  name: String(row.name),
  bytes: inflated(row),
  receivedAt: String(row.received_at),
  ...(row.section_group !== null && { group: String(row.section_group) }),
  ...(row.section !== null && { section: Number(row.section) }),
})

function inflated(row: Record<string, SqlValue>): Uint8Array {
  const bytes = new Uint8Array(inflateSync(row.bytes as Uint8Array))
  if (row.size !== undefined && bytes.length !== Number(row.size))
    throw new StoreError(
      'damaged',
      `Document ${row.id} is damaged: its length differs from what was kept. Restore the archive from a backup.`,
    )
  return bytes
}
