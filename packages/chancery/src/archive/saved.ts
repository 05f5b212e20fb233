import type { Reader } from '../guard/index.ts'
import type { Query } from '../query/index.ts'
import { type Saved, type Store, StoreError } from '../store/index.ts'
import type { Summary } from './archive.ts'
import { asked } from './asked.ts'
import { summaryOf } from './summary.ts'

/** A saved search, as its owner sees it. */
export interface SavedSearch {
  readonly name: string
  readonly query: string
  /** How it is read, in words. */
  readonly reading: string
  readonly hook?: string
  readonly createdAt: string
  /** Cables that arrived for it since it was saved, and since its owner last looked. */
  readonly arrived: number
  readonly fresh: number
  /** Arrivals that the hook has not been told of, how often that was tried in vain, and why. */
  readonly waiting?: number
  readonly tries?: number
  readonly fault?: string
}

/** Letters, digits, dashes, points: what stands in an address and on a command line as it is. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u
const MOST = 1_000_000_000

const refuse = (sentence: string): never => {
  throw new StoreError('not-possible', sentence)
}

/** What is met for years must be what was meant. */
function checkQuery(typed: string, reader: Reader, store: Store): void {
  const { asTyped, problems } = asked(typed, reader, store)
  const [unread] = problems
  if (unread) refuse(`The query cannot be saved: ${unread.message}`)
  if (namesSaved(asTyped))
    refuse('The query cannot be saved: it names a saved search, which may change; write its words.')
}

const namesSaved = (query: Query): boolean =>
  'parts' in query
    ? query.parts.some(namesSaved)
    : query.kind === 'not'
      ? namesSaved(query.part)
      : query.kind === 'saved'

/** Another query under the same name; its arrivals stay. */
export function changeSearch(store: Store, name: string, query: string, reader: Reader): boolean {
  const saved = store.saved.named(reader.id, name)
  if (!saved) return false
  checkQuery(query, reader, store)
  store.saved.change(saved.id, query, reader.clearance)
  return true
}

export function saveSearch(store: Store, name: string, query: string, reader: Reader, hook?: string): void {
  if (!NAME.test(name))
    refuse('The name of a saved search is one word of letters, digits, points and dashes, 64 at most.')
  if (store.saved.named(reader.id, name)) {
    const way = `chancery unsave ${name}`
    refuse(`There is a saved search “${name}” already; “${way}” lets it go.`)
  }
  checkQuery(query, reader, store)
  store.saved.put({
    reader: reader.id,
    name,
    query,
    clearance: reader.clearance,
    ...(hook && { hook }),
    createdAt: new Date().toISOString(),
    met: store.indexed,
  })
}

/** What a reader may see now of what arrived: what was closed since is not there. */
function visible(store: Store, { id }: Saved, reader: Reader, after: number) {
  return store.saved.arrivals(id, after, MOST).flatMap(({ seq, cable, at }) => {
    const found = store.byId(cable, reader.clearance)
    return found ? [{ seq, at, summary: summaryOf(found) }] : []
  })
}

export function savedSearches(store: Store, reader: Reader): SavedSearch[] {
  return store.saved.of(reader.id).map(saved => {
    const { name, query, hook, createdAt, looked, sent, tries, fault } = saved
    const all = visible(store, saved, reader, 0)
    return {
      name,
      query,
      reading: asked(query, reader, store).reading,
      createdAt,
      arrived: all.length,
      fresh: all.filter(one => one.seq > looked).length,
      ...(hook && { hook, waiting: all.filter(one => one.seq > sent).length, tries }),
      ...(fault && { fault }),
    }
  })
}

/** A cable that arrived for a saved search. */
export interface SavedArrivalSummary extends Summary {
  readonly arrivedAt: string
}

export function arrivalsOf(
  store: Store,
  name: string,
  reader: Reader,
  { all = false, look = false }: { readonly all?: boolean; readonly look?: boolean } = {},
): SavedArrivalSummary[] | undefined {
  const saved = store.saved.named(reader.id, name)
  if (!saved) return undefined
  const list = visible(store, saved, reader, all ? 0 : saved.looked)
  const last = list.at(-1)
  if (look && last) store.saved.looked(saved.id, last.seq)
  return list.map(({ at, summary }) => ({ ...summary, arrivedAt: at }))
}

export function dropSearch(store: Store, name: string, reader: Reader): boolean {
  const saved = store.saved.named(reader.id, name)
  if (saved) store.saved.drop(saved.id)
  return saved !== undefined
}
