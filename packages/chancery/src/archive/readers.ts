import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread.ts'
import { type Group, type JoinedChunk, joinChunk } from './join.ts'
import type { Question } from './reader-thread.ts'
import { type Chunk, readChunk, type Unread } from './reading.ts'

/** One for each core: reading is most of the work, and the thread that stores waits more than it works. */
const THREADS = availableParallelism()
/** Fewer bytes are read before a thread has started. */
const WORTH_A_THREAD = 2 ** 20
/** Groups that a thread joins at a time. */
const GROUPS = 20
const THREAD = new URL('./reader-thread', import.meta.url)

interface Task {
  // biome-ignore lint/suspicious/noExplicitAny: each question has an answer of its own kind
  readonly done: (answer: any) => void
  readonly failed: (error: unknown) => void
}

/**
 * Reads documents, in threads when they are many. Whoever asks takes care how much is asked for at a time: about
 * `width` tasks keep all threads busy.
 */
export class Readers {
  #bytes = 0
  /** Threads, each with the tasks that it was given, in their order. */
  readonly #threads = new Map<Worker, Task[]>()

  /**
   * Tasks that keep all threads busy while some thousand documents go into the index, which takes a second or two; each
   * thread has its share of them in hand, since nobody can give it another meanwhile.
   */
  readonly width = 2 * THREADS

  read(documents: readonly Unread[]): Promise<Chunk> {
    for (const { bytes } of documents) this.#bytes += bytes.length
    if (this.#bytes < WORTH_A_THREAD) return Promise.resolve(readChunk(documents))
    return this.#asked({ documents })
  }

  /** The cables that each group makes. */
  async join(groups: readonly Group[]): Promise<JoinedChunk[]> {
    if (!this.#threads.size) return [joinChunk(groups)]
    const shares: Group[][] = []
    for (let at = 0; at < groups.length; at += GROUPS) shares.push(groups.slice(at, at + GROUPS))
    return Promise.all(shares.map(groups => this.#asked<JoinedChunk>({ groups })))
  }

  #asked<T>(question: Question): Promise<T> {
    if (!this.#threads.size) this.#start()
    const [worker, tasks] = [...this.#threads].reduce((one, other) =>
      other[1].length < one[1].length ? other : one,
    )
    return new Promise((done, failed) => {
      tasks.push({ done, failed })
      worker.postMessage(question)
    })
  }

  #start(): void {
    for (let n = 0; n < THREADS; n++) {
      const worker = startThread(THREAD, undefined, import.meta.url)
      const tasks: Task[] = []
      worker.on('message', answer => tasks.shift()?.done(answer))
      worker.on('error', error => {
        for (const all of this.#threads.values()) for (const { failed } of all.splice(0)) failed(error)
      })
      this.#threads.set(worker, tasks)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads.keys()].map(worker => worker.terminate()))
  }
}
