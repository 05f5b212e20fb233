import { decode, parseMrn, read } from '@chancery/cable'
import { COLUMN_NAMES, isColumn } from '../carry/index.ts'
import { dominates, type Reader } from '../guard/index.ts'
import {
  LONGEST_QUERY,
  type NameField,
  numberKey,
  type Query,
  type Term,
  wantedTerms,
} from '../query/index.ts'
import {
  type FoundCable,
  type ModelName,
  openSqlite,
  type Remake,
  readable,
  type Store,
  StoreError,
} from '../store/index.ts'
import { Adding } from './adding.ts'
import type {
  AddProgress,
  AddReport,
  Archive,
  ArrivalOptions,
  Arrived,
  Came,
  FacetValue,
  Failure,
  Hit,
  Lookup,
  NamesAnswer,
  OpenCable,
  RoomSummary,
  SearchAnswer,
  SearchOptions,
  Step,
  Suggestion,
  Summary,
} from './archive.ts'
import { asked } from './asked.ts'
import { cablesOf, INDEX_VERSION } from './assemble.ts'
import { type BackupReport, backUp } from './backup.ts'
import { quotedName } from './bind.ts'
import { readArrivalCursor, readCursor, writeArrivalCursor, writeCursor } from './cursor.ts'
import { blocksOf } from './describe.ts'
import {
  collectionOf,
  type ExportedFile,
  type ExportOptions,
  exportAll,
  exportFiles,
  exportOne,
  resultOf,
} from './export.ts'
import { catchUpInTurn } from './follow.ts'
import { type Collecting, collecting } from './gathering.ts'
import { callHooks, isAddress } from './hooks.ts'
import { isId, proved } from './ids.ts'
import { Lately } from './lately.ts'
import { type NamingOptions, type NamingReport, readNames } from './naming.ts'
import { type Noting, noting } from './noting.ts'
import { type Passage, passagesAt, passagesOf } from './outline.ts'
import { bestPassage, markRuns } from './passage.ts'
import type { Proof } from './proof.ts'
import { Related } from './related.ts'
import type { Relations } from './relations.ts'
import { type RemovalReport, type RemoveOptions, remove } from './remove.ts'
import { type RereadOptions, type RereadReport, remake, reread } from './reread.ts'
import {
  arrivalsOf,
  changeSearch,
  dropSearch,
  type SavedArrivalSummary,
  type SavedSearch,
  savedSearches,
  saveSearch,
} from './saved.ts'
import { type Naming, naming } from './spelling.ts'
import { suggest } from './suggest.ts'
import { summaryOf } from './summary.ts'
import { trust } from './trusted.ts'
import { unknownWords } from './unknown.ts'
import { type VerifyOptions, verify } from './verify.ts'

const PAGE = 20
const LARGEST_PAGE = 200
const RECENT = 8
const SUGGESTIONS = 10
/** Bytes of readings in memory, and what a character of text takes when it is read. */
const READINGS = 2 ** 25
const READ_WEIGHT = 10
const CENTURIES = ['18', '19', '20'] as const
const NAMES = 100
const MOST_NAMES = 100_000

/**
 * Opens the archive of a folder, making it if there is none. Throws `StoreError` with a sentence for people: a newer
 * format, a damaged file, a folder that holds something else.
 */
export async function openArchive(
  folder: string,
  options: { onNotice?: (sentence: string) => void } = {},
): Promise<Archive> {
  const store = openSqlite(folder, options.onNotice, remade)
  try {
    const notice = options.onNotice ?? (() => {})
    if (store.indexVersion !== INDEX_VERSION) reindex(store, notice)
    else await catchUpInTurn(store, store.recorded, notice)
    if (store.scrubOwed) finishRemoval(store, notice)
  } catch (error) {
    store.close()
    throw error
  }
  return new StoredArchive(folder, store)
}

const remade: Remake = (documents, message) => cablesOf(documents.map(proved)).cables[message]

function reindex(store: Store, notice: (sentence: string) => void): void {
  store.change(() => {
    // Another process may have done it while this one waited.
    if (store.indexVersion === INDEX_VERSION) return
    if (store.recorded)
      notice(
        'The archive was indexed by another version of Chancery; the index is made anew from the kept bytes.',
      )
    remake(store, notice)
  })
}

