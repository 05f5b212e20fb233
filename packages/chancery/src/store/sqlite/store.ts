import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '@chancery/cable'
import type { Clearance } from '../../guard/index.ts'
import type { Query } from '../../query/index.ts'
import { type Card, cardOf } from '../card.ts'
import { StoreError } from '../error.ts'
import type { GatheredStore, NoteStore } from '../gathered.ts'
import type { GraphFigures } from '../graph.ts'
import type { Census, Fault, KeptPacked, Tombstone } from '../keeping.ts'
import { packed, unpacked } from '../packed.ts'
import type { Neighbours, NodeOf, Numbering, NumberingWish, Traffic, Wanted } from '../relations.ts'
import type { SavedStore } from '../saved.ts'
import type { SpellingStore } from '../spellings.ts'
import type {
  ArrivalWish,
  Batch,
  CableRow,
  Count,
  Entry,
  Failure,
  Found,
  FoundArrival,
  FoundCable,
  FoundNames,
  KeptBytes,
  KeptDocument,
  LexiconField,
  ModelStore,
  Remake,
  SearchWish,
  Step,
  Store,
  StoredCable,
  StoredDocument,
  Stretch,
} from '../store.ts'
import { Tally } from '../tally.ts'
import { arrivals } from './arrivals.ts'
import { Cards } from './cards.ts'
import { copiesOf } from './copies.ts'
import { type Database, openDatabase, type Row, type Statement } from './driver.ts'
import { examine, examineFile } from './examine.ts'
import { found } from './found.ts'
import { gatheredStore } from './gathered.ts'
import { Lexicon, LexiconChanges, lexiconName } from './lexicon.ts'
import {
  anyModelNames,
  forgetModelNames,
  forgetStale,
  hasModelNames,
  modelStore,
  withModelNames,
} from './model-names.ts'
import { neighboursOf } from './neighbours.ts'
import { noteStore } from './notes.ts'
import { putIn } from './put-in.ts'
import { after, failures, indexed, kept, readOtherwise, recorded, writeRecord } from './record.ts'
import { folderInWords, inWords } from './refusals.ts'
import { graphOf, numberings, rowsOf, wanted } from './relations.ts'
import {
  bury,
  copies,
  deleteCopies,
  forgetGathered,
  forgetNames,
  forgetValues,
  removed,
  scrub,
  scrubOwed,
} from './removing.ts'
import { resolve } from './resolve.ts'
import { savedStore } from './saved.ts'
import { emptyIndex, inTransaction, prepare } from './schema.ts'
import { Search } from './search.ts'
import { spellingStore } from './spellings.ts'

/** Cables that a stream fetches at once. */
const STREAMED = 500

/**
 * Opens, makes or brings up to date the archive in a folder. `remake` is asked for a cable whose words are to be taken
 * out of the index or compared, since the index keeps no text.
 */
export function openSqlite(
  folder: string,
  onNotice: (sentence: string) => void = () => {},
  remake: Remake = () => undefined,
): Store {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw folderInWords(error, folder)
  }
  const database = openDatabase(join(folder, 'archive.db'), error => inWords(error, folder))
  try {
    database.exec('PRAGMA busy_timeout=30000')
    // Heeded by a file that is new: of packed cables, a page of 4 KB holds one and of this six.
    database.exec('PRAGMA page_size=16384')
    if (database.prepare('PRAGMA journal_mode').get()?.journal_mode !== 'wal')
      database.exec('PRAGMA journal_mode=WAL')
    database.exec(
      'PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000',
    )
    prepare(database, folder, onNotice)
    return new SqliteStore(database, folder, remake)
  } catch (error) {
    database.close()
    throw error
  }
}

class SqliteStore implements Store {
  readonly #database: Database
  readonly #folder: string
  readonly #remake: Remake
  readonly #cards: Cards
  readonly #search: Search
  #lexicon = new LexiconChanges()
  #changing = false
  /** Cables that were read in the moment that is held, by row. */
  #moment: Map<number, FoundCable> | undefined

  readonly saved: SavedStore
  readonly gathered: GatheredStore
  readonly notes: NoteStore
  readonly byModel: ModelStore
  readonly spellings: SpellingStore

  constructor(database: Database, folder: string, remake: Remake) {
    this.#database = database
    this.#folder = folder
    this.#remake = remake
    this.#cards = new Cards(database)
    this.#search = new Search(database, cable => this.#words(cable))
    this.saved = savedStore(database, work => this.change(work))
    this.gathered = gatheredStore(database, work => this.change(work))
    this.notes = noteStore(database, work => this.change(work))
    this.byModel = modelStore(database, (cable, keep) =>
      this.change(() => {
        // Before: what was put in is made again with what was known then.
        this.#remove(cable.id)
        keep()
        this.#putCables([cable])
      }),
    )
    this.spellings = spellingStore(database, work => this.change(work))
  }

