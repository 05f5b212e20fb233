import type { Arrival, Entry, Failure, PackedDocument, Store } from '../store/index.ts'
import { cablesIn } from './assemble.ts'
import type { PartCounts } from './counts.ts'
import { catchUpInTurn, follow, groupsOf, type Placed } from './follow.ts'
import type { Readers } from './readers.ts'
import type { PackedReading } from './reading.ts'

/** Documents, and bytes, of one transaction: enough to be quick, few enough that a stop loses little work. */
const BATCH = 500
const BATCH_BYTES = 2 ** 25
/**
 * Documents, and bytes, after which the index follows: many at a time cost it far less, and so many are read again after
 * a stop in some seconds.
 */
const FOLLOWED = 4000
const FOLLOWED_BYTES = 2 ** 26

export interface Taken {
  readonly id: string
  readonly name: string
  readonly receivedAt: string
  readonly reading: PackedReading
}

/** Gathers what came into batches. Each goes into the record whole or not at all; some together, into each part of the index. */
export class Writer {
  readonly #store: Store
  readonly #readers: Readers
  #placed: Placed[] = []
  #placedBytes = 0
  /** Words of what is placed; nothing where something else was counted with them. */
  #counts: PartCounts[] | undefined = []
  #taken = new Map<string, Taken>()
  #arrivals: Arrival[] = []
  #failures: Failure[] = []
  #finished: Entry['finished'][number][] = []
  #bytes = 0
  added = 0
  joined = 0
  unrecognised = 0
  known = 0

  constructor(store: Store, readers: Readers) {
    this.#store = store
    this.#readers = readers
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

  /** The words of what was taken since the last were counted. */
  counted(counts: PartCounts): void {
    this.#counts?.push(counts)
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
    this.#placedBytes += this.#bytes
    this.#bytes = 0
    if (!taken.length && !arrivals.length && !failures.length && !finished.length) return
    const placed = this.#store.change(() => this.#record(taken, { arrivals, failures, finished }))
    const last = this.#placed.at(-1)?.place
    // Another process records too, and waits for what is not followed.
    const between = last !== undefined && placed[0] !== undefined && placed[0].place !== last + 1
    for (const one of placed) this.#placed.push(one)
    if (between || this.#placed.length >= FOLLOWED || this.#placedBytes >= FOLLOWED_BYTES) await this.follow()
  }

  /** Brings the index up to all that was recorded. */
  async follow(): Promise<void> {
    const runs = runsOf(this.#placed)
    this.#placed = []
    this.#placedBytes = 0
    const counts = this.#counts
    this.#counts = []
    for (const placed of runs) {
      await catchUpInTurn(this.#store, placed[0]!.place - 1)
      const groups = groupsOf(this.#store, placed)
      const chunks = await this.#readers.join([...groups.values()])
      const cards = chunks.flatMap(chunk => chunk.cards)
      const joined = new Map(
        [...groups].map(([key, { documents }], i) => [
          key,
          { documents: documents.length, cards: cards[i]! },
        ]),
      )
      const counted = counts && runs.length === 1 && [...counts, ...chunks.map(chunk => chunk.counts)]
      follow(this.#store, placed, placed.at(-1)!.place, { joined, ...(counted && { counts: counted }) })
    }
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
        ...(section && { group: section.group, section: section.section }),
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
        this.#counts = undefined
        continue
      }
      const { section, alone } = reading
      placed.push({ place, id, reading: { ...(section && { section }), ...(alone && { alone }) } })
      if (section) sections++
      this.added += alone?.cards.length ?? 0
      if (alone && !alone.recognised) this.unrecognised++
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

/** Stretches between which nothing of another process lies. */
function runsOf(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = []
  for (const one of placed) {
    const run = runs.at(-1)
    if (run && run.at(-1)!.place + 1 === one.place) run.push(one)
    else runs.push([one])
  }
  return runs
}
