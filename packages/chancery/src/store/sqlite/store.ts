import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import type { Label } from '@chancery/cable'
import { type Clearance, dominates } from '../../guard/index.ts'
import { CLASS_NAMES, CLASS_VALUES, type Query, tokenLine } from '../../query/index.ts'
import { StoreError } from '../error.ts'
import type {
  Arrival,
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
import { type Database, openDatabase, type Row, type SqlValue, type Statement } from './driver.ts'
import { countFacets, FACET_COLUMNS, facetText, frequent } from './facets.ts'
import { folderInWords, inWords } from './refusals.ts'
import { emptyIndex, inTransaction, prepare } from './schema.ts'
import { plan, VALUE_COLUMNS } from './where.ts'

/** Days before a date count from here, so that all cables have one that is not negative. */
const FIRST_DAY = Date.UTC(1900, 0, 1)
const DAY = 86_400_000
/** Room for the cables of one day; the undated, which all lie on the first, have the same. */
const A_DAY = 2 ** 26
/** Stands between the values of a field. No query has this token, so no phrase reaches over it. */
const BETWEEN = ' ¶ '
/** Shown cables that a cursor remembers: it must fit into an address. */
const MOST_SEEN = 500
/** Cables that a stream fetches at once. */
const STREAMED = 500

/** Opens, makes or brings up to date the archive in a folder. */
export function openSqlite(folder: string, onNotice: (sentence: string) => void = () => {}): Store {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw folderInWords(error, folder)
  }
  const database = openDatabase(join(folder, 'archive.db'), error => inWords(error, folder))
  try {
    database.exec('PRAGMA busy_timeout=30000')
    if (database.prepare('PRAGMA journal_mode').get()?.journal_mode !== 'wal')
      database.exec('PRAGMA journal_mode=WAL')
    database.exec('PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536')
    prepare(database, folder, onNotice)
    return new SqliteStore(database)
  } catch (error) {
    database.close()
    throw error
  }
}

interface Part {
  readonly part: number
  readonly label: Label
}

class SqliteStore implements Store {
  readonly #database: Database
  #changing = false

  constructor(database: Database) {
    this.#database = database
    database.exec('CREATE TEMP TABLE hits (row INTEGER PRIMARY KEY, score REAL NOT NULL)')
  }

