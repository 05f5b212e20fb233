import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { type ModelName, type Store, type StoredCable, StoreError } from '../store/index.ts'
import { startThread } from '../thread.ts'
import { renewal } from './renew.ts'

/** Counts on when the model, or what is taken from its answers, changes: texts are then read again. */
export const MODEL_VERSION = 1

/** Cables that are looked up at once. */
const BATCH = 200
const THREAD = new URL('./model-thread', import.meta.url)

export interface NamingProgress {
  /** Cables of the result, and how many of them the model has read by now. */
  readonly of: number
  readonly read: number
  /** Names that were found in this pass, where rules had found none. */
  readonly names: number
}

export interface NamingReport extends NamingProgress {
  /** Cables that were left, in sentences: their documents are damaged, or the model fails on them. */
  readonly damaged: readonly string[]
}

export interface NamingOptions {
  /** Threads that read, as many as the machine has cores where none is said. */
  readonly threads?: number
  readonly onProgress?: (now: NamingProgress) => void
  /** Ends it after what is in hand; the next time it goes on from there. */
  readonly signal?: AbortSignal
}

/**
 * Gives cables to the language model, those that it has not read yet, and puts what it finds into the index. Each cable is
 * kept as it is read: ended anywhere, the same again goes on from there.
 */
export async function readNames(
  store: Store,
  cables: readonly string[],
  blocksOf: (cable: string) => readonly string[] | undefined,
  { threads = availableParallelism(), onProgress, signal }: NamingOptions = {},
): Promise<NamingReport> {
  const damaged: string[] = []
  let names = 0
  const unread: string[] = []
  for (let at = 0; at < cables.length; at += BATCH)
    unread.push(...store.byModel.unread(cables.slice(at, at + BATCH), MODEL_VERSION))
  let read = cables.length - unread.length
  const report = (): NamingProgress => ({ of: cables.length, read, names })
  onProgress?.(report())
  let next = 0
  const readers = Array.from({ length: Math.min(threads, unread.length) }, () => new ModelReader())
  const work = async (reader: ModelReader): Promise<void> => {
    while (next < unread.length && !signal?.aborted) {
      const id = unread[next++]!
      try {
        const blocks = blocksOf(id)
        const cable = blocks && cableOf(store, id)
        // Somebody removed it meanwhile.
        if (!cable) continue
        const found = await reader.read(id, blocks)
        names += keep(store, cable, found)
        read++
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'damaged')) throw error
        damaged.push(error.message)
      }
      onProgress?.(report())
    }
  }
  try {
    await Promise.all(readers.map(work))
  } finally {
    await Promise.all(readers.map(reader => reader.close()))
  }
  return { ...report(), damaged }
}

/** As its documents are read today. */
function cableOf(store: Store, id: string): StoredCable | undefined {
  const documents = store.documentsOf(id).flatMap(document => store.document(document) ?? [])
  return renewal(store, documents).cables.find(cable => cable.id === id)
}

function keep(store: Store, cable: StoredCable, names: readonly ModelName[]): number {
  return store.change(() => {
    if (!store.holding(cable.documents).includes(cable.id)) return 0
    store.byModel.keep({ cable, version: MODEL_VERSION, names })
    return names.length
  })
}

/** What the thread says of a cable; without names the model failed on it. */
export interface ModelAnswer {
  readonly id: string
  readonly names?: readonly ModelName[]
}

/** One thread with the model in it, which answers one cable after the other. */
class ModelReader {
  readonly #thread: Worker = startThread(THREAD, undefined, import.meta.url)

  read(id: string, blocks: readonly string[]): Promise<readonly ModelName[]> {
    return new Promise((done, failed) => {
      const settle = (work: () => void): void => {
        this.#thread.off('message', answered)
        this.#thread.off('error', broke)
        work()
      }
      const answered = ({ names }: ModelAnswer): void =>
        settle(() =>
          names
            ? done(names)
            : failed(new StoreError('damaged', `The language model could not read the text of ${id}.`)),
        )
      const broke = (error: Error): void => settle(() => failed(error))
      this.#thread.on('message', answered)
      this.#thread.on('error', broke)
      this.#thread.postMessage({ id, blocks })
    })
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }
}
