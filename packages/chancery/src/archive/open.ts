import { parseMrn, read } from '@chancery/cable'
import { PRIVATE_READER, type Reader } from '../guard/index.ts'
import { LONGEST_QUERY, parseQuery, wantedTerms } from '../query/index.ts'
import {
  type FoundCable,
  openSqlite,
  type Store,
  type StoredCable,
  type StoredDocument,
  StoreError,
} from '../store/index.ts'
import type {
  AddProgress,
  AddReport,
  Archive,
  FacetValue,
  Hit,
  Incoming,
  Lookup,
  OpenCable,
  RoomSummary,
  SearchAnswer,
  SearchOptions,
  Summary,
} from './archive.ts'
import { assemble, cablesOf, INDEX_VERSION, sectionOf } from './assemble.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { cutDocuments } from './cut.ts'
import { markingOf } from './describe.ts'
import { documentId, isId } from './ids.ts'
import { bestPassage, markRuns } from './passage.ts'

/** Documents of one transaction: enough to be quick, few enough that a stop loses little work. */
const BATCH = 500
const PAGE = 20
const LARGEST_PAGE = 200
const RECENT = 8

/**
 * Opens the archive of a folder, making it if there is none. Throws `StoreError` with a sentence for people: a newer
 * format, a damaged file, a folder that holds something else.
 */
export async function openArchive(
  folder: string,
  options: { onNotice?: (sentence: string) => void } = {},
): Promise<Archive> {
  const notice = options.onNotice ?? (() => {})
  const store = openSqlite(folder, notice)
  if (store.indexVersion !== INDEX_VERSION) {
    if (store.counts(PRIVATE_READER.clearance).cables > 0 || store.everything(undefined, 1).length > 0) {
      notice(
        'This Chancery reads cables better than the one that indexed the archive; the index is made anew from the kept bytes.',
      )
      reindex(store)
    }
    store.setIndexVersion(INDEX_VERSION)
  }
  return new StoredArchive(folder, store)
}

/** Makes the index again from the documents alone. */
function reindex(store: Store): void {
  store.clearIndex()
  let after: string | undefined
  for (;;) {
    const documents = store.everything(after, BATCH)
    if (!documents.length) return
    after = documents[documents.length - 1]!.id
    const writer = new Writer(store)
    for (const document of documents) writer.index(withSection(document))
    writer.flush()
  }
}

function withSection(document: StoredDocument): StoredDocument {
  const { messages } = read(document.bytes)
  const section = messages.length === 1 ? sectionOf(messages[0]) : undefined
  const { id, name, bytes, receivedAt } = document
  return { id, name, bytes, receivedAt, ...section }
}

/** Gathers documents into batches, each written whole or not at all. */
class Writer {
  readonly #store: Store
  #documents: StoredDocument[] = []
  added = 0
  joined = 0
  unrecognised = 0
  known = 0

  constructor(store: Store) {
    this.#store = store
  }

  get size(): number {
    return this.#documents.length
  }

  index(document: StoredDocument): void {
    this.#documents.push(document)
  }

