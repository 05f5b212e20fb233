import type { Clearance } from '../guard/index.ts'

export interface NewSaved {
  readonly reader: string
  readonly name: string
  readonly query: string
  readonly clearance: Clearance
  readonly hook?: string
  readonly createdAt: string
  /** Documents up to here were met before. */
  readonly met: number
}

/** A query that each arriving cable meets. */
export interface Saved extends Omit<NewSaved, 'met'> {
  readonly id: number
  /** Places in the list of its arrivals: seen by its owner, told to the hook, being told. */
  readonly looked: number
  readonly sent: number
  readonly sending: number
  readonly tries: number
  readonly triedAt?: string
  /** Why the last try to tell the hook failed. */
  readonly fault?: string
}

export interface SavedArrival {
  readonly seq: number
  readonly cable: string
  readonly at: string
}

/** Saved searches, as an engine keeps them. Part of the record. */
export interface SavedStore {
  /** Another number when a search was saved or dropped. */
  readonly version: number
  list(): readonly Saved[]
  of(reader: string): readonly Saved[]
  named(reader: string, name: string): Saved | undefined
  /** Those that tell a hook. */
  hooked(): readonly Saved[]
  put(saved: NewSaved): void
  change(id: number, query: string, clearance: Clearance): void
  drop(id: number): void
  /** Documents up to this place have met all searches. */
  readonly met: number
  /** What documents up to a place brought; the mark moves with it. */
  meet(
    place: number,
    arrivals: readonly {
      readonly saved: number
      readonly cable: string
      readonly documents: readonly string[]
    }[],
    at: string,
  ): void
  arrivals(id: number, after: number, limit: number): readonly SavedArrival[]
  looked(id: number, seq: number): void
  /** The hook is being told of all up to a place; was told; could not be told. */
  trying(id: number, upTo: number, at: string): void
  told(id: number, upTo: number): void
  failed(id: number, fault: string): void
}
