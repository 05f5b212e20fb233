import { type Store, StoreError } from '../store/index.ts'
import { INDEX_VERSION, READING_VERSION } from './assemble.ts'
import { catchUp } from './follow.ts'
import { renew } from './renew.ts'

/** Documents of one transaction: others may add between two. */
const BATCH = 100

/** `earlier`: those that an earlier version of the reader read; `all`: the whole index anew; else these documents. */
export type Reread = 'earlier' | 'all' | readonly string[]

export interface RereadProgress {
  readonly documents: number
  readonly changed: number
}

export interface RereadOptions {
  readonly onProgress?: (now: RereadProgress) => void
  /** Ends it between two batches; the next time it goes on from there. */
  readonly signal?: AbortSignal
}

export interface RereadReport extends RereadProgress {
  /** Documents whose bytes are damaged: they were left as they are. */
  readonly damaged: readonly string[]
}

/** Reads documents again and renews what the index says of them. Ended anywhere, it goes on where it was. */
export async function reread(
  store: Store,
  which: Reread,
  { onProgress, signal }: RereadOptions = {},
): Promise<RereadReport> {
  const damaged: string[] = []
  if (which === 'all') {
    remake(store, sentence => damaged.push(sentence))
    const { documents, cables } = store.counts({ level: 'TOP SECRET', caveats: 'all' })
    return { documents, changed: cables, damaged }
  }
  let documents = 0
  let changed = 0
  for await (const ids of which === 'earlier' ? earlier(store) : cut(which)) {
    if (signal?.aborted) break
    changed += renewEach(store, ids, which !== 'earlier', damaged)
    documents += ids.length
    onProgress?.({ documents, changed })
    // Others may have their turn: a page that is being served, a Ctrl-C.
    await new Promise(resolve => setImmediate(resolve))
  }
  return { documents, changed, damaged }
}

/** One damaged document does not keep the others from being read. */
function renewEach(store: Store, ids: readonly string[], anyway: boolean, damaged: string[]): number {
  try {
    return renew(store, ids, anyway)
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'damaged')) throw error
    if (ids.length > 1) return ids.reduce((sum, id) => sum + renewEach(store, [id], anyway, damaged), 0)
    damaged.push(error.message)
    return 0
  }
}

function* earlier(store: Store): Generator<string[]> {
  for (let place = 0; ; ) {
    const found = store.readOtherwise(READING_VERSION, place, BATCH)
    if (!found.length) return
    place = found.at(-1)!.place
    yield found.map(one => one.id)
  }
}

function* cut(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH)
}

/** Makes the index again from the documents alone; until all of it is made, the old one stands. */
export function remake(store: Store, notice: (sentence: string) => void): void {
  store.change(() => {
    store.clearIndex()
    catchUp(store, store.recorded, notice)
    store.setIndexVersion(INDEX_VERSION)
  })
}
