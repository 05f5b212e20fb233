import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '@chancery/cable'
import { type Clearance, dominates } from '../../guard/index.ts'
import { type Query, tokenLine } from '../../query/index.ts'
import { digestOf } from '../digest.ts'
import { StoreError } from '../error.ts'
import type { Census, Fault, KeptPacked, Tombstone } from '../keeping.ts'
import { packed, unpacked } from '../packed.ts'
import type { SavedStore } from '../saved.ts'
import type {
  ArrivalWish,
  Batch,
  CableSummary,
  Count,
  Cursor,
  Entry,
  FacetField,
  Failure,
  Forms,
  Found,
  FoundArrival,
  FoundCable,
  KeptDocument,
  LexiconField,
  SearchWish,
  Step,
  Store,
  StoredCable,
  StoredDocument,
} from '../store.ts'
import { arrivals } from './arrivals.ts'
import { type Database, openDatabase, type Row, type SqlValue, type Statement } from './driver.ts'
import { examine, examineFile } from './examine.ts'
import { countCodes, FIRST_CODE, facetCounts, facetsOf, nextCode, partiesOf } from './facets.ts'
import { type Entries, Lexicon, LexiconChanges, lexiconSchema } from './lexicon.ts'
import { after, failures, indexed, kept, readOtherwise, recorded, writeRecord } from './record.ts'
import { folderInWords, inWords } from './refusals.ts'
import { bury, copies, deleteCopies, forgetValues, removed, scrub, scrubOwed } from './removing.ts'
import { type Resolved, resolve, type View } from './resolve.ts'
import { savedStore } from './saved.ts'
import { emptyIndex, inTransaction, prepare } from './schema.ts'
import { matching, VALUE_COLUMNS } from './where.ts'

/** Days before a date count from here, so that all cables have one that is not negative. */
const FIRST_DAY = Date.UTC(1900, 0, 1)
const DAY = 86_400_000
/** Room for the cables of one day; the undated, which all lie on the first, have the same. */
const A_DAY = 2 ** 26
/** Stands between the values of a field. No query has this token, so no phrase reaches over it. */
const BETWEEN = ' ¶ '
/** Shown cables that a cursor remembers: it must fit into an address. */
const MOST_SEEN = 500
/** Forms of a part of a word that are named: the others are counted. */
const NAMED_FORMS = 20
/** Values that are counted for the eye, not for what is typed. */
const UNTYPED: readonly FacetField[] = ['class', 'month']
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
    return new SqliteStore(database, folder)
  } catch (error) {
    database.close()
    throw error
  }
}

/** A hit as it is sorted. */
interface Ranked {
  readonly row: number
  readonly id: string
  readonly date: string
  readonly score: number
}

interface Part {
  readonly part: number
  readonly label: Label
}

class SqliteStore implements Store {
  readonly #database: Database
  readonly #folder: string
  #lexicon = new LexiconChanges()
  #changing = false

  readonly saved: SavedStore

  constructor(database: Database, folder: string) {
    this.#database = database
    this.#folder = folder
    this.saved = savedStore(database, work => this.change(work))
  }

