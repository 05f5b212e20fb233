import { resolve } from 'node:path'
import type { Store } from '../store/index.ts'
import type { AddProgress, AddReport, Came, Incoming, IncomingFailure } from './archive.ts'
import { cutDocuments } from './cut.ts'
import { documentId } from './ids.ts'
import { Readers } from './readers.ts'
import type { Chunk, PackedReading, Unread } from './reading.ts'
import { Writer } from './writer.ts'

/** A cable is some kilobytes; decoded, what is longer fits into no string. */
const LARGEST = 2 ** 28
/** Documents, and bytes, that are read together. */
const CHUNK = 800
const CHUNK_BYTES = 2 ** 22

interface Waiting extends Unread {
  readonly name: string
}

/** What happens after a chunk was read, in the order in which things came. */
type Step = (readings: readonly PackedReading[]) => void

/**
 * One adding: documents that are new are read in chunks, in threads when they are many, and stored in the order in
 * which they came. Whoever hands them in waits when too much is on its way.
 */
export class Adding {
  readonly #store: Store
  readonly #writer: Writer
  readonly #readers = new Readers()
  readonly #onProgress: ((now: AddProgress) => void) | undefined
  readonly #at = new Date().toISOString()
  readonly #failures: { name: string; reason: string }[] = []
  readonly #removed: { name: string; at: string; reason: string }[] = []
  readonly #onItsWay = new Set<string>()
  readonly #chunks: {
    documents: Waiting[]
    reading: Promise<Chunk>
    steps: Step[]
    taken: number
  }[] = []
  #documents: Waiting[] = []
  #steps: Step[] = []
  #bytes = 0
  #count = 0
  /** Of the batch at hand: its ids, and how many documents with it were taken in. */
  #stored: string[] = []
  #takenIn = 0
  #sent = 0

  constructor(store: Store, onProgress: ((now: AddProgress) => void) | undefined) {
    this.#store = store
    this.#writer = new Writer(store, this.#readers)
    this.#onProgress = onProgress
  }

  async take(item: Came): Promise<void> {
    if ('finished' in item) {
      const finished = { path: item.finished, at: this.#at }
      this.#steps.push(() => this.#writer.finish(finished))
    } else if ('reason' in item) this.#fail(item)
    else await this.#document(item)
    if (this.#steps.length >= CHUNK || this.#bytes >= CHUNK_BYTES) await this.#send()
  }

  async #document(item: Incoming): Promise<void> {
    const { name, bytes, whole } = item
    if (bytes.length > LARGEST) {
      const reason = `${name} is larger than ${LARGEST / 2 ** 20} MB and was not taken; cut it into parts.`
      this.#fail({ ...item, reason })
      return
    }
    for (const piece of whole ? [bytes] : cutDocuments(bytes)) {
      const id = documentId(piece)
      if (this.#onItsWay.has(id) || this.#store.known(id)) {
        const arrival = { document: id, name, receivedAt: this.#at }
        this.#count++
        this.#steps.push(() => this.#writer.again(arrival))
        continue
      }
      const stone = this.#store.removed(id)
      if (stone) {
        this.#count++
        this.#removed.push({ name, at: stone.at, reason: stone.reason })
        continue
      }
      const text = await this.#textOf(item)
      if (text === 'none') return
      this.#count++
      this.#onItsWay.add(id)
      const n = this.#documents.push({ id, name, bytes: piece, ...(text && { text }) }) - 1
      this.#bytes += piece.length
      this.#steps.push(readings =>
        this.#writer.take({ id, name, receivedAt: this.#at, reading: readings[n]! }),
      )
    }
  }

  async #textOf(item: Incoming): Promise<Uint8Array | undefined | 'none'> {
    try {
      return await item.text?.()
    } catch (error) {
      this.#fail({ ...item, reason: `${item.name} was not taken: ${(error as Error).message}.` })
      return 'none'
    }
  }

  #fail({ name, reason, path = name, inside = '' }: IncomingFailure): void {
    this.#failures.push({ name, reason })
    const failure = { path: path === '-' ? path : resolve(path), inside, name, reason, at: this.#at }
    this.#steps.push(() => this.#writer.fail(failure))
  }

  async #send(): Promise<void> {
    const documents = this.#documents
    const steps = this.#steps
    this.#documents = []
    this.#steps = []
    this.#bytes = 0
    const reading = this.#readers.read(documents)
    // Waited for below; until then nobody listens.
    reading.catch(() => {})
    this.#chunks.push({ documents, reading, steps, taken: this.#count - this.#sent })
    this.#sent = this.#count
    while (this.#chunks.length > this.#readers.width) await this.#keep()
  }

  async #keep(): Promise<void> {
    const { documents, reading, steps, taken } = this.#chunks.shift()!
    const { readings, counts } = await reading
    for (const step of steps) step(readings)
    this.#writer.counted(counts)
    for (const { id } of documents) this.#stored.push(id)
    this.#takenIn += taken
    if (this.#writer.full) await this.#flush()
  }

  async #flush(): Promise<void> {
    await this.#writer.flush()
    for (const id of this.#stored.splice(0)) this.#onItsWay.delete(id)
    this.#onProgress?.({
      documents: this.#takenIn,
      cables: this.#writer.added,
      failures: this.#failures.length,
    })
    // Others may have their turn: a page that is being served, a Ctrl-C.
    await new Promise(resolve => setImmediate(resolve))
  }

  async end(): Promise<AddReport> {
    await this.#send()
    while (this.#chunks.length) await this.#keep()
    await this.#flush()
    await this.#writer.follow()
    const { known, added, joined, unrecognised } = this.#writer
    return {
      documents: this.#count,
      known,
      added,
      joined,
      unrecognised,
      failures: this.#failures,
      ...(this.#removed.length && { removed: this.#removed }),
    }
  }

  close(): Promise<void> {
    return this.#readers.close()
  }
}