  flush(): void {
    const documents = this.#documents
    this.#documents = []
    if (!documents.length) return
    const cables: StoredCable[] = []
    const replaced = new Set<string>()
    const groups = new Map<string, StoredDocument[]>()
    for (const document of documents) {
      if (document.group) {
        const group = groups.get(document.group) ?? [...this.#store.group(document.group)]
        if (!group.some(one => one.id === document.id)) group.push(document)
        groups.set(document.group, group)
      } else cables.push(...this.#read([document]))
    }
    for (const group of groups.values()) {
      const before = this.#store.holding(group.map(document => document.id))
      for (const cable of before) replaced.add(cable)
      const made = assemble(group).flatMap(parts => this.#read(parts))
      cables.push(...made)
      this.joined +=
        group.filter(document => documents.includes(document)).length -
        Math.max(0, made.length - before.length)
      this.added -= before.length
    }
    this.#store.write({ documents, replaced: [...replaced], cables })
    this.added += cables.length
  }

  #read(documents: readonly StoredDocument[]): StoredCable[] {
    const { cables, recognised } = cablesOf(documents)
    if (!recognised) this.unrecognised++
    return cables
  }
}

class StoredArchive implements Archive {
  readonly folder: string
  readonly #store: Store

  constructor(folder: string, store: Store) {
    this.folder = folder
    this.#store = store
  }

  async add(
    incoming: Iterable<Incoming> | AsyncIterable<Incoming>,
    onProgress?: (now: AddProgress) => void,
  ): Promise<AddReport> {
    const writer = new Writer(this.#store)
    const receivedAt = new Date().toISOString()
    const here = new Set<string>()
    let documents = 0
    for await (const { name, bytes } of incoming)
      for (const piece of cutDocuments(bytes)) {
        documents++
        const id = documentId(piece)
        if (here.has(id) || this.#store.known([id]).size) {
          writer.known++
          continue
        }
        here.add(id)
        writer.index(withSection({ id, name, bytes: piece, receivedAt }))
        if (writer.size >= BATCH) {
          writer.flush()
          here.clear()
          onProgress?.({ documents, cables: writer.added })
          // Others may have their turn: a page that is being served, a Ctrl-C.
          await new Promise(resolve => setImmediate(resolve))
        }
      }
    writer.flush()
    onProgress?.({ documents, cables: writer.added })
    const { known, added, joined, unrecognised } = writer
    return { documents, known, added, joined, unrecognised, failures: [] }
  }

  search(typed: string, reader: Reader, options: SearchOptions = {}): SearchAnswer {
    const parsed = parseQuery(typed)
    const terms = wantedTerms(parsed.query)
    const order = options.sort ?? parsed.sort ?? (terms.length ? 'relevance' : 'newest')
    const after = options.cursor === undefined ? undefined : readCursor(options.cursor)
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
      ...(after && { after }),
    })
    return {
      reading: parsed.reading,
      problems,
      total: found.total,
      hits: found.cables.map(cable => this.#hit(cable, reader, terms)),
      ...(found.next && { cursor: writeCursor(found.next) }),
      facets: {
        class: found.facets.class,
        from: found.facets.post.map(postFacet),
        tags: found.facets.tags,
        year: found.facets.year,
      },
    }
  }

  #hit(cable: FoundCable, reader: Reader, terms: ReturnType<typeof wantedTerms>): Hit {
    const summary = summaryOf(cable)
    const message = this.#read(cable.id, reader)?.message
    const passage = message && bestPassage(message, terms)
    return {
      ...summary,
      ...(summary.subject && { subjectRuns: markRuns(summary.subject, terms) }),
      ...(passage && { passage }),
    }
  }

  *stream(typed: string, reader: Reader): Iterable<Summary> {
    for (const cable of this.#store.stream(parseQuery(typed).query, reader.clearance)) yield summaryOf(cable)
  }

  open(name: string, reader: Reader): Lookup {
    const cable = this.#find(name, reader)
    if (!cable.length) return { kind: 'none' }
    if (cable.length > 1) return { kind: 'versions', versions: cable.map(summaryOf) }
    const opened = this.#open(cable[0]!, reader)
    return opened ? { kind: 'cable', cable: opened } : { kind: 'none' }
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
    return mrn?.year === undefined
      ? []
      : this.#store.byMrn(`${mrn.year}${mrn.post}${mrn.serial}`, reader.clearance)
  }

  #open(cable: FoundCable, reader: Reader): OpenCable | undefined {
    const read = this.#read(cable.id, reader)
    if (!read) return undefined
    const key = cable.summary.mrnKey
    const versions = key ? this.#store.byMrn(key, reader.clearance).filter(one => one.id !== cable.id) : []
    return { summary: summaryOf(cable), ...read, versions: versions.map(summaryOf) }
  }

  #read(id: string, reader: Reader): Pick<OpenCable, 'message' | 'diagnostics' | 'sources'> | undefined {
    const { documents, message: at } = this.#store.documents(id, reader.clearance)
    for (const document of documents) proved(document)
    const { messages, diagnostics, sources } = read(documents.map(document => document.bytes))
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
      this.#store.documents(cable.id, reader.clearance).documents.map(document => {
        proved(document)
        return { id: document.id, name: document.names[0] ?? document.id, bytes: document.bytes }
      }),
    )
  }

  summary(reader: Reader): RoomSummary {
    const counts = this.#store.counts(reader.clearance)
    const found = this.#store.search({ kind: 'all' }, reader.clearance, { order: 'newest', limit: RECENT })
    const marked = found.facets.class.reduce((sum, one) => sum + one.count, 0)
    return {
      ...counts,
      byClass: [
        ...found.facets.class.map(({ name, count }) => ({ level: name, count })),
        ...(found.total > marked ? [{ level: 'UNMARKED', count: found.total - marked }] : []),
      ],
      posts: found.facets.post.map(postFacet),
      years: found.facets.year,
      recent: found.cables.map(summaryOf),
    }
  }

  close(): void {
    this.#store.close()
  }
}

/** The id is made from the bytes, so that bytes which changed on the disk betray themselves. */
function proved(document: { id: string; bytes: Uint8Array }): void {
  if (documentId(document.bytes) !== document.id)
    throw new StoreError(
      'damaged',
      `Document ${document.id} is damaged: its bytes are not those that were kept. Restore the archive from a backup.`,
    )
}

const summaryOf = ({ id, label, summary }: FoundCable): Summary => {
  const { post: _post, postName: _name, ...rest } = summary
  return { id, label, marking: markingOf(label), ...rest }
}

/** A post as a value of `from:`: quoted where its name has blanks. */
const postFacet = ({ value, count }: { value: string; count: number }): FacetValue => ({
  value: /^[A-Za-z0-9]+$/.test(value) ? value.toLowerCase() : `"${value.toLowerCase()}"`,
  name: value,
  count,
})
