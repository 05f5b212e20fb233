import { read } from '@chancery/cable'
import type { Arrival, Store, StoredCable, StoredDocument } from '../store/index.ts'
import { assemble, cablesOf, sectionOf } from './assemble.ts'
import { proved } from './ids.ts'

/** Documents, and bytes, of one transaction: enough to be quick, few enough that a stop loses little work. */
const BATCH = 500
const BATCH_BYTES = 2 ** 25

interface Taken {
  readonly document: StoredDocument
  /** Its cables, when it is no section. */
  readonly alone?: ReturnType<typeof cablesOf>
}

/** Gathers documents into batches, each written whole or not at all. */
export class Writer {
  readonly #store: Store
  readonly #anew: boolean
  #taken = new Map<string, Taken>()
  #arrivals: Arrival[] = []
  #bytes = 0
  added = 0
  joined = 0
  unrecognised = 0
  known = 0

  /** `anew`: the documents are kept already and are indexed again. */
  constructor(store: Store, anew?: 'anew') {
    this.#store = store
    this.#anew = anew !== undefined
  }

  get full(): boolean {
    return this.#taken.size + this.#arrivals.length >= BATCH || this.#bytes >= BATCH_BYTES
  }

  /** Reads a document that is new; of one that is known, keeps the name it came under. */
  take(document: StoredDocument): void {
    const { id, name, bytes, receivedAt } = document
    if (this.#taken.has(id) || (!this.#anew && this.#store.known(id))) {
      this.#again(document)
      return
    }
    const reading = read(bytes)
    const section = sectionOf(reading)
    this.#bytes += bytes.length
    this.#taken.set(id, {
      document: { id, name, bytes, receivedAt, ...section },
      ...(!section && { alone: cablesOf([document], reading) }),
    })
  }

  #again({ id, name, receivedAt }: StoredDocument): void {
    this.known++
    this.#arrivals.push({ document: id, name, receivedAt })
  }

  flush(): void {
    const taken = this.#taken
    const arrivals = this.#arrivals
    this.#taken = new Map()
    this.#arrivals = []
    this.#bytes = 0
    if (taken.size || arrivals.length) this.#store.change(() => this.#write(taken.values(), arrivals))
  }

  #write(taken: Iterable<Taken>, again: readonly Arrival[]): void {
    const documents: StoredDocument[] = []
    const arrivals = [...again]
    const cables: StoredCable[] = []
    const replaced: string[] = []
    const groups = new Map<string, StoredDocument[]>()
    for (const { document, alone } of taken) {
      const { id, name, receivedAt, group } = document
      // Another process may have kept it since it was read.
      if (!this.#anew && this.#store.known(id)) {
        arrivals.push({ document: id, name, receivedAt })
        this.known++
        continue
      }
      documents.push(document)
      if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), document])
      if (!alone) continue
      cables.push(...alone.cables)
      this.added += alone.cables.length
      if (!alone.recognised) this.unrecognised++
    }
    for (const [key, fresh] of groups) {
      const all = [...this.#store.group(key).map(proved), ...fresh]
      const before = this.#store.holding(all.map(document => document.id))
      const made = assemble(all).flatMap(parts => cablesOf(parts).cables)
      replaced.push(...before)
      cables.push(...made)
      this.added += made.length - before.length
      this.joined += fresh.length - (made.length - before.length)
    }
    this.#store.write({ documents, arrivals, replaced, cables })
  }
}
