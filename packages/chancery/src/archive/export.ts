import { read } from '@chancery/cable'
import {
  type Carried,
  cableFile,
  type ExportForm,
  FORM_FACTS,
  type FormOptions,
  fileName,
  formWriter,
  GRAPHML_HEAD,
  GRAPHML_TAIL,
  graphCable,
  graphEdge,
  graphNumber,
  isFromIndex,
  joinedTexts,
  numberNode,
  storedRow,
} from '../carry/index.ts'
import type { Clearance, Reader } from '../guard/index.ts'
import { numberKey, type Query } from '../query/index.ts'
import {
  type CableRow,
  type FoundCable,
  type KeptDocument,
  type KeptNote,
  readable,
  type Store,
  StoreError,
} from '../store/index.ts'
import { setNamed } from './bind.ts'
import { markingOf } from './describe.ts'
import { proved } from './ids.ts'
import { placeIn, quoteOf } from './noting.ts'
import { summaryOf } from './summary.ts'

/** Which form, and what it is told. */
export interface ExportOptions extends FormOptions {
  readonly as: ExportForm
  /** Called now and then with the number of cables written so far. */
  readonly onProgress?: (cables: number) => void
  /** Called for a cable that cannot be written in this form, or whose bytes are damaged; the export goes on. */
  readonly onLeftOut?: (cable: { readonly id: string; readonly reason: string }) => void
}

