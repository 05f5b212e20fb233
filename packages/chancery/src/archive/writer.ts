import type { Arrival, Entry, Failure, PackedDocument, Store } from '../store/index.ts'
import { cablesIn } from './assemble.ts'
import { catchUpInTurn, follow, type Placed } from './follow.ts'
import type { PackedReading } from './reading.ts'

/** Documents, and bytes, of one transaction: enough to be quick, few enough that a stop loses little work. */
const BATCH = 500
const BATCH_BYTES = 2 ** 25

export interface Taken {
  readonly id: string
  readonly name: string
  readonly receivedAt: string
  readonly reading: PackedReading
}

/** Gathers what came into batches. Each goes into the record whole or not at all, then into each part of the index. */
export class Writer {
  readonly #store: Store
  #taken = new Map<string, Taken>()
  #arrivals: Arrival[] = []
  #failures: Failure[] = []
  #finished: Entry['finished'][number][] = []
  #bytes = 0
  added = 0
  joined = 0
  unrecognised = 0
  known = 0

  constructor(store: Store) {
    this.#store = store
  }

  get full(): boolean {
    const { size } = this.#taken
    return (
      size + this.#arrivals.length + this.#failures.length + this.#finished.length >= BATCH ||
      this.#bytes >= BATCH_BYTES
    )
  }

  take(taken: Taken): void {
    this.#taken.set(taken.id, taken)
    this.#bytes += taken.reading.packed.size
  }

  /** A document that is here, or on its way, came once more. */
  again(arrival: Arrival): void {
    this.known++
    this.#arrivals.push(arrival)
  }

  fail(failure: Failure): void {
    this.#failures.push(failure)
  }

  finish(finished: Entry['finished'][number]): void {
    this.#finished.push(finished)
  }

  async flush(): Promise<void> {
    const taken = [...this.#taken.values()]
    const [arrivals, failures, finished] = [this.#arrivals, this.#failures, this.#finished]
    this.#taken = new Map()
    this.#arrivals = []
    this.#failures = []
    this.#finished = []
    this.#bytes = 0
    if (!taken.length && !arrivals.length && !failures.length && !finished.length) return
    const placed = this.#store.change(() => this.#record(taken, { arrivals, failures, finished }))
    const [first, last] = [placed[0], placed.at(-1)]
    if (!first || !last) return
    await catchUpInTurn(this.#store, first.place - 1)
    follow(this.#store, placed, last.place)
  }

  #record(taken: readonly Taken[], rest: Omit<Entry, 'documents'>): Placed[] {
    const groups = new Set(taken.flatMap(({ reading }) => reading.section?.group ?? []))
    const before = this.#cablesOf(groups)
    const documents = taken.map(
      ({ id, name, receivedAt, reading: { packed, text, section } }): PackedDocument => ({
        id,
        name,
        receivedAt,
        packed,
        ...(text && { text }),
        ...section,
      }),
    )
    const places = this.#store.record({ documents, ...rest })
    const placed: Placed[] = []
    let sections = 0
    for (const { id, reading } of taken) {
      const place = places.get(id)
      // Another process may have kept it since it was read.
      if (place === undefined) {
        this.known++
        continue
      }
      placed.push({ place, id, reading })
      if (reading.section) sections++
      this.added += reading.alone?.cables.length ?? 0
      if (reading.alone && !reading.alone.recognised) this.unrecognised++
    }
    const made = this.#cablesOf(groups) - before
    this.added += made
    this.joined += sections - made
    return placed
  }

  #cablesOf(groups: Iterable<string>): number {
    let sum = 0
    for (const key of groups) sum += cablesIn(this.#store.copies(key))
    return sum
  }
}