  #sql(sql: string): Statement {
    return this.#database.prepare(sql)
  }

  // Writing

  change<T>(work: () => T): T {
    if (this.#changing) return work()
    this.#changing = true
    this.#search.changed()
    // What a change that failed had gathered is not written with the next.
    this.#lexicon = new LexiconChanges()
    this.#cards.forget()
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
      this.#putCables(cables)
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

  get progress(): number {
    return this.recorded + Number(this.#sql('SELECT total(upto) AS n FROM parts').get()!.n)
  }

  after(place: number, limit: number): readonly { readonly place: number; readonly id: string }[] {
    return after(this.#database, place, limit)
  }

  get state(): string {
    return this.#search.state
  }

  follow(label: Label, place: number, stretch: (mark: number) => Stretch): void {
    this.change(() => {
      const part = this.#partOf(label)
      const mark = Number(this.#sql('SELECT upto FROM parts WHERE part = ?').get(part)!.upto)
      if (mark >= place) return
      const { cards, counted } = stretch(mark)
      // Somebody may have removed a document since it was recorded.
      const known = cards.filter(card => card.documents.every(id => this.known(id)))
      const here = this.#withModelNames(known)
      const documents = new Set(here.flatMap(card => card.documents))
      for (const id of this.holding([...documents])) this.#remove(id)
      const all = here === known && here.length === cards.length ? counted : undefined
      this.#put(here, all !== undefined)
      for (const one of all ?? []) this.#lexicon.add(one, part)
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

  forgetFailures(failures: readonly Pick<Failure, 'path' | 'inside'>[]): void {
    this.change(() => {
      for (const { path, inside } of failures)
        this.#sql('DELETE FROM failures WHERE path = ? AND inside = ?').run(path, inside)
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

  /** Words are counted here where they were not before. */
  #put(cards: readonly Card[], counted = false): void {
    const tallies = new Map<number, Tally>()
    for (const card of cards) {
      const part = this.#partOf(card.label)
      this.#cards.put(card, part)
      if (counted) continue
      const tally = tallies.get(part) ?? new Tally()
      tallies.set(part, tally)
      tally.add(card)
    }
    for (const [part, tally] of tallies) this.#lexicon.add(tally.counted(), part)
  }

  #putCables(cables: readonly StoredCable[]): void {
    for (const cable of cables) forgetStale(this.#database, cable)
    this.#put(cables.map(cable => cardOf(withModelNames(this.#database, cable))))
  }

  /** Cards of cables that the model has read are made again with what it found; else the same list. */
  #withModelNames(cards: readonly Card[]): readonly Card[] {
    if (!anyModelNames(this.#database)) return cards
    const read = new Set(cards.filter(card => hasModelNames(this.#database, card.id)))
    if (!read.size) return cards
    return cards.map(card => {
      const cable =
        read.has(card) &&
        this.#remake(
          card.documents.flatMap(id => this.document(id) ?? []),
          card.message,
        )
      if (!cable) return card
      forgetStale(this.#database, cable)
      return cardOf(withModelNames(this.#database, cable))
    })
  }

  #partOf(label: Label): number {
    return this.#cards.partOf(label, () => this.indexed)
  }

  #remove(id: string): void {
    const found = this.#sql('SELECT row, part FROM cables WHERE id = ?').get(id)
    if (!found) return
    const [row, part] = [Number(found.row), Number(found.part)]
    const card = this.#cardOf(id, row) ?? putIn(this.#database, part, row)
    this.#cards.take(card, part, row)
    const tally = new Tally()
    tally.add(card, -1)
    this.#lexicon.add(tally.counted(), part)
  }

  /** What was put in for a cable, made again; nothing where its documents are damaged or are read otherwise today. */
  #cardOf(id: string, row: number): Card | undefined {
    const said = this.#sql(
      'SELECT c.message, s.digest FROM cables c JOIN summaries s ON s.row = c.row WHERE c.row = ?',
    ).get(row)
    try {
      const documents = this.documentsOf(id).flatMap(document => this.document(document) ?? [])
      const cable = documents.length ? this.#remake(documents, Number(said?.message)) : undefined
      const card = cable && cardOf(withModelNames(this.#database, cable))
      return card?.digest === said?.digest ? card : undefined
    } catch (error) {
      if (error instanceof StoreError && error.code === 'damaged') return undefined
      throw error
    }
  }

  #words(id: string): string[] {
    const row = Number(this.#sql('SELECT row FROM cables WHERE id = ?').get(id)?.row)
    const card = this.#cardOf(id, row)
    return card ? `${card.subject} ${card.body}`.split(' ') : []
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
      forgetGathered(this.#database, stones)
      const codes = new Set<number>()
      const names = new Set<number>()
      for (const id of replaced) {
        const row = this.#sql('SELECT facets || parties AS codes, names FROM cables WHERE id = ?').get(id)
        for (const code of String(row?.codes ?? '')) codes.add(code.codePointAt(0)!)
        for (const code of String(row?.names ?? '')) names.add(code.codePointAt(0)!)
        this.#remove(id)
      }
      forgetModelNames(
        this.#database,
        replaced,
        stones.map(one => one.document),
      )
      bury(this.#database, stones)
      this.#putCables(cables)
      forgetValues(this.#database, codes)
      forgetNames(this.#database, names)
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
    return this.#changing || this.#moment ? work() : inTransaction(this.#database, work, 'BEGIN')
  }

  moment<T>(work: () => T): T {
    if (this.#changing || this.#moment) return work()
    this.#moment = new Map()
    this.#search.held = new Map()
    try {
      return inTransaction(this.#database, work, 'BEGIN')
    } finally {
      this.#moment = undefined
      this.#search.held = undefined
    }
  }

  /** What a reader sees, for a condition `part IN (SELECT value FROM json_each(?))`. */
  #visibleList(seenBy: Clearance): string {
    return JSON.stringify(this.#search.view(seenBy).parts)
  }

  bearing(number: string, seenBy: Clearance): readonly FoundCable[] {
    return this.#reading(() => this.#byRows(rowsOf(number, 1, this.#search.view(seenBy)).rows))
  }

  citing(number: string, seenBy: Clearance, limit: number): { total: number; cables: readonly FoundCable[] } {
    return this.#reading(() => {
      const { total, rows } = rowsOf(number, 0, this.#search.view(seenBy), limit)
      return { total, cables: this.#byRows(rows) }
    })
  }

  wanted(
    query: Query,
    seenBy: Clearance,
    options: { limit: number; start: number },
  ): { total: number; numbers: readonly Wanted[] } {
    return this.#reading(() => wanted(query, resolve(query, this.#search.view(seenBy)), options))
  }

  numberings(seenBy: Clearance, wish: NumberingWish, each: (numbering: Numbering) => void): void {
    this.#reading(() => numberings(this.#search.view(seenBy), wish, each))
  }

  graph(seenBy: Clearance, top: number): GraphFigures {
    return this.#reading(() => graphOf(this.#search.view(seenBy), top))
  }

  neighbours(cable: string, seenBy: Clearance): Neighbours {
    return this.#reading(() => neighboursOf(cable, this.#search.view(seenBy)))
  }

  traffic(query: Query, seenBy: Clearance, nodeOf: { from: NodeOf; to: NodeOf }): Traffic {
    return this.#reading(() => this.#search.traffic(query, seenBy, nodeOf))
  }

  versionsOf(ids: readonly string[], seenBy: Clearance): ReadonlyMap<string, readonly string[]> {
    return this.#reading(() => copiesOf(ids, this.#search.view(seenBy)))
  }

  #byRows(rows: readonly number[]): FoundCable[] {
    return rows.map(row => {
      const known = this.#moment?.get(row)
      if (known) return known
      const cable = found(
        this.#sql(
          'SELECT c.id, s.label, s.summary FROM cables c JOIN summaries s ON s.row = c.row WHERE c.row = ?',
        ).get(row)!,
      )
      this.#moment?.set(row, cable)
      return cable
    })
  }

  search(query: Query, seenBy: Clearance, wish: SearchWish): Found {
    return this.#reading(() => this.#search.find(query, seenBy, wish))
  }

  names(query: Query, seenBy: Clearance, limit: number, apart = false): FoundNames {
    return this.#reading(() => this.#search.names(query, seenBy, limit, apart))
  }

  histogram(query: Query, seenBy: Clearance, by: Step, copies = false): readonly Count[] {
    return this.#reading(() => this.#search.histogram(query, seenBy, by, copies))
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
    const { sql, parts } = this.#search.view(seenBy)
    return new Lexicon(sql, parts)
  }

  matches(query: Query, seenBy: Clearance, copies = false): readonly string[] {
    return this.#reading(() => this.#search.places(query, seenBy, copies).map(({ id }) => id))
  }

  *stream(query: Query, seenBy: Clearance, copies = false): Iterable<FoundCable> {
    for (const row of this.rows(query, seenBy, copies)) yield found({ ...row })
  }

  *rows(query: Query, seenBy: Clearance, copies = false): Iterable<CableRow> {
    const places = this.#reading(() => this.#search.places(query, seenBy, copies))
    for (let at = 0; at < places.length; at += STREAMED) {
      const some = places.slice(at, at + STREAMED)
      // Who takes their time must not see what was since joined by something they may not see. One text for all: JSON
      // has no such signs, and rows handed over one by one cost more than what is done with them.
      const text = this.#sql(
        `SELECT group_concat(c.row || char(31) || c.id || char(31) || s.label || char(31) || s.summary, char(30)) AS rows
         FROM json_each(?) j CROSS JOIN cables c ON c.row = j.value JOIN summaries s ON s.row = c.row
         WHERE c.part IN (SELECT value FROM json_each(?))`,
      ).get(`[${some.map(one => one.row).join(',')}]`, this.#visibleList(seenBy))?.rows
      const there = new Map<string, CableRow>()
      for (const line of text ? String(text).split('\x1e') : []) {
        const [row, id, label, summary] = line.split('\x1f') as [string, string, string, string]
        there.set(row, { id, label, summary })
      }
      for (const { row, id } of some) {
        const one = there.get(row)
        if (one?.id === id) yield one
        // A corrected date, or a new index, moved it.
        else yield* this.#rowOf(id, seenBy)
      }
    }
  }

  #rowOf(id: string, seenBy: Clearance): CableRow[] {
    return this.#sql(
      `SELECT c.id, s.label, s.summary FROM cables c JOIN summaries s ON s.row = c.row
       WHERE c.id = ? AND c.part IN (SELECT value FROM json_each(?))`,
    )
      .all(id, this.#visibleList(seenBy))
      .map(row => ({ id: String(row.id), label: String(row.label), summary: String(row.summary) }))
  }

  *arrivals(query: Query, seenBy: Clearance, wish: ArrivalWish): Iterable<FoundArrival> {
    const rows = arrivals(
      query,
      () => this.#search.view(seenBy),
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
    return this.byMrns([key], seenBy)
  }

  byMrns(keys: readonly string[], seenBy: Clearance): readonly FoundCable[] {
    return this.#sql(
      `SELECT c.id, s.label, s.summary FROM json_each(?) j CROSS JOIN cables c ON c.mrn_key = j.value
       JOIN summaries s ON s.row = c.row
       WHERE c.part IN (SELECT value FROM json_each(?)) ORDER BY c.date, c.id`,
    )
      .all(JSON.stringify(keys), this.#visibleList(seenBy))
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
  ): ReadonlyMap<string, { message: number; documents: readonly KeptDocument[]; outline?: Uint8Array }> {
    const found = new Map<string, { message: number; documents: KeptDocument[]; outline?: Uint8Array }>()
    for (const row of this.#sql(
      `SELECT c.id AS cable, c.message, s.outline, d.id, d.bytes, d.size, d.received_at, t.bytes AS text, t.size AS text_size,
         (SELECT json_group_array(name ORDER BY name) FROM arrivals WHERE document = d.id) AS names
       FROM json_each(?) j CROSS JOIN cables c ON c.id = j.value JOIN cable_documents p ON p.cable = c.id
       JOIN summaries s ON s.row = c.row
       JOIN documents d ON d.id = p.document LEFT JOIN texts t ON t.document = d.id
       WHERE c.part IN (SELECT value FROM json_each(?)) ORDER BY j.key, p.position`,
    ).all(JSON.stringify(cables), this.#visibleList(seenBy))) {
      const cable = String(row.cable)
      const one = found.get(cable) ?? {
        message: Number(row.message),
        documents: [],
        ...(row.outline !== null && { outline: row.outline as Uint8Array }),
      }
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

  bytesOf(cables: readonly string[], seenBy: Clearance): ReadonlyMap<string, readonly KeptBytes[]> {
    const found = new Map<string, KeptBytes[]>()
    for (const row of this.#sql(
      `SELECT c.id AS cable, d.id, d.bytes, d.size, t.bytes AS text, t.size AS text_size
       FROM json_each(?) j CROSS JOIN cables c ON c.id = j.value JOIN cable_documents p ON p.cable = c.id
       JOIN documents d ON d.id = p.document LEFT JOIN texts t ON t.document = d.id
       WHERE c.part IN (SELECT value FROM json_each(?)) ORDER BY j.key, p.position`,
    ).all(JSON.stringify(cables), this.#visibleList(seenBy))) {
      const cable = String(row.cable)
      const one = { id: String(row.id), ...inflated(row) }
      const before = found.get(cable)
      if (before) before.push(one)
      else found.set(cable, [one])
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