/** A cable in a file of its own. */
export interface ExportedFile {
  /** `1976-04/1976MEXICO2114-….eml`: the month, then number and id. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bytes that go out at a time. */
const PIECE = 2 ** 17
/** Matches whose names are held at a time: with more, the years are gone through one stretch after another. */
const WINDOW = 250_000

/** The cables of a query as they are stored, in the same order. */
function* rowsFound(store: Store, query: Query, clearance: Clearance): Generator<CableRow> {
  for (const window of windows(store, query, clearance)) yield* store.rows(window, clearance)
}

/** What is carried away: cables in an order, and what a reader wrote of each. */
export interface Carrying {
  /** Whose result it is; a collection has none. */
  readonly query?: Query
  cables(): Iterable<FoundCable>
  remarks?(id: string): Remarks
}

/** The cables of a query, the oldest first. */
export const resultOf = (store: Store, query: Query, { clearance }: Reader): Carrying => ({
  query,
  cables: () => matchesOf(store, query, clearance),
})

/** Members that are fetched at a time. */
const MEMBERS = 200

/** A collection of a reader, or one whose link he was given, in its order, with what he may read of the notes. */
export function collectionOf(
  store: Store,
  name: string,
  { id: reader, clearance }: Reader,
): Carrying | undefined {
  const set = setNamed(store, reader, 'collection', name)
  if (!set) return undefined
  const notes = new Map<string, string>()
  const noted = new Set(store.notes.cables(reader, clearance))
  return {
    *cables() {
      for (let start = 0; ; start += MEMBERS) {
        const members = store.gathered.members(set.id, clearance, start, MEMBERS)
        for (const { cable, note } of members) {
          notes.set(cable.id, note)
          yield cable
        }
        if (members.length < MEMBERS) return
      }
    },
    remarks: id => ({
      note: notes.get(id) ?? '',
      notes: noted.has(id) ? store.notes.of(id, reader, clearance) : [],
    }),
  }
}

/** What was written of a cable: in the collection, and beside its text. */
interface Remarks {
  readonly note: string
  readonly notes: readonly KeptNote[]
}

/** The cables of a query, the oldest first, those without a date before all. A name of each of a window is in memory. */
function* matchesOf(store: Store, query: Query, clearance: Clearance): Generator<FoundCable> {
  for (const window of windows(store, query, clearance)) yield* store.stream(window, clearance)
}

function windows(store: Store, query: Query, clearance: Clearance): Query[] {
  const months = store.histogram(query, clearance, 'month')
  if (months.reduce((sum, month) => sum + month.count, 0) <= WINDOW) return [query]
  const span = { start: 0, end: 0 }
  const within = (from: string | undefined, before: string | undefined): Query => ({
    kind: 'and',
    parts: [query, { kind: 'date', ...(from && { from }), ...(before && { before }), span }],
  })
  const edges: string[] = []
  let sum = 0
  for (const { value, count } of months) {
    if (sum && sum + count > WINDOW) {
      edges.push(`${value}-01`)
      sum = 0
    }
    sum += count
  }
  const undated: Query = {
    kind: 'and',
    parts: [query, { kind: 'not', part: { kind: 'date', from: '0000', span } }],
  }
  return [undated, ...[undefined, ...edges].map((from, i) => within(from, edges[i]))]
}

type Kept = ReturnType<Store['documents']>

/** Cables whose documents are fetched together. */
const TOGETHER = 64

/** Cables with their documents where the form needs them: fetched by the dozen, one by one where one is damaged. */
function* withDocuments(
  store: Store,
  { cables, remarks }: Carrying,
  clearance: Clearance,
  wanted: boolean,
): Generator<Carried> {
  if (!wanted) {
    for (const cable of cables()) yield carried(store, cable, clearance, undefined, remarks)
    return
  }
  const give = function* (some: readonly FoundCable[]): Generator<Carried> {
    const kept = fetchedOf(store, some, clearance)
    for (const cable of some) yield carried(store, cable, clearance, kept?.get(cable.id), remarks)
  }
  for (const some of together(cables(), TOGETHER)) yield* give(some)
}

function fetchedOf(store: Store, cables: readonly FoundCable[], clearance: Clearance) {
  return unlessDamaged(() =>
    store.sourcesOf(
      cables.map(one => one.id),
      clearance,
    ),
  )
}

function unlessDamaged<T>(fetch: () => T): T | undefined {
  try {
    return fetch()
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return undefined
    throw error
  }
}

/** A cable whose documents and message are fetched when they are asked for, once. */
function carried(
  store: Store,
  cable: FoundCable,
  clearance: Clearance,
  fetched?: Kept,
  remarks?: Carrying['remarks'],
): Carried {
  const { id } = cable
  let kept: Kept | undefined
  let reading: ReturnType<typeof read> | undefined
  const documents = (): readonly KeptDocument[] => {
    if (!kept) {
      kept = fetched ?? store.documents(id, clearance)
      kept.documents.forEach(proved)
    }
    return kept.documents
  }
  const result = (): ReturnType<typeof read> => {
    reading ??= read(documents().map(readable))
    return reading
  }
  return {
    summary: summaryOf(cable),
    remarks: remarks && (() => said(remarks(id), documents, result)),
    sources: documents,
    message: () => {
      const { messages } = result()
      return messages[kept!.message] ?? messages[0]
    },
    textsRead: () => result().sources.map(source => source.text),
    several: () => result().messages.length > 1,
  }
}

/** NDJSON with all columns: what is stored is JSON already, and is neither parsed nor written anew as a whole. */
function* storedRows(
  store: Store,
  query: Query,
  clearance: Clearance,
  options: ExportOptions,
): Generator<string | undefined> {
  const markings = new Map<string, string>()
  const markingOfRow = (label: string): string => {
    const marking = markings.get(label) ?? markingOf(JSON.parse(label))
    markings.set(label, marking)
    return marking
  }
  const rows = rowsFound(store, query, clearance)
  if (!options.text) {
    for (const row of rows) yield storedRow(row, markingOfRow(row.label))
    return
  }
  for (const some of together(rows, TOGETHER)) {
    const texts = textsFetched(store, some, clearance)
    for (const row of some)
      yield attempt(row.id, options, () => {
        const documents = texts?.get(row.id) ?? store.bytesOf([row.id], clearance).get(row.id) ?? []
        return storedRow(row, markingOfRow(row.label), joinedTexts(documents.map(proved)))
      })
  }
}

function textsFetched(store: Store, rows: readonly CableRow[], clearance: Clearance) {
  return unlessDamaged(() =>
    store.bytesOf(
      rows.map(row => row.id),
      clearance,
    ),
  )
}

function* together<T>(all: Iterable<T>, most: number): Generator<T[]> {
  let some: T[] = []
  for (const one of all) {
    some.push(one)
    if (some.length < most) continue
    yield some
    some = []
  }
  if (some.length) yield some
}

/** In words: the note of the collection, and those beside the text with the words they mark. */
function said(
  { note, notes }: Remarks,
  documents: () => readonly KeptDocument[],
  result: () => ReturnType<typeof read>,
): ReturnType<NonNullable<Carried['remarks']>> {
  return {
    note,
    notes: notes.map(one => {
      const text = { text: one.text, by: one.readerName, at: one.changedAt }
      if (!one.marked) return text
      const sources = documents().map(({ id }, i) => ({ id, text: result().sources[i]!.text }))
      const place = placeIn(one, { sources })
      return place.length ? { ...text, quote: quoteOf(place, { sources }) } : text
    }),
  }
}

const inWords = (form: ExportForm): string =>
  `it cannot be written as ${FORM_FACTS[form].name}: nothing of a message was read in it, or the form does not allow it`

/** Forms that the index alone can write, unless a column asks for more. */
const FROM_INDEX: readonly ExportForm[] = ['ndjson', 'csv', 'bibtex', 'ris', 'csl']

const needsDocuments = ({ as, text, columns = [] }: ExportOptions): boolean =>
  !FROM_INDEX.includes(as) || text === true || columns.some(name => !isFromIndex(name))

/** What `make` gives; nothing, and a word about it, for a cable that cannot be had. */
function attempt<T>(id: string, { as, onLeftOut }: ExportOptions, make: () => T | undefined): T | undefined {
  try {
    const made = make()
    if (made === undefined) onLeftOut?.({ id, reason: inWords(as) })
    return made
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'damaged')) throw error
    onLeftOut?.({ id, reason: error.message })
    return undefined
  }
}