/** A removal was ended before the last of it was gone. */
function finishRemoval(store: Store, notice: (sentence: string) => void): void {
  notice('A removal was ended before its end; what is left of it is taken out now.')
  try {
    if (store.scrub()) return
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'locked')) throw error
  }
  notice('Another process uses the archive; what is left of the removal is taken out at the next opening.')
}

/** Was the work done? Not where it met what is damaged. */
function undamaged(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return false
    throw error
  }
}

function hitOf(cable: FoundCable, terms: readonly Term[], passage: Hit['passage']): Hit {
  const summary = summaryOf(cable)
  return {
    ...summary,
    ...(summary.subject && { subjectRuns: markRuns(summary.subject, terms) }),
    ...(passage && { passage }),
  }
}

type Reading = Pick<OpenCable, 'message' | 'diagnostics' | 'sources'>

class StoredArchive implements Archive {
  readonly folder: string
  readonly #store: Store
  /** By clearance and cable. */
  readonly #readings = new Lately<Reading>(READINGS)
  readonly thread: Relations['thread']
  readonly ghost: Relations['ghost']
  readonly ghosts: Relations['ghosts']
  readonly gaps: Relations['gaps']
  readonly graph: Relations['graph']
  readonly versions: Relations['versions']
  readonly diff: Relations['diff']
  readonly post: Relations['post']
  readonly collecting: Collecting
  readonly noting: Noting
  readonly naming: Naming
  readonly neighbours: Relations['neighbours']
  readonly traffic: Relations['traffic']

  constructor(folder: string, store: Store) {
    this.folder = folder
    this.#store = store
    const related = new Related({
      store,
      find: (name, reader) => this.#find(name, reader),
      read: (id, reader) => this.#read(id, reader),
      summaryOf,
    })
    this.thread = related.thread.bind(related)
    this.ghost = related.ghost.bind(related)
    this.ghosts = related.ghosts.bind(related)
    this.gaps = related.gaps.bind(related)
    this.graph = related.graph.bind(related)
    this.versions = related.versions.bind(related)
    this.diff = related.diff.bind(related)
    this.post = related.post.bind(related)
    const find = (name: string, reader: Reader): readonly FoundCable[] => this.#find(name, reader)
    this.collecting = collecting(store, find)
    this.naming = naming(store)
    this.noting = noting(store, find, (id, reader) => this.#read(id, reader))
    this.neighbours = related.neighbours.bind(related)
    this.traffic = related.traffic.bind(related)
  }

  async add(
    incoming: Iterable<Came> | AsyncIterable<Came>,
    onProgress?: (now: AddProgress) => void,
  ): Promise<AddReport> {
    const adding = new Adding(this.#store, onProgress)
    try {
      for await (const item of incoming) await adding.take(item)
      const report = await adding.end()
      await callHooks(this.#store, this.folder)
      return report
    } finally {
      await adding.close()
    }
  }

  search(typed: string, reader: Reader, options: SearchOptions = {}): SearchAnswer {
    const parsed = asked(typed, reader, this.#store)
    const terms = wantedTerms(parsed.query)
    const order = options.sort ?? parsed.sort ?? (ranks(parsed.query) ? 'relevance' : 'newest')
    const cursor = options.cursor === undefined ? undefined : readCursor(options.cursor)
    // One of another order leads nowhere in this one.
    const after = cursor && 'seen' in cursor === (order === 'relevance') ? cursor : undefined
    const problems = [...parsed.problems]
    if (options.cursor !== undefined && !after)
      problems.push({
        code: 'cursor-unread',
        message: 'The place to go on from could not be read; this is the first page.',
        start: 0,
        end: 0,
      })
    const limit = Math.min(LARGEST_PAGE, Math.max(1, Math.floor(options.limit ?? PAGE) || PAGE))
    const found = this.#store.search(parsed.query, reader.clearance, {
      order,
      limit,
      reader: reader.id,
      ...(options.addressees && { addressees: true }),
      ...(options.versions && { copies: true }),
      ...(after && { after }),
    })
    problems.push(
      ...unknownWords(
        parsed.asTyped,
        found.forms,
        this.#store,
        reader.clearance,
        name => this.#find(name, reader).length > 0,
      ),
    )
    if (found.cut)
      problems.push({
        code: 'thread-cut',
        message: 'This thread joins more cables than are followed; the nearest were searched.',
        start: 0,
        end: 0,
      })
    const versions = this.#store.versionsOf(
      found.cables.map(cable => cable.id),
      reader.clearance,
    )
    const passages =
      (options.passages ?? true)
        ? this.#passages(
            found.cables.map(cable => cable.id),
            reader,
            terms,
          )
        : new Map<string, Hit['passage']>()
    return {
      reading: parsed.reading,
      problems,
      total: found.total,
      hits: found.cables.map(cable => {
        const count = versions.get(cable.id)?.length
        return {
          ...hitOf(cable, terms, passages.get(cable.id)),
          ...(count && { versions: count }),
        }
      }),
      ...(found.next && { cursor: writeCursor(found.next) }),
      forms: found.forms,
      facets: {
        class: found.facets.class,
        from: found.facets.post.map(named),
        addressee: found.facets.addressee.map(named),
        tags: found.facets.tags,
        caption: found.facets.caption.map(named),
        year: found.facets.year,
        month: found.facets.month,
        layout: found.facets.layout,
        precedence: found.facets.precedence,
        collection: found.gathered.collection.map(owned),
        tag: found.gathered.tag.map(owned),
      },
    }
  }

