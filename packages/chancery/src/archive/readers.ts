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
  readonly question: Question
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
  #idle: Worker[] = []
  readonly #all: Worker[] = []
  readonly #waiting: Task[] = []
  readonly #tasks = new Map<Worker, Task>()

  /** Tasks that keep all threads busy while the first of them is stored. */
  readonly width = 2 * THREADS + 2

  read(documents: readonly Unread[]): Promise<Chunk> {
    for (const { bytes } of documents) this.#bytes += bytes.length
    if (this.#bytes < WORTH_A_THREAD) return Promise.resolve(readChunk(documents))
    return this.#asked({ documents })
  }

  /** The cables that each group makes. */
  async join(groups: readonly Group[]): Promise<JoinedChunk[]> {
    if (!this.#all.length) return [joinChunk(groups)]
    const shares: Group[][] = []
    for (let at = 0; at < groups.length; at += GROUPS) shares.push(groups.slice(at, at + GROUPS))
    return Promise.all(shares.map(groups => this.#asked<JoinedChunk>({ groups })))
  }

  #asked<T>(question: Question): Promise<T> {
    if (!this.#all.length) this.#start()
    return new Promise((done, failed) => {
      this.#waiting.push({ question, done, failed })
      this.#next()
    })
  }

  #start(): void {
    for (let n = 0; n < THREADS; n++) {
      const worker = startThread(THREAD, undefined, import.meta.url)
      worker.on('message', answer => {
        const task = this.#tasks.get(worker)
        this.#tasks.delete(worker)
        this.#idle.push(worker)
        task?.done(answer)
        this.#next()
      })
      worker.on('error', error => {
        for (const { failed } of [...this.#tasks.values(), ...this.#waiting.splice(0)]) failed(error)
        this.#tasks.clear()
      })
      this.#all.push(worker)
      this.#idle.push(worker)
    }
  }

  #next(): void {
    while (this.#waiting.length && this.#idle.length) {
      const worker = this.#idle.shift()!
      const task = this.#waiting.shift()!
      this.#tasks.set(worker, task)
      worker.postMessage(task.question)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(worker => worker.terminate()))
  }
}