/** Others may have their turn: a page that is being served, a Ctrl-C. */
const pause = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** All of a result in one stream. */
export async function* exportAll(
  store: Store,
  carrying: Carrying,
  clearance: Clearance,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const { as, onProgress } = options
  if (!FORM_FACTS[as].together)
    throw new StoreError(
      'not-possible',
      'A mail is a file of its own: name a folder with --out, or ask for mbox, which holds many.',
    )
  let pending: (string | Uint8Array)[] = []
  let size = 0
  const take = (part: string | Uint8Array): void => {
    pending.push(part)
    size += part.length
  }
  const piece = (): Uint8Array => {
    const bytes = joined(pending)
    pending = []
    size = 0
    return bytes
  }
  // Head and tail are no cables.
  let count = -1
  for (const part of as === 'graphml'
    ? graph(store, carrying, clearance)
    : rowsOf(store, carrying, clearance, { ...options, as, remarked: carrying.remarks !== undefined })) {
    if (part !== undefined) take(part)
    count++
    if (size < PIECE) continue
    onProgress?.(count)
    yield piece()
    await pause()
  }
  if (size) yield piece()
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  // Text alone is encoded at once.
  if (parts.every(part => typeof part === 'string')) return Buffer.from(parts.join(''))
  return Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : part)))
}

function* rowsOf(
  store: Store,
  carrying: Carrying,
  clearance: Clearance,
  options: ExportOptions & { readonly as: Exclude<ExportForm, 'graphml'> },
): Generator<string | Uint8Array | undefined> {
  const writer = formWriter(options.as, options)
  yield writer.head
  if (options.as === 'ndjson' && !options.columns && carrying.query) {
    yield* storedRows(store, carrying.query, clearance, options)
    yield ''
    return
  }
  let n = 0
  for (const cable of withDocuments(store, carrying, clearance, needsDocuments(options))) {
    const part = attempt(cable.summary.id, options, () => writer.cable(cable, n))
    if (part !== undefined) n++
    yield part
  }
  yield writer.tail(n)
}

/**
 * Cables as nodes, their references as edges; numbers that are cited and not among them are nodes that are not held.
 * Numbers of the result are in memory, since an edge must know whether its end is there.
 */
function* graph(store: Store, { cables, remarks }: Carrying, clearance: Clearance): Generator<string> {
  yield GRAPHML_HEAD
  const byNumber = new Map<string, string[]>()
  for (const found of cables()) {
    const summary = summaryOf(found)
    yield graphCable({ ...summary, note: remarks?.(found.id).note })
    if (!summary.mrnKey) continue
    const number = numberKey(summary.mrnKey)
    byNumber.set(number, [...(byNumber.get(number) ?? []), summary.id])
  }
  const outside = new Set<string>()
  let n = 0
  for (const found of cables()) {
    const own = found.summary.mrnKey && numberKey(found.summary.mrnKey)
    for (const cited of store.cites(found.id, clearance)) {
      if (cited === own) continue
      const ends = byNumber.get(cited) ?? [numberNode(cited)]
      if (!byNumber.has(cited) && !outside.has(cited)) {
        outside.add(cited)
        yield graphNumber(cited)
      }
      for (const end of ends) yield graphEdge(n++, found.id, end)
    }
  }
  yield GRAPHML_TAIL
}

/** Each cable of a result as a file of its own, in folders of a month. */
export async function* exportFiles(
  store: Store,
  { cables, remarks }: Carrying,
  clearance: Clearance,
  options: ExportOptions,
): AsyncGenerator<ExportedFile> {
  const { as, onProgress } = options
  if (as === 'graphml' || !FORM_FACTS[as].alone)
    throw new StoreError(
      'not-possible',
      `${FORM_FACTS[as].name} holds many cables in one file: name a file with --out, not a folder.`,
    )
  let count = 0
  for (const found of cables()) {
    const bytes = attempt(found.id, options, () =>
      cableFile(as, carried(store, found, clearance, undefined, remarks), options),
    )
    if (bytes)
      yield {
        name: `${found.summary.date?.slice(0, 7) ?? 'undated'}/${fileName(summaryOf(found), FORM_FACTS[as].ending)}`,
        bytes,
      }
    if (++count % 100 === 0) onProgress?.(count)
    await pause()
  }
}

/** One cable that is held, in a form of its own. */
export function exportOne(
  store: Store,
  found: FoundCable,
  clearance: Clearance,
  options: ExportOptions,
): ExportedFile | undefined {
  const { as } = options
  if (as === 'graphml' || !FORM_FACTS[as].alone) return undefined
  const bytes = cableFile(as, carried(store, found, clearance), options)
  return bytes && { name: fileName(summaryOf(found), FORM_FACTS[as].ending), bytes }
}