  histogram(
    typed: string,
    reader: Reader,
    by: Step,
    { versions = false }: { versions?: boolean } = {},
  ): readonly FacetValue[] {
    return this.#store.histogram(asked(typed, reader, this.#store).query, reader.clearance, by, versions)
  }

  names(typed: string, reader: Reader, { limit = NAMES }: { limit?: number } = {}): NamesAnswer {
    const { query, reading } = asked(typed, reader, this.#store)
    const { cables, read, kinds } = this.#store.names(query, reader.clearance, Math.min(MOST_NAMES, limit))
    const of = (field: NameField): NamesAnswer['kinds'][NameField] => ({
      total: kinds[field].total,
      names: kinds[field].names.map(named),
    })
    return {
      reading,
      total: cables,
      readByModel: read,
      kinds: { person: of('person'), org: of('org'), place: of('place') },
    }
  }

  readNames(typed: string, reader: Reader, options?: NamingOptions): Promise<NamingReport> {
    const { query } = asked(typed, reader, this.#store)
    const cables = this.#store.matches(query, reader.clearance)
    const blocks = (id: string): readonly string[] | undefined => {
      const message = this.#readAnew(id, reader)?.message
      return message && blocksOf(message)
    }
    return readNames(this.#store, cables, blocks, options)
  }

  modelNames(id: string, reader: Reader): readonly ModelName[] {
    const cable = this.#store.byId(id, reader.clearance)
    return cable ? this.#store.byModel.of(cable.id) : []
  }

  suggest(
    typed: string,
    reader: Reader,
    { at = typed.length, limit = SUGGESTIONS }: { at?: number; limit?: number } = {},
  ): readonly Suggestion[] {
    return suggest(typed, at, limit, this.#store, reader)
  }

  /** None of a cable whose document is damaged: the list still stands, and who opens the cable is told. */
  #passages(
    ids: readonly string[],
    reader: Reader,
    terms: readonly Term[],
  ): ReadonlyMap<string, Hit['passage']> {
    const passages = new Map<string, Hit['passage']>()
    const each = (some: readonly string[]): void => {
      for (const [id, { documents, outline }] of this.#store.sourcesOf(some, reader.clearance)) {
        const texts = documents.map(document => decode(readable(proved(document))).text)
        const from = outline && passagesAt(outline, texts)
        passages.set(id, bestPassage(from ?? this.#blocks(id, reader), terms))
      }
    }
    if (!undamaged(() => each(ids))) for (const id of ids) undamaged(() => each([id]))
    return passages
  }

  #blocks(id: string, reader: Reader): Passage[] {
    const message = this.#read(id, reader)?.message
    return message ? passagesOf(message) : []
  }

  *stream(
    typed: string,
    reader: Reader,
    { versions = false }: { versions?: boolean } = {},
  ): Iterable<Summary> {
    const { query } = asked(typed, reader, this.#store)
    for (const cable of this.#store.stream(query, reader.clearance, versions)) yield summaryOf(cable)
  }

  *arrivals(
    typed: string,
    reader: Reader,
    { cursor, since, newest }: ArrivalOptions = {},
  ): Iterable<Arrived> {
    const after = cursor === undefined ? undefined : readArrivalCursor(cursor)
    const found = this.#store.arrivals(asked(typed, reader, this.#store).query, reader.clearance, {
      ...(after && { after }),
      ...(since !== undefined && { since: instant(since) }),
      ...(newest && { newest }),
    })
    for (const { cable, document, arrivedAt } of found)
      yield {
        cable: summaryOf(cable),
        arrivedAt,
        cursor: writeArrivalCursor({ document, cable: cable.id, at: arrivedAt }),
      }
  }

  export(typed: string, reader: Reader, options: ExportOptions): AsyncIterable<Uint8Array> {
    columnsKnown(options)
    return exportAll(this.#store, this.#carried(typed, reader), reader.clearance, options)
  }

  exportFiles(typed: string, reader: Reader, options: ExportOptions): AsyncIterable<ExportedFile> {
    columnsKnown(options)
    return exportFiles(this.#store, this.#carried(typed, reader), reader.clearance, options)
  }

  exportCollection(
    name: string,
    reader: Reader,
    options: ExportOptions,
  ): AsyncIterable<Uint8Array> | undefined {
    columnsKnown(options)
    const collection = collectionOf(this.#store, name, reader)
    return collection && exportAll(this.#store, collection, reader.clearance, options)
  }

  exportCollectionFiles(
    name: string,
    reader: Reader,
    options: ExportOptions,
  ): AsyncIterable<ExportedFile> | undefined {
    columnsKnown(options)
    const collection = collectionOf(this.#store, name, reader)
    return collection && exportFiles(this.#store, collection, reader.clearance, options)
  }

  #carried(typed: string, reader: Reader): ReturnType<typeof resultOf> {
    return resultOf(this.#store, asked(typed, reader, this.#store).query, reader)
  }

  exportCable(name: string, reader: Reader, options: ExportOptions): ExportedFile | undefined {
    const [cable, another] = this.#find(name, reader)
    return cable && !another ? exportOne(this.#store, cable, reader.clearance, options) : undefined
  }

  open(name: string, reader: Reader): Lookup {
    const cable = this.#find(name, reader)
    if (!cable.length) {
      const ghost = this.ghost(name, reader)
      return ghost ? { kind: 'ghost', ghost } : this.#removed(name, reader)
    }
    if (cable.length > 1) return { kind: 'versions', versions: cable.map(summaryOf) }
    const opened = this.#open(cable[0]!, reader)
    return opened ? { kind: 'cable', cable: opened } : { kind: 'none' }
  }

  /** Who could not have seen it is not told that it was there. */
  #removed(name: string, reader: Reader): Lookup {
    const stone = this.#store.removed(
      name
        .trim()
        .toLowerCase()
        .replace(/\.\d+$/, ''),
    )
    return stone && dominates(reader.clearance, stone.label)
      ? { kind: 'removed', at: stone.at, reason: stone.reason }
      : { kind: 'none' }
  }

  /** By id, or by any spelling of a number. */
  #find(name: string, reader: Reader): readonly FoundCable[] {
    const wanted = name.trim().slice(0, LONGEST_QUERY)
    const lower = wanted.toLowerCase()
    if (isId(lower)) {
      const one = this.#store.byId(lower, reader.clearance)
      if (one) return [one]
    }
    const mrn = parseMrn(wanted)
    if (mrn?.year !== undefined)
      return this.#store.byMrn(`${mrn.year}${mrn.post}${mrn.serial}`, reader.clearance)
    const number = numberKey(wanted)
    return number ? this.#store.bearing(number, reader.clearance) : []
  }

  held(numbers: readonly string[], reader: Reader): ReadonlyMap<string, readonly Summary[]> {
    // A reference writes two figures of the year.
    const keys = new Map(
      [...new Set(numbers)].flatMap(number => CENTURIES.map(century => [century + number, number])),
    )
    const held = new Map<string, Summary[]>()
    for (const cable of this.#store.byMrns([...keys.keys()], reader.clearance)) {
      const number = keys.get(cable.summary.mrnKey!)!
      held.set(number, [...(held.get(number) ?? []), summaryOf(cable)])
    }
    return held
  }

  #open(cable: FoundCable, reader: Reader): OpenCable | undefined {
    const read = this.#read(cable.id, reader)
    if (!read) return undefined
    const key = cable.summary.mrnKey
    const versions = key ? this.#store.byMrn(key, reader.clearance).filter(one => one.id !== cable.id) : []
    return { summary: summaryOf(cable), ...read, versions: versions.map(summaryOf) }
  }

  get state(): string {
    const { state } = this.#store
    this.#readings.stand(state)
    return state
  }

  /** The same cable is opened again and again: as received, in capitals, from another list. */
  #read(id: string, reader: Reader): Reading | undefined {
    const { state } = this
    const key = JSON.stringify([reader.clearance, id])
    const known = this.#readings.get(key, state)
    if (known) return known
    const reading = this.#readAnew(id, reader)
    const length = reading?.sources.reduce((sum, { text }) => sum + text.length, 0) ?? 0
    if (reading) this.#readings.put(key, state, reading, 1000 + length * READ_WEIGHT)
    return reading
  }

  #readAnew(id: string, reader: Reader): Reading | undefined {
    const { documents, message: at } = this.#store.documents(id, reader.clearance)
    documents.forEach(proved)
    const { messages, diagnostics, sources } = read(documents.map(readable))
    const message = messages[at] ?? messages[0]
    if (!message) return undefined
    return {
      message,
      diagnostics,
      sources: documents.map(({ id, names, receivedAt }, i) => ({
        id,
        names,
        receivedAt,
        text: sources[i]!.text,
      })),
    }
  }

  raw(name: string, reader: Reader): readonly { id: string; name: string; bytes: Uint8Array }[] {
    return this.#find(name, reader).flatMap(cable =>
      this.#store
        .documents(cable.id, reader.clearance)
        .documents.map(proved)
        .map(({ id, names, bytes }) => ({ id, name: names[0] ?? id, bytes })),
    )
  }

  save(name: string, query: string, reader: Reader, hook?: string): void {
    saveSearch(this.#store, name, query, reader, hook)
    if (hook && !isAddress(hook)) trust(this.folder, hook)
  }

  resave(name: string, query: string, reader: Reader): boolean {
    return changeSearch(this.#store, name, query, reader)
  }

  saved(reader: Reader): readonly SavedSearch[] {
    return savedSearches(this.#store, reader)
  }

  savedArrivals(
    name: string,
    reader: Reader,
    options?: { readonly all?: boolean; readonly look?: boolean },
  ): readonly SavedArrivalSummary[] | undefined {
    return arrivalsOf(this.#store, name, reader, options)
  }

  unsave(name: string, reader: Reader): boolean {
    return dropSearch(this.#store, name, reader)
  }

  callHooks(options?: { readonly now?: boolean }): Promise<void> {
    return callHooks(this.#store, this.folder, options)
  }

  summary(reader: Reader): RoomSummary {
    const counts = this.#store.counts(reader.clearance)
    const found = this.#store.search({ kind: 'all' }, reader.clearance, { order: 'newest', limit: RECENT })
    const marked = found.facets.class.reduce((sum, one) => sum + one.count, 0)
    return {
      ...counts,
      // Copies of one cable are one.
      cables: found.total,
      byClass: [
        ...found.facets.class.map(({ name, count }) => ({ level: name, count })),
        ...(found.total > marked ? [{ level: 'UNMARKED', count: found.total - marked }] : []),
      ],
      posts: found.facets.post.map(named),
      years: found.facets.year,
      recent: found.cables.map(summaryOf),
    }
  }

  failures(reader: Reader): readonly Failure[] {
    return seesAll(reader) ? this.#store.failures() : []
  }

  forgetFailures(failures: readonly Pick<Failure, 'path' | 'inside'>[], reader: Reader): void {
    keeperOnly(reader)
    this.#store.forgetFailures(failures)
  }

  async verify(reader: Reader, options: VerifyOptions = {}): Promise<Proof> {
    keeperOnly(reader)
    return verify(this.#store, this.folder, options)
  }

  async backup(
    target: string,
    reader: Reader,
    { prove = true, ...options }: Pick<VerifyOptions, 'onProgress'> & { prove?: boolean } = {},
  ): Promise<BackupReport> {
    keeperOnly(reader)
    const proved = async (folder: string): Promise<Proof> => {
      const copy = await openArchive(folder)
      try {
        return await copy.verify(reader, options)
      } finally {
        copy.close()
      }
    }
    return backUp(this.#store, this.folder, target, prove ? proved : undefined)
  }

  async remove(name: string, reader: Reader, options: RemoveOptions): Promise<RemovalReport> {
    keeperOnly(reader)
    const found = this.#find(name, reader)
    if (found.length > 1)
      throw new StoreError(
        'not-understood',
        `Several cables are held as ${name}; name one by its id: ${found.map(one => one.id).join(', ')}.`,
      )
    if (!found[0]) {
      const gone = this.#removed(name, reader)
      throw new StoreError(
        'not-found',
        gone.kind === 'removed'
          ? `${name} was removed on ${gone.at.slice(0, 10)}: ${gone.reason}`
          : `No cable is held as ${name}.`,
      )
    }
    return remove(this.#store, found[0], name.trim(), reader, options)
  }

  async reread(
    which: 'earlier' | 'all' | { readonly query: string } | { readonly names: readonly string[] },
    reader: Reader,
    options?: RereadOptions,
  ): Promise<RereadReport> {
    keeperOnly(reader)
    return reread(this.#store, typeof which === 'string' ? which : this.#documentsOf(which, reader), options)
  }

  #documentsOf(which: { query: string } | { names: readonly string[] }, reader: Reader): string[] {
    const cables =
      'query' in which
        ? [...this.stream(which.query, reader)].map(one => one.id)
        : which.names.flatMap(name => {
            const found = this.#find(name, reader).map(one => one.id)
            if (!found.length) throw new StoreError('not-found', `No cable is held as ${name}.`)
            return found
          })
    return [...new Set(cables.flatMap(id => this.#store.documentsOf(id)))]
  }

  close(): void {
    this.#store.close()
  }
}

const seesAll = ({ clearance }: Reader): boolean =>
  clearance.caveats === 'all' && dominates(clearance, { controls: [], caveats: [] })

/** Programs without types may ask for any. */
function columnsKnown({ columns }: ExportOptions): void {
  const wrong = columns?.find(name => !isColumn(name))
  if (wrong !== undefined)
    throw new StoreError(
      'not-understood',
      `There is no column ${String(wrong)}; there are ${COLUMN_NAMES.join(', ')}.`,
    )
}

/** What is true of the whole archive tells of what a reader may not see. */
function keeperOnly(reader: Reader): void {
  if (!seesAll(reader))
    throw new StoreError('not-allowed', 'Only who may see all of the archive may keep it.')
}

/** A day or an instant as times of arrival are written; what is none is before all of them. */
function instant(since: string): string {
  const time = Date.parse(since)
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}

/** Has it words that score? */
const ranks = (query: Query): boolean =>
  query.kind === 'like' || ('parts' in query ? query.parts.some(ranks) : wantedTerms(query).length > 0)

/** What a reader named himself, as a value of a field. */
const owned = ({ value, count }: { value: string; count: number }): FacetValue => ({
  value: quotedName(value),
  name: value,
  count,
})

/** A name as a value of a field: quoted where it has blanks. */
const named = ({ value, count }: { value: string; count: number }): FacetValue => ({
  value: /^[\p{L}\p{N}]+$/u.test(value)
    ? value.toLowerCase()
    : `"${value.toLowerCase().replaceAll('"', ' ')}"`,
  name: value,
  count,
})
