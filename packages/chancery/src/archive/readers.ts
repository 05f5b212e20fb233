import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread.ts'
import { type PackedReading, readAndPack, type Unread } from './reading.ts'

/** One for each core but one, which stores and indexes. */
const THREADS = Math.max(1, availableParallelism() - 1)
/** Fewer bytes are read before a thread has started. */
const WORTH_A_THREAD = 2 ** 20
const THREAD = new URL('./reader-thread', import.meta.url)

interface Task {
  readonly documents: readonly Unread[]
  readonly done: (readings: PackedReading[]) => void
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
  readonly width = 2 * THREADS + 8

  read(documents: readonly Unread[]): Promise<PackedReading[]> {
    for (const { bytes } of documents) this.#bytes += bytes.length
    if (this.#bytes < WORTH_A_THREAD) return Promise.resolve(documents.map(readAndPack))
    if (!this.#all.length) this.#start()
    return new Promise((done, failed) => {
      this.#waiting.push({ documents, done, failed })
      this.#next()
    })
  }

  #start(): void {
    for (let n = 0; n < THREADS; n++) {
      const worker = startThread(THREAD, undefined, import.meta.url)
      worker.on('message', (readings: PackedReading[]) => {
        const task = this.#tasks.get(worker)
        this.#tasks.delete(worker)
        this.#idle.push(worker)
        task?.done(readings)
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
      worker.postMessage(task.documents)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(worker => worker.terminate()))
  }
}
