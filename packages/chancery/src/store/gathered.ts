import type { Label } from '@chancery/cable'
import type { Clearance } from '../guard/index.ts'
import type { Gathering } from '../query/index.ts'
import type { FoundCable } from './store.ts'

/** A collection, or the cables that bear a word of their reader. */
export interface GatheredSet {
  readonly id: number
  readonly reader: string
  /** For people. */
  readonly readerName: string
  readonly as: Gathering
  readonly name: string
  readonly about: string
  /** Who knows it may read, as far as he may see. */
  readonly token?: string
  readonly createdAt: string
  readonly changedAt: string
}

export interface NewGathered {
  readonly reader: string
  readonly readerName: string
  readonly as: Gathering
  readonly name: string
  readonly about?: string
  readonly at: string
}

export interface Member {
  readonly cable: FoundCable
  readonly note: string
  readonly at: string
}

/** Cables that were put somewhere at once, so that it can be taken back. */
export interface Deed {
  readonly id: number
  readonly set: number
  readonly as: Gathering
  readonly name: string
  readonly query?: string
  readonly at: string
  readonly undoneAt?: string
}

/** What readers gather, as an engine keeps it. Part of the record. Whose a set is, the archive asks. */
export interface GatheredStore {
  /** Of one reader, by name. */
  list(reader: string, as: Gathering): readonly GatheredSet[]
  /** By name, whatever its capitals. */
  named(reader: string, as: Gathering, name: string): GatheredSet | undefined
  /** A collection that is shared, by what its link says. */
  shared(token: string): GatheredSet | undefined
  make(set: NewGathered): number
  change(
    id: number,
    what: { readonly name?: string; readonly about?: string; readonly token?: string | null },
    at: string,
  ): void
  drop(id: number): void
  /** Appends; those that are there already stay where they are. Gives how many came. */
  put(id: number, cables: readonly string[], at: string, deed?: number): number
  /** Gives how many went. */
  take(id: number, cables: readonly string[]): number
  note(id: number, cable: string, note: string): void
  /** To a place among those that the reader sees, counted from 0. */
  move(id: number, cable: string, to: number, seenBy: Clearance): void
  /** Is anything in it, whoever may see it? */
  holds(id: number): boolean
  count(id: number, seenBy: Clearance): number
  members(id: number, seenBy: Clearance, start: number, limit: number): readonly Member[]
  member(id: number, cable: string, seenBy: Clearance): Member | undefined
  /** How many of these are in it. */
  among(id: number, cables: readonly string[]): number
  /** The sets of a reader that hold a cable. */
  holding(reader: string, cable: string): readonly { readonly set: GatheredSet; readonly note: string }[]
  deed(reader: string, set: number, query: string | undefined, made: boolean, at: string): number
  /** The latest first. */
  deeds(reader: string, limit: number): readonly Deed[]
  /** What a deed put in and is there still. */
  done(deed: number, seenBy: Clearance): number
  /** Takes back what it put in; a set that it made goes with its last. Gives how many went. */
  undo(deed: number, at: string): number
}

/** Where something stands in the bytes that came: UTF-16 units of the text of a document. */
export type KeptSpan = readonly [document: string, start: number, end: number]

export interface NewNote {
  readonly reader: string
  readonly readerName: string
  readonly cable: string
  readonly text: string
  readonly shared: boolean
  /** Empty where it is of the cable as a whole. */
  readonly place: readonly KeptSpan[]
  /** Words were marked; else it stands by a paragraph, or by the cable. */
  readonly marked: boolean
  /** SHA-256 of what stood there. */
  readonly hash: string
  /** Of the portion it stands by; whoever may not see that does not see it. */
  readonly label: Label
  readonly at: string
}

export interface KeptNote extends NewNote {
  readonly id: number
  readonly changedAt: string
}

/** Notes of readers. Part of the record. Own ones and shared ones, and never those of what a reader may not see. */
export interface NoteStore {
  put(note: NewNote): number
  change(
    id: number,
    what: { readonly text?: string; readonly shared?: boolean; readonly label?: Label },
    at: string,
  ): void
  drop(id: number): void
  one(
    id: number,
    reader: string,
    seenBy: Clearance,
  ): { readonly note: KeptNote; readonly cable: FoundCable } | undefined
  of(cable: string, reader: string, seenBy: Clearance): readonly KeptNote[]
  /** Ids of the cables that have any. */
  cables(reader: string, seenBy: Clearance): readonly string[]
  count(reader: string, seenBy: Clearance): number
  /** The latest first. */
  list(
    reader: string,
    seenBy: Clearance,
    start: number,
    limit: number,
  ): readonly { readonly note: KeptNote; readonly cable: FoundCable }[]
}