  #sql(sql: string): Statement {
    return this.#database.prepare(sql)
  }

  // Writing

  change<T>(work: () => T): T {
    if (this.#changing) return work()
    this.#changing = true
    // What a change that failed had gathered is not written with the next.
    this.#lexicon = new LexiconChanges()
    try {
      return inTransaction(this.#database, () => {
        const result = work()
        this.#lexicon.write(text => this.#sql(text))
        return result
      })
    } finally {
      this.#changing = false
    }
  }

  write({ documents, arrivals = [], replaced = [], cables }: Batch): void {
    this.change(() => {
      const complete = this.indexed === this.recorded
      const packedOnes = documents.map(({ bytes, text, ...rest }) => ({
        ...rest,
        packed: packed(bytes),
        ...(text && { text: packed(text) }),
      }))
      this.record({ documents: packedOnes, arrivals, failures: [], finished: [] })
      for (const id of replaced) this.#remove(id)
      this.#writeCables(cables)
      if (complete) this.followed(this.recorded)
    })
  }

  record(entry: Entry): ReadonlyMap<string, number> {
    return this.change(() => {
      const places = writeRecord(this.#database, entry)
      this.assign(entry.documents)
      return places
    })
  }

  assign(sections: readonly Pick<StoredDocument, 'id' | 'group' | 'section'>[]): void {
    this.change(() => {
      for (const { id, group, section } of sections)
        if (group !== undefined)
          this.#sql(
            'INSERT OR REPLACE INTO sections (document, section_group, section) VALUES (?, ?, ?)',
          ).run(id, group, section ?? 0)
    })
  }

  get recorded(): number {
    return recorded(this.#database)
  }

  get indexed(): number {
    return indexed(this.#database)
  }

  after(place: number, limit: number): readonly { readonly place: number; readonly id: string }[] {
    return after(this.#database, place, limit)
  }

  follow(label: Label, place: number, cables: (mark: number) => readonly StoredCable[]): void {
    this.change(() => {
      const part = this.#partOf(label)
      const mark = Number(this.#sql('SELECT upto FROM parts WHERE part = ?').get(part)!.upto)
      if (mark >= place) return
      const fresh = cables(mark)
      const documents = new Set(fresh.flatMap(cable => cable.documents))
      for (const id of this.holding([...documents])) this.#remove(id)
      this.#writeCables(fresh)
      this.#sql('UPDATE parts SET upto = ? WHERE part = ?').run(place, part)
    })
  }

  followed(place: number, reading?: number): void {
    this.change(() => {
      if (place <= this.indexed) return
      this.#sql('UPDATE register SET reading = ? WHERE seq > ? AND seq <= ?').run(
        reading ?? null,
        this.indexed,
        place,
      )
      this.#sql('UPDATE parts SET upto = ? WHERE upto < ?').run(place, place)
      this.#sql(`INSERT OR REPLACE INTO meta VALUES ('indexed', ?)`).run(String(place))
    })
  }

  failures(): readonly Failure[] {
    return failures(this.#database)
  }

  copies(key: string): readonly number[] {
    return this.#sql('SELECT count(*) AS n FROM sections WHERE section_group = ? GROUP BY section')
      .all(key)
      .map(row => Number(row.n))
  }

  #writeCables(cables: readonly StoredCable[]): void {
    // In order of their rows, so that each index grows at its end.
    const sorted = [...cables].sort((a, b) => dayOf(a.summary.date) - dayOf(b.summary.date))
    for (const cable of sorted) this.#writeCable(cable)
  }

  #writeCable(cable: StoredCable): void {
    const { id, label, index, summary, documents, message } = cable
    const part = this.#partOf(label)
    const row = this.#newRow(summary.date)
    const facets = facetsOf(cable)
    const parties = partiesOf(cable)
    const coded = (values: typeof facets): string =>
      values.map(([field, value]) => String.fromCodePoint(this.#codeOf(field, value))).join('')
    this.#sql(
      'INSERT INTO cables (row, id, part, class_rank, date, due, facets, parties, mrn_key, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      row,
      id,
      part,
      index.classRank ?? null,
      summary.date ?? '',
      index.due ?? null,
      coded(facets),
      coded(parties),
      summary.mrnKey ?? null,
      message,
    )
    this.#sql('INSERT INTO summaries (row, label, summary, digest) VALUES (?, ?, ?, ?)').run(
      row,
      JSON.stringify(label),
      JSON.stringify(summary),
      digestOf(cable),
    )
    for (const [position, document] of documents.entries())
      this.#sql('INSERT INTO cable_documents (cable, position, document) VALUES (?, ?, ?)').run(
        id,
        position,
        document,
      )
    for (const [own, numbers] of [
      [1, index.numbers ?? []],
      [0, index.cites ?? []],
    ] as const)
      for (const number of numbers)
        this.#sql('INSERT OR IGNORE INTO links (number, own, row) VALUES (?, ?, ?)').run(number, own, row)
    const texts = [tokenLine(index.subject), tokenLine(index.body)]
    this.#sql(`INSERT INTO text_${part} (rowid, subject, body) VALUES (?, ?, ?)`).run(row, ...texts)
    const fields = VALUE_COLUMNS.map(field => (index.values[field] ?? []).map(tokenLine).join(BETWEEN))
    this.#sql(
      `INSERT INTO fields_${part} (rowid, ${QUOTED_COLUMNS}) VALUES (?, ${VALUE_COLUMNS.map(() => '?').join(', ')})`,
    ).run(row, ...fields)
    this.#lexicon.count(entriesOf(texts, fields, [...facets, ...parties]), part, 1)
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
    const found = this.#sql('SELECT row, part, facets, parties FROM cables WHERE id = ?').get(id)
    if (!found) return
    const { row } = found
    const part = Number(found.part)
    this.#lexicon.count(this.#entries(row!, part, `${found.facets}${found.parties}`), part, -1)
    for (const table of [`text_${part}`, `fields_${part}`])
      this.#sql(`DELETE FROM ${table} WHERE rowid = ?`).run(row!)
    this.#sql('DELETE FROM links WHERE row = ?').run(row!)
    this.#sql('DELETE FROM cable_documents WHERE cable = ?').run(id)
    this.#sql('DELETE FROM summaries WHERE row = ?').run(row!)
    this.#sql('DELETE FROM cables WHERE row = ?').run(row!)
  }

  /** What the lexicon counts of a cable that is there. */
  #entries(row: SqlValue, part: number, codes: string): Entries {
    const text = this.#sql(`SELECT subject, body FROM text_${part} WHERE rowid = ?`).get(row)
    const fields = this.#sql(`SELECT ${QUOTED_COLUMNS} FROM fields_${part} WHERE rowid = ?`).get(row)
    const values = [...codes].map((code): [FacetField, string] => {
      const { field, value } = this.#sql('SELECT field, value FROM facet_values WHERE code = ?').get(
        code.codePointAt(0)!,
      )!
      return [field as FacetField, String(value)]
    })
    return entriesOf(
      [String(text?.subject ?? ''), String(text?.body ?? '')],
      VALUE_COLUMNS.map(column => String(fields?.[column] ?? '')),
      values,
    )
  }

  #partOf(label: Label): number {
    const key = JSON.stringify({ level: label.level ?? null, caveats: [...label.caveats].sort() })
    const known = this.#sql('SELECT part FROM parts WHERE label = ?').get(key)
    if (known) return Number(known.part)
    // What came before it was none of it.
    this.#sql('INSERT INTO parts (label, upto) VALUES (?, ?)').run(key, this.indexed)
    const part = Number(this.#sql('SELECT part FROM parts WHERE label = ?').get(key)!.part)
    // Our tokens are folded already; this tokenizer parts them at blanks and leaves them as they are. The text is kept
    // beside its index, since a table without it goes on counting the words of what was removed, and scores would tell.
    this.#database.exec(`
      CREATE VIRTUAL TABLE text_${part} USING fts5(subject, body, tokenize=ascii);
      CREATE VIRTUAL TABLE fields_${part} USING fts5(${QUOTED_COLUMNS}, tokenize=ascii);
      ${lexiconSchema(part)}
    `)
    return part
  }

  #codeOf(field: FacetField, value: string): number {
    const known = this.#sql('SELECT code FROM facet_values WHERE field = ? AND value = ?').get(field, value)
    if (known) return Number(known.code)
    const last = this.#sql('SELECT max(code) AS last FROM facet_values').get()?.last
    const code = last ? nextCode(Number(last)) : FIRST_CODE
    this.#sql('INSERT INTO facet_values (code, field, value) VALUES (?, ?, ?)').run(code, field, value)
    return code
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
      `SELECT d.id, d.bytes, d.size, d.received_at, s.section_group, s.section, t.bytes AS text, t.size AS text_size,
         (SELECT min(name) FROM arrivals WHERE document = d.id) AS name
       FROM documents d LEFT JOIN sections s ON s.document = d.id LEFT JOIN texts t ON t.document = d.id
       WHERE d.id = ?`,
    ).get(id)
    return (
      row && {
        id,
        name: String(row.name ?? id),
        ...inflated(row),
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

  // Keeping

  examineFile(): readonly Fault[] {
    return this.#reading(() => examineFile(this.#database))
  }

  examine(reading: number): { census: Census; faults: readonly Fault[] } {
    return this.#reading(() => examine(this.#database, reading))
  }

  kept(after: number, limit: number): readonly KeptPacked[] {
    return kept(this.#database, after, limit)
  }

  backup(file: string): Promise<void> {
    return this.#database.backup(file)
  }

  removed(document: string): Tombstone | undefined {
    return removed(this.#database, document)
  }

  remove(
    stones: readonly Tombstone[],
    { replaced, cables }: { replaced: readonly string[]; cables: readonly StoredCable[] },
  ): void {
    this.change(() => {
      const codes = new Set<number>()
      for (const id of replaced) {
        const row = this.#sql('SELECT facets || parties AS codes FROM cables WHERE id = ?').get(id)
        for (const code of String(row?.codes ?? '')) codes.add(code.codePointAt(0)!)
        this.#remove(id)
      }
      bury(this.#database, stones)
      this.#writeCables(cables)
      forgetValues(this.#database, codes)
    })
  }

  get scrubOwed(): boolean {
    return scrubOwed(this.#database)
  }

  scrub(): boolean {
    return scrub(this.#database)
  }

  copiesBeside(): readonly string[] {
    return copies(this.#folder)
  }

  deleteCopies(): void {
    deleteCopies(this.#folder)
  }

  readOtherwise(reading: number, after: number, limit: number): readonly { place: number; id: string }[] {
    return readOtherwise(this.#database, reading, after, limit)
  }

  renewed(documents: readonly string[], reading: number): void {
    this.change(() => {
      for (const id of documents)
        this.#sql('UPDATE register SET reading = ? WHERE document = ?').run(reading, id)
    })
  }

  digests(cables: readonly string[]): ReadonlyMap<string, number> {
    return new Map(
      this.#sql(
        'SELECT c.id, s.digest FROM json_each(?) j JOIN cables c ON c.id = j.value JOIN summaries s ON s.row = c.row',
      )
        .all(JSON.stringify(cables))
        .map(row => [String(row.id), Number(row.digest)]),
    )
  }

  documentsOf(cable: string): readonly string[] {
    return this.#sql('SELECT document FROM cable_documents WHERE cable = ? ORDER BY position')
      .all(cable)
      .map(row => String(row.document))
  }

  unassign(documents: readonly string[]): void {
    this.change(() => {
      for (const id of documents) this.#sql('DELETE FROM sections WHERE document = ?').run(id)
    })
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

  /** What a reader sees, and nothing else. */
  #view(seenBy: Clearance): View {
    return { sql: text => this.#sql(text), parts: this.#visible(seenBy).map(one => one.part) }
  }

  search(query: Query, seenBy: Clearance, wish: SearchWish): Found {
    return this.#reading(() => {
      const { order, limit, after } = wish
      const resolved = resolve(query, this.#view(seenBy))
      const page =
        order === 'relevance'
          ? this.#best(query, resolved, limit, after)
          : this.#byDate(query, resolved, order, limit, after)
      return {
        ...page,
        ...this.#counted(query, resolved, wish.addressees ?? false),
        forms: formsOf(resolved),
        cut: resolved.cut,
      }
    })
  }

  histogram(query: Query, seenBy: Clearance, by: Step): readonly Count[] {
    const length = { day: 10, month: 7, year: 4, decade: 3 }[by]
    return this.#reading(() => {
      const counts = new Map<string, number>()
      const resolved = resolve(query, this.#view(seenBy))
      for (const part of resolved.view.parts) {
        const { sql, values } = matching(query, part, false, resolved)
        for (const { at, n } of this.#sql(
          `SELECT substr(c.date, 1, ${length}) AS at, count(*) AS n ${sql} AND c.date <> '' GROUP BY 1`,
        ).all(...values))
          counts.set(String(at), (counts.get(String(at)) ?? 0) + Number(n))
      }
      return [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([at, count]) => {
          const value = by === 'decade' ? `${at}0` : at
          return { value, name: by === 'decade' ? `${value}s` : value, count }
        })
    })
  }

  words(
    field: LexiconField,
    prefix: string,
    seenBy: Clearance,
    { limit, lengths }: { limit: number; lengths?: readonly [number, number] },
  ): readonly { word: string; n: number }[] {
    return this.#lexiconOf(seenBy).beginning(lexiconName(field), prefix, limit, lengths)
  }

  knownWords(field: LexiconField, words: readonly string[], seenBy: Clearance): readonly string[] {
    return this.#lexiconOf(seenBy).among(lexiconName(field), words)
  }

  #lexiconOf(seenBy: Clearance): Lexicon {
    const { sql, parts } = this.#view(seenBy)
    return new Lexicon(sql, parts)
  }

  #byDate(
    query: Query,
    resolved: Resolved,
    order: 'newest' | 'oldest',
    limit: number,
    after: Cursor | undefined,
  ): Pick<Found, 'cables' | 'next'> {
    const [later, down] = order === 'oldest' ? ['>', ''] : ['<', 'DESC']
    const from = after && 'date' in after ? [after.date, after.date, after.id] : []
    const ranked = this.#ranked(resolved.view.parts, limit + 1, compareDates(order), part => {
      const { sql, values } = matching(query, part, false, resolved)
      const rest = from.length ? `AND (c.date ${later} ? OR (c.date = ? AND c.id > ?))` : ''
      return {
        sql: `SELECT c.row, c.id, c.date, 0 AS score ${sql} ${rest} ORDER BY c.date ${down}, c.id`,
        values: [...values, ...from],
      }
    })
    const last = ranked.length > limit ? ranked[limit - 1] : undefined
    return {
      cables: this.#fetched(ranked.slice(0, limit)),
      ...(last && { next: { date: last.date, id: last.id } }),
    }
  }

  #best(
    query: Query,
    resolved: Resolved,
    limit: number,
    after: Cursor | undefined,
  ): Pick<Found, 'cables' | 'next'> {
    const { seen = [], last } = after && 'seen' in after ? after : {}
    const from = last ? [last.score, last.score, last.date, last.date, last.id] : []
    const newest = compareDates('newest')
    const ranked = this.#ranked(
      resolved.view.parts,
      limit + 1 + seen.length,
      (a, b) => a.score - b.score || newest(a, b),
      part => {
        const { sql, values, score } = matching(query, part, true, resolved)
        const rest = last
          ? `AND (${score} > ? OR (${score} = ? AND (c.date < ? OR (c.date = ? AND c.id > ?))))`
          : ''
        return {
          sql: `SELECT c.row, c.id, c.date, ${score} AS score ${sql} ${rest} ORDER BY score, c.date DESC, c.id`,
          values: [...values, ...from],
        }
      },
    )
    const shown = new Set(seen)
    const fresh = ranked.filter(one => !shown.has(shortened(one.id)))
    const page = fresh.slice(0, limit)
    const cables = this.#fetched(page).map((cable, i) => ({ ...cable, score: page[i]!.score }))
    if (fresh.length <= limit) return { cables }
    const all = [...seen, ...page.map(one => shortened(one.id))]
    const { score, date, id } = page[limit - 1]!
    return {
      cables,
      next: {
        seen: all.slice(-MOST_SEEN),
        ...((last || all.length > MOST_SEEN) && { last: { score, date, id } }),
      },
    }
  }

  /** The first of all parts, from the first of each. */
  #ranked(
    parts: readonly number[],
    limit: number,
    compare: (a: Ranked, b: Ranked) => number,
    select: (part: number) => { sql: string; values: readonly SqlValue[] },
  ): Ranked[] {
    return parts
      .flatMap(part => {
        const { sql, values } = select(part)
        return this.#sql(`${sql} LIMIT ?`).all(...values, limit)
      })
      .map(({ row, id, date, score }) => ({
        row: Number(row),
        id: String(id),
        date: String(date),
        score: Number(score),
      }))
      .sort(compare)
      .slice(0, limit)
  }

  #fetched(ranked: readonly Ranked[]): FoundCable[] {
    return ranked.map(({ row, id }) =>
      found({ id, ...this.#sql('SELECT label, summary FROM summaries WHERE row = ?').get(row) }),
    )
  }

  #counted(query: Query, resolved: Resolved, addressees: boolean): Pick<Found, 'total' | 'facets'> {
    const counted = addressees ? 'c.facets || c.parties' : 'c.facets'
    const rows = resolved.view.parts.map(part => {
      const { sql, values } = matching(query, part, false, resolved)
      return this.#sql(`SELECT count(*) AS n, group_concat(${counted}, '') AS codes ${sql}`).get(...values)!
    })
    const counts = countCodes(rows.map(row => String(row.codes ?? '')))
    const values = this.#sql(
      'SELECT code, field, value FROM facet_values WHERE code IN (SELECT value FROM json_each(?))',
    ).all(JSON.stringify([...counts.keys()]))
    return {
      total: rows.reduce((sum, row) => sum + Number(row.n), 0),
      facets: facetCounts(
        values.map(({ code, field, value }) => ({
          field: field as FacetField,
          value: String(value),
          count: counts.get(Number(code))!,
        })),
      ),
    }
  }

  *stream(query: Query, seenBy: Clearance): Iterable<FoundCable> {
    const ids = this.#reading(() => {
      const resolved = resolve(query, this.#view(seenBy))
      return resolved.view.parts.flatMap(part => {
        const { sql, values } = matching(query, part, false, resolved)
        return this.#sql(`SELECT c.id, c.date ${sql}`)
          .all(...values)
          .map(({ id, date }) => ({ id: String(id), date: String(date) }))
      })
    })
      .sort(compareDates('oldest'))
      .map(one => one.id)
    for (let at = 0; at < ids.length; at += STREAMED) {
      // Who takes their time must not see what was since joined by something they may not see.
      const rows = this.#sql(
        `SELECT c.id, s.label, s.summary FROM json_each(?) j JOIN cables c ON c.id = j.value JOIN summaries s ON s.row = c.row
         WHERE c.part IN (SELECT value FROM json_each(?)) ORDER BY j.key`,
      ).all(JSON.stringify(ids.slice(at, at + STREAMED)), this.#visibleList(seenBy))
      yield* rows.map(found)
    }
  }

  *arrivals(query: Query, seenBy: Clearance, wish: ArrivalWish): Iterable<FoundArrival> {
    const rows = arrivals(
      query,
      () => this.#view(seenBy),
      wish,
      work => this.#reading(work),
    )
    for (const row of rows)
      yield { cable: found(row), document: String(row.document), arrivedAt: String(row.at) }
  }

  cites(cable: string, seenBy: Clearance): readonly string[] {
    return this.#sql(
      `SELECT l.number FROM cables c JOIN links l ON l.row = c.row AND l.own = 0
       WHERE c.id = ? AND c.part IN (SELECT value FROM json_each(?)) ORDER BY l.number`,
    )
      .all(cable, this.#visibleList(seenBy))
      .map(row => String(row.number))
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
      `SELECT c.message, d.id, d.bytes, d.size, d.received_at, t.bytes AS text, t.size AS text_size,
         (SELECT json_group_array(name ORDER BY name) FROM arrivals WHERE document = d.id) AS names
       FROM cables c JOIN cable_documents p ON p.cable = c.id JOIN documents d ON d.id = p.document
       LEFT JOIN texts t ON t.document = d.id
       WHERE c.id = ? AND c.part IN (SELECT value FROM json_each(?)) ORDER BY p.position`,
    ).all(cable, this.#visibleList(seenBy))
    return {
      message: Number(rows[0]?.message ?? 0),
      documents: rows.map(row => ({
        id: String(row.id),
        names: JSON.parse(String(row.names)),
        receivedAt: String(row.received_at),
        ...inflated(row),
      })),
    }
  }

  sourcesOf(
    cables: readonly string[],
    seenBy: Clearance,
  ): ReadonlyMap<string, { message: number; documents: readonly KeptDocument[] }> {
    const found = new Map<string, { message: number; documents: KeptDocument[] }>()
    for (const row of this.#sql(
      `SELECT c.id AS cable, c.message, d.id, d.bytes, d.size, d.received_at, t.bytes AS text, t.size AS text_size,
         (SELECT json_group_array(name ORDER BY name) FROM arrivals WHERE document = d.id) AS names
       FROM json_each(?) j CROSS JOIN cables c ON c.id = j.value JOIN cable_documents p ON p.cable = c.id
       JOIN documents d ON d.id = p.document LEFT JOIN texts t ON t.document = d.id
       WHERE c.part IN (SELECT value FROM json_each(?)) ORDER BY j.key, p.position`,
    ).all(JSON.stringify(cables), this.#visibleList(seenBy))) {
      const cable = String(row.cable)
      const one = found.get(cable) ?? { message: Number(row.message), documents: [] }
      found.set(cable, one)
      one.documents.push({
        id: String(row.id),
        names: JSON.parse(String(row.names)),
        receivedAt: String(row.received_at),
        ...inflated(row),
      })
    }
    return found
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

const lexiconName = (field: LexiconField): string => (field === 'text' ? '' : field)

const entriesOf = (
  texts: readonly string[],
  fields: readonly string[],
  values: readonly (readonly [FacetField, string])[],
): Entries => ({
  texts,
  fields: VALUE_COLUMNS.map((field, i): [string, string] => [field, fields[i]!]),
  values: values.filter(([field]) => !UNTYPED.includes(field)),
})

/** What was found for each word that stands for others, in the order in which they were typed. */
function formsOf({ forms }: Resolved): Forms[] {
  return [...forms].map(([{ tokens, prefix, suffix }, found]) => ({
    typed: `${suffix ? '*' : ''}${tokens.join(' ')}${prefix ? '*' : ''}`,
    forms: found.slice(0, NAMED_FORMS),
    count: found.length,
  }))
}

const QUOTED_COLUMNS = VALUE_COLUMNS.map(column => `"${column}"`).join(', ')

const compareDates =
  (order: 'newest' | 'oldest') =>
  (a: { date: string; id: string }, b: { date: string; id: string }): number =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date === (order === 'oldest') ? -1 : 1

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

/** The bytes of a document, and the text that was drawn from them. */
function inflated(row: Row): { bytes: Uint8Array; text?: Uint8Array } {
  const bytes = unpacked({ bytes: row.bytes as Uint8Array, size: Number(row.size) })
  if (bytes && row.text === null) return { bytes }
  const text = unpacked({ bytes: row.text as Uint8Array, size: Number(row.text_size) })
  if (bytes && text) return { bytes, text }
  throw new StoreError(
    'damaged',
    `Document ${row.id} is damaged: its bytes are not those that were kept. Restore the archive from a backup.`,
  )
}