  #sql(sql: string): Statement {
    return this.#database.prepare(sql)
  }

  // Writing

  change<T>(work: () => T): T {
    if (this.#changing) return work()
    this.#changing = true
    try {
      return inTransaction(this.#database, work)
    } finally {
      this.#changing = false
    }
  }

  write({ documents, arrivals = [], replaced = [], cables }: Batch): void {
    this.change(() => {
      for (const document of documents) this.#writeDocument(document)
      for (const arrival of arrivals) this.#writeArrival(arrival)
      for (const id of replaced) this.#remove(id)
      // In order of their rows, so that each index grows at its end.
      const sorted = [...cables].sort((a, b) => dayOf(a.summary.date) - dayOf(b.summary.date))
      for (const cable of sorted) this.#writeCable(cable)
    })
  }

  #writeDocument({ id, name, bytes, receivedAt, group, section }: StoredDocument): void {
    if (!this.known(id))
      this.#sql('INSERT INTO documents (id, bytes, size, received_at) VALUES (?, ?, ?, ?)').run(
        id,
        deflateSync(bytes),
        bytes.length,
        receivedAt,
      )
    this.#writeArrival({ document: id, name, receivedAt })
    if (group !== undefined)
      this.#sql('INSERT OR REPLACE INTO sections (document, section_group, section) VALUES (?, ?, ?)').run(
        id,
        group,
        section ?? 0,
      )
  }

  #writeArrival({ document, name, receivedAt }: Arrival): void {
    this.#sql('INSERT OR IGNORE INTO arrivals (document, name, received_at) VALUES (?, ?, ?)').run(
      document,
      name,
      receivedAt,
    )
  }

  #writeCable({ id, label, index, summary, documents, message }: StoredCable): void {
    const part = this.#partOf(label)
    const row = this.#newRow(summary.date)
    this.#sql(
      'INSERT INTO cables (row, id, part, class_rank, date, facets, mrn_key, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      row,
      id,
      part,
      index.classRank ?? null,
      summary.date ?? '',
      facetText(index.values.post?.[0], index.values.tags ?? []),
      summary.mrnKey ?? null,
      message,
    )
    this.#sql('INSERT INTO summaries (row, label, summary) VALUES (?, ?, ?)').run(
      row,
      JSON.stringify(label),
      JSON.stringify(summary),
    )
    for (const [position, document] of documents.entries())
      this.#sql('INSERT INTO cable_documents (cable, position, document) VALUES (?, ?, ?)').run(
        id,
        position,
        document,
      )
    this.#sql(`INSERT INTO text_${part} (rowid, subject, body) VALUES (?, ?, ?)`).run(
      row,
      tokenLine(index.subject),
      tokenLine(index.body),
    )
    this.#sql(
      `INSERT INTO fields_${part} (rowid, ${QUOTED_COLUMNS}) VALUES (?, ${VALUE_COLUMNS.map(() => '?').join(', ')})`,
    ).run(row, ...VALUE_COLUMNS.map(field => (index.values[field] ?? []).map(tokenLine).join(BETWEEN)))
  }

  /** The next row of a day; late arrivals of any year keep the order. */
  #newRow(date: string | undefined): number {
    const from = dayOf(date) * A_DAY
    const last = this.#sql('SELECT max(row) AS last FROM cables WHERE row >= ? AND row < ?').get(
      from,
      from + A_DAY,
    )?.last
    return Number(last ?? from) + 1
  }

  #remove(id: string): void {
    const found = this.#sql('SELECT row, part FROM cables WHERE id = ?').get(id)
    if (!found) return
    const { row, part } = found
    for (const table of [`text_${part}`, `fields_${part}`])
      this.#sql(`DELETE FROM ${table} WHERE rowid = ?`).run(row!)
    this.#sql('DELETE FROM cable_documents WHERE cable = ?').run(id)
    this.#sql('DELETE FROM summaries WHERE row = ?').run(row!)
    this.#sql('DELETE FROM cables WHERE row = ?').run(row!)
  }

  #partOf(label: Label): number {
    const key = JSON.stringify({ level: label.level ?? null, caveats: [...label.caveats].sort() })
    const known = this.#sql('SELECT part FROM parts WHERE label = ?').get(key)
    if (known) return Number(known.part)
    this.#sql('INSERT INTO parts (label) VALUES (?)').run(key)
    const part = Number(this.#sql('SELECT part FROM parts WHERE label = ?').get(key)!.part)
    // Our tokens are folded already; this tokenizer parts them at blanks and leaves them as they are. The text is kept
    // beside its index, since a table without it goes on counting the words of what was removed, and scores would tell.
    this.#database.exec(`
      CREATE VIRTUAL TABLE text_${part} USING fts5(subject, body, tokenize=ascii);
      CREATE VIRTUAL TABLE fields_${part} USING fts5(${QUOTED_COLUMNS}, tokenize=ascii, content='', contentless_delete=1);
    `)
    return part
  }

  known(document: string): boolean {
    return this.#sql('SELECT 1 FROM documents WHERE id = ?').get(document) !== undefined
  }

  group(key: string): readonly StoredDocument[] {
    return this.#sql('SELECT document FROM sections WHERE section_group = ? ORDER BY document')
      .all(key)
      .map(row => this.document(String(row.document))!)
  }

  holding(documents: readonly string[]): readonly string[] {
    const cables = new Set<string>()
    for (const id of documents)
      for (const row of this.#sql('SELECT cable FROM cable_documents WHERE document = ?').all(id))
        cables.add(String(row.cable))
    return [...cables]
  }

  ids(after: string | undefined, limit: number): readonly string[] {
    return this.#sql('SELECT id FROM documents WHERE id > ? ORDER BY id LIMIT ?')
      .all(after ?? '', limit)
      .map(row => String(row.id))
  }

  document(id: string): StoredDocument | undefined {
    const row = this.#sql(
      `SELECT d.id, d.bytes, d.size, d.received_at, s.section_group, s.section,
         (SELECT min(name) FROM arrivals WHERE document = d.id) AS name
       FROM documents d LEFT JOIN sections s ON s.document = d.id WHERE d.id = ?`,
    ).get(id)
    return (
      row && {
        id,
        name: String(row.name ?? id),
        bytes: inflated(row),
        receivedAt: String(row.received_at),
        ...(row.section_group !== null && {
          group: String(row.section_group),
          section: Number(row.section),
        }),
      }
    )
  }

  clearIndex(): void {
    this.change(() => emptyIndex(this.#database))
  }

  get indexVersion(): number {
    return Number(this.#sql(`SELECT value FROM meta WHERE key = 'index'`).get()?.value ?? 0)
  }

  setIndexVersion(version: number): void {
    this.#sql(`INSERT OR REPLACE INTO meta VALUES ('index', ?)`).run(String(version))
  }

  // Reading

  /** One state of the archive for all statements of the work. */
  #reading<T>(work: () => T): T {
    return this.#changing ? work() : inTransaction(this.#database, work, 'BEGIN')
  }

  /** The only parts that a read may touch. */
  #visible(seenBy: Clearance): Part[] {
    return this.#sql('SELECT part, label FROM parts')
      .all()
      .map(row => {
        const { level, caveats } = JSON.parse(String(row.label))
        return { part: Number(row.part), label: { ...(level && { level }), caveats, controls: [] } }
      })
      .filter(part => dominates(seenBy, part.label))
  }

  /** The same for a condition `part IN (SELECT value FROM json_each(?))`. */
  #visibleList(seenBy: Clearance): string {
    return JSON.stringify(this.#visible(seenBy).map(one => one.part))
  }

  /** Gathers the rows that match, part by part, with scores from each part's own statistics. */
  #gather(query: Query, seenBy: Clearance): void {
    this.#sql('DELETE FROM temp.hits').run()
    for (const { part } of this.#visible(seenBy)) {
      const { match, must, condition } = plan(query, part)
      const scored = `(SELECT rowid AS row, bm25(text_${part}, 4.0, 1.0) AS score FROM text_${part} WHERE text_${part} MATCH ?)`
      const from =
        match === undefined
          ? `SELECT c.row, 0 FROM cables c`
          : must
            ? `SELECT s.row, s.score FROM ${scored} s CROSS JOIN cables c ON c.row = s.row`
            : `SELECT c.row, coalesce(s.score, 0) FROM cables c LEFT JOIN ${scored} s ON s.row = c.row`
      const values = match === undefined ? [] : [match]
      this.#sql(`INSERT INTO temp.hits ${from} WHERE c.part = ? AND ${condition.sql}`).run(
        ...values,
        part,
        ...condition.values,
      )
    }
  }

  search(query: Query, seenBy: Clearance, options: { order: Order; limit: number; after?: Cursor }): Found {
    return this.#reading(() => {
      this.#gather(query, seenBy)
      const { order, limit, after } = options
      const page = order === 'relevance' ? this.#best(limit, after) : this.#byDate(order, limit, after)
      return { ...page, ...this.#counted() }
    })
  }

  #byDate(
    order: 'newest' | 'oldest',
    limit: number,
    after: Cursor | undefined,
  ): Pick<Found, 'cables' | 'next'> {
    const [later, down] = order === 'oldest' ? ['>', ''] : ['<', 'DESC']
    const from = after && 'date' in after ? [after.date, after.date, after.id] : []
    const condition = from.length ? `(c.date ${later} ? OR (c.date = ? AND c.id > ?))` : '1'
    const rows = this.#ranked(condition, `c.date ${down}, c.id`, [...from, limit + 1])
    const cables = rows.slice(0, limit).map(found)
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { cables, ...(last && { next: { date: String(last.date), id: String(last.id) } }) }
  }

  #best(limit: number, after: Cursor | undefined): Pick<Found, 'cables' | 'next'> {
    const { seen = [], last } = after && 'seen' in after ? after : {}
    const from = last ? [last.score, last.score, last.date, last.date, last.id] : []
    const condition = last
      ? '(h.score > ? OR (h.score = ? AND (c.date < ? OR (c.date = ? AND c.id > ?))))'
      : '1'
    const shown = new Set(seen)
    const rows = this.#ranked(condition, 'h.score, c.date DESC, c.id', [
      ...from,
      limit + 1 + shown.size,
    ]).filter(row => !shown.has(shortened(String(row.id))))
    const page = rows.slice(0, limit)
    const cables = page.map(row => ({ ...found(row), score: Number(row.score) }))
    if (rows.length <= limit) return { cables }
    const all = [...seen, ...cables.map(cable => shortened(cable.id))]
    const end = page[limit - 1]!
    return {
      cables,
      next: {
        seen: all.slice(-MOST_SEEN),
        ...((last || all.length > MOST_SEEN) && {
          last: { score: Number(end.score), date: String(end.date), id: String(end.id) },
        }),
      },
    }
  }

  /** Sorts by the narrow table alone, then fetches what is shown. */
  #ranked(condition: string, by: string, values: readonly SqlValue[]): Row[] {
    return this.#sql(
      `SELECT p.id, p.date, p.score, s.label, s.summary FROM
         (SELECT c.row, c.id, c.date, h.score, row_number() OVER (ORDER BY ${by}) AS place
          FROM temp.hits h CROSS JOIN cables c ON c.row = h.row WHERE ${condition} ORDER BY ${by} LIMIT ?) p
       JOIN summaries s ON s.row = p.row ORDER BY p.place`,
    ).all(...values)
  }

  #counted(): Pick<Found, 'total' | 'facets'> {
    const row = this.#sql(
      `SELECT count(*) AS n, ${FACET_COLUMNS} AS facets FROM temp.hits h CROSS JOIN cables c ON c.row = h.row`,
    ).get()!
    const { classes, years, posts, tags } = countFacets(String(row.facets ?? ''))
    return {
      total: Number(row.n),
      facets: {
        class: [...classes]
          .sort(([a], [b]) => Number(b) - Number(a))
          .map(
            ([rank, count]): Count => ({
              value: CLASS_VALUES[Number(rank)]!,
              name: CLASS_NAMES[Number(rank)]!,
              count,
            }),
          ),
        post: frequent(posts),
        tags: frequent(tags),
        year: [...years]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([year, count]) => ({ value: year, name: year, count })),
      },
    }
  }

  *stream(query: Query, seenBy: Clearance): Iterable<FoundCable> {
    const ids = this.#reading(() => {
      this.#gather(query, seenBy)
      return this.#sql(
        'SELECT c.id FROM temp.hits h CROSS JOIN cables c ON c.row = h.row ORDER BY c.date, c.id',
      )
        .all()
        .map(row => String(row.id))
    })
    for (let at = 0; at < ids.length; at += STREAMED) {
      // Who takes their time must not see what was since joined by something they may not see.
      const rows = this.#sql(
        `SELECT c.id, s.label, s.summary FROM json_each(?) j JOIN cables c ON c.id = j.value JOIN summaries s ON s.row = c.row
         WHERE c.part IN (SELECT value FROM json_each(?)) ORDER BY j.key`,
      ).all(JSON.stringify(ids.slice(at, at + STREAMED)), this.#visibleList(seenBy))
      yield* rows.map(found)
    }
  }

  byId(id: string, seenBy: Clearance): FoundCable | undefined {
    const row = this.#sql(
      `SELECT c.id, s.label, s.summary FROM
         (SELECT ?1 AS cable, 0 AS place UNION ALL SELECT cable, 1 FROM cable_documents WHERE document = ?1) w
       JOIN cables c ON c.id = w.cable JOIN summaries s ON s.row = c.row
       WHERE c.part IN (SELECT value FROM json_each(?2)) ORDER BY w.place, length(c.id), c.id LIMIT 1`,
    ).get(id, this.#visibleList(seenBy))
    return row && found(row)
  }

  byMrn(key: string, seenBy: Clearance): readonly FoundCable[] {
    return this.#sql(
      `SELECT c.id, s.label, s.summary FROM cables c JOIN summaries s ON s.row = c.row
       WHERE c.mrn_key = ? AND c.part IN (SELECT value FROM json_each(?)) ORDER BY c.date, c.id`,
    )
      .all(key, this.#visibleList(seenBy))
      .map(found)
  }

  documents(cable: string, seenBy: Clearance): { message: number; documents: readonly KeptDocument[] } {
    const rows = this.#sql(
      `SELECT c.message, d.id, d.bytes, d.size, d.received_at,
         (SELECT json_group_array(name ORDER BY name) FROM arrivals WHERE document = d.id) AS names
       FROM cables c JOIN cable_documents p ON p.cable = c.id JOIN documents d ON d.id = p.document
       WHERE c.id = ? AND c.part IN (SELECT value FROM json_each(?)) ORDER BY p.position`,
    ).all(cable, this.#visibleList(seenBy))
    return {
      message: Number(rows[0]?.message ?? 0),
      documents: rows.map(row => ({
        id: String(row.id),
        names: JSON.parse(String(row.names)),
        receivedAt: String(row.received_at),
        bytes: inflated(row),
      })),
    }
  }

  counts(seenBy: Clearance): { cables: number; documents: number; earliest?: string; latest?: string } {
    const row = this.#sql(
      `SELECT count(*) AS cables, min(nullif(date, '')) AS earliest, max(date) AS latest,
         (SELECT count(DISTINCT d.document) FROM cables c JOIN cable_documents d ON d.cable = c.id
          WHERE c.part IN (SELECT value FROM json_each(?1))) AS documents
       FROM cables WHERE part IN (SELECT value FROM json_each(?1))`,
    ).get(this.#visibleList(seenBy))!
    return {
      cables: Number(row.cables),
      documents: Number(row.documents),
      ...(row.earliest && { earliest: String(row.earliest) }),
      ...(row.latest && { latest: String(row.latest) }),
    }
  }

  close(): void {
    // The package keeps the file and its log open until its statements are collected: what the log holds goes home now.
    try {
      this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } finally {
      this.#database.close()
    }
  }
}

/** 50 bits of an id, and which message of its document it is: enough to know it again among the hits of a query. */
const shortened = (id: string): string => id.slice(0, 10) + id.slice(20)

const QUOTED_COLUMNS = VALUE_COLUMNS.map(column => `"${column}"`).join(', ')

/** Days since the first; what has no date, or none that a calendar knows, lies on the first. */
function dayOf(date: string | undefined): number {
  const time = Date.parse((date ?? '').slice(0, 10))
  return Number.isNaN(time) ? 0 : Math.max(0, Math.floor((time - FIRST_DAY) / DAY))
}

const found = (row: Row): FoundCable => ({
  id: String(row.id),
  label: JSON.parse(String(row.label)) as Label,
  summary: JSON.parse(String(row.summary)) as CableSummary,
})

function inflated(row: Row): Uint8Array {
  try {
    const bytes = new Uint8Array(inflateSync(row.bytes as Uint8Array))
    if (bytes.length === Number(row.size)) return bytes
  } catch {
    // Said below.
  }
  throw new StoreError(
    'damaged',
    `Document ${row.id} is damaged: its bytes are not those that were kept. Restore the archive from a backup.`,
  )
}
