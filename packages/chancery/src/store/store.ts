import type { Label } from '@chancery/cable'
import type { Clearance } from '../guard/index.ts'
import type { Gathering, Indexed, NameField, Query, ValueField } from '../query/index.ts'
import type { Card } from './card.ts'
import type { GatheredStore, NoteStore } from './gathered.ts'
import type { Keeping } from './keeping.ts'
import type { Packed } from './packed.ts'
import type { Relations } from './relations.ts'
import type { SavedStore } from './saved.ts'
import type { SpellingStore } from './spellings.ts'
import type { Counted } from './tally.ts'

/** A document as it is kept: bytes as received under the id made from them. */
export interface StoredDocument {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly receivedAt: string
  /** What is read, where the bytes are no text of a cable: of a mail, of a PDF. */
  readonly text?: Uint8Array
  /** What all sections of its cable share; absent when it stands alone. */
  readonly group?: string
  readonly section?: number
}

/** A document as it goes into the record: packed before, in whatever thread. */
export interface PackedDocument extends Omit<StoredDocument, 'bytes' | 'text'> {
  readonly packed: Packed
  readonly text?: Packed
}

/** What could not be read. */
export interface Failure {
  /** The file that holds it, `-` for standard input. */
  readonly path: string
  /** Where in it; empty for the file itself. */
  readonly inside: string
  /** For people. */
  readonly name: string
  readonly reason: string
  /** When it was last tried. */
  readonly at: string
}

/** What comes into the record: all of it or nothing. */
export interface Entry {
  readonly documents: readonly PackedDocument[]
  /** Documents that are here already. */
  readonly arrivals: readonly Arrival[]
  readonly failures: readonly Failure[]
  /** Files that were read to their end at this time: what failed in them before and not again is settled. */
  readonly finished: readonly { readonly path: string; readonly at: string }[]
}

/** A cable as the index knows it. */
export interface StoredCable {
  readonly id: string
  readonly label: Label
  readonly index: Indexed
  readonly summary: CableSummary
  /** Its documents in the order of the sections, and which of their messages it is (0 for the only one). */
  readonly documents: readonly string[]
  readonly message: number
  /**
   * How many characters of the body are its text, after which comes what is said about it: by subject and text copies of
   * it are known. Absent of what has no copies.
   */
  readonly textLength?: number
  /** Where its blocks stand in its documents, in a form of the caller's own. */
  readonly outline?: Uint8Array
}

/** Cables of one part that came. */
export interface Stretch {
  readonly cards: readonly Card[]
  /** Their words, where they were counted before; only where all of them are of that part. */
  readonly counted?: readonly (readonly Counted[])[]
}

/**
 * A cable that was indexed, made again from its documents: what it says is the same as long as the version of the index
 * is. Throws where they are damaged.
 */
export type Remake = (documents: readonly StoredDocument[], message: number) => StoredCable | undefined

/** A name that a language model found in a text, its kind, and the blocks where it stands: 0 is the subject. */
export type ModelName = readonly [kind: NameField, name: string, blocks: readonly number[]]

/** Names that a language model found, in cables that were given to it. They stand in the index beside those of rules. */
export interface ModelStore {
  /** Puts what it found in the place of what it found before. */
  keep(read: {
    readonly cable: StoredCable
    readonly version: number
    readonly names: readonly ModelName[]
  }): void
  /** For who may see the cable. */
  of(cable: string): readonly ModelName[]
  /** The cable as the index has it: with these names. */
  named(cable: StoredCable): StoredCable
  /** Of these cables those that this version of the model has not read. */
  unread(cables: readonly string[], version: number): readonly string[]
}

/** What lists show. */
export interface CableSummary {
  readonly mrn?: string
  readonly mrnKey?: string
  readonly date?: string
  readonly from?: string
  readonly post?: string
  readonly postName?: string
  readonly subject?: string
  readonly precedence?: string
  readonly tags: readonly string[]
  readonly captions: readonly string[]
  readonly missingSections: readonly number[]
}

export interface FoundCable {
  readonly id: string
  readonly label: Label
  readonly summary: CableSummary
  readonly score?: number
}

/** A cable as its row has it: a `Label` and a `CableSummary`, each as JSON without line ends. */
export interface CableRow {
  readonly id: string
  readonly label: string
  readonly summary: string
}

/** Where a harvest begins. */
export interface ArrivalWish {
  /** After this cable, by the last of its documents, and when that came. */
  readonly after?: { readonly document: string; readonly cable: string; readonly at: string }
  /** ISO instant: only what came then or later. */
  readonly since?: string
  /** The last come first. */
  readonly newest?: boolean
}

/** A cable with the last of its documents that came, and when that first came. */
export interface FoundArrival {
  readonly cable: FoundCable
  readonly document: string
  readonly arrivedAt: string
}

export type Order = 'relevance' | 'newest' | 'oldest'

export const FACET_FIELDS = [
  'class', 'post', 'addressee', 'tags', 'caption', 'year', 'month', 'layout', 'precedence',
] as const // biome-ignore format: a table

export type FacetField = (typeof FACET_FIELDS)[number]

export type Step = 'day' | 'month' | 'year' | 'decade'

export interface SearchWish {
  readonly order: Order
  readonly limit: number
  readonly after?: Cursor
  /** Addressees are counted too, which takes longer. */
  readonly addressees?: boolean
  /** Of whom: how many of the matches lie in each collection and bear each tag of this reader is counted too. */
  readonly reader?: string
  /** Every copy of a cable is a hit; else one stands for all that match. */
  readonly copies?: boolean
}

export interface Found {
  readonly total: number
  readonly cables: readonly FoundCable[]
  /** Where the next page begins; absent on the last. */
  readonly next?: Cursor
  readonly facets: Readonly<Record<FacetField, readonly Count[]>>
  /** What the reader gathered himself, counted over all matches. */
  readonly gathered: Readonly<Record<Gathering, readonly Count[]>>
  /** Words that stood for a bare word or for a part of one, of those that the reader may see. */
  readonly forms: readonly Forms[]
  /** A thread had more numbers than are followed. */
  readonly cut: boolean
}

export interface Forms {
  readonly typed: string
  readonly forms: readonly string[]
  /** How many there are: of a part of a word only some are named. */
  readonly count: number
}

/** What distinct words are asked of: of texts, of a field, or whole values of what is counted. */
/** Names that were found in texts are counted apart: there are many of each cable, and few who ask. */
export type CountedField = FacetField | NameField

export type LexiconField = 'text' | ValueField | `=${CountedField}`

/** Names in the cables of a query. */
export interface FoundNames {
  /** Cables of the query. */
  readonly cables: number
  /** Of those, the ones that the language model has read too. */
  readonly read: number
  /** How many there are of each kind, and the most frequent of them. */
  readonly kinds: Readonly<Record<NameField, { readonly total: number; readonly names: readonly Count[] }>>
}

/** Where a page ended. It holds only what was on the pages so far. */
export type Cursor =
  /** By date: the next page begins after this cable, whatever arrives in between. */
  | { readonly date: string; readonly id: string }
  /**
   * By relevance: the cables that were shown, in the engine's short form, since each arrival moves every score; the next page is the best of the
   * rest. `last`: of a very long list only what ranks after this cable, as far as scores stand still.
   */
  | {
      readonly seen: readonly string[]
      readonly last?: { readonly score: number; readonly date: string; readonly id: string }
    }

export interface Count {
  readonly value: string
  readonly name: string
  readonly count: number
}

/** A document that came, once more or for the first time, under this name. */
export interface Arrival {
  readonly document: string
  readonly name: string
  readonly receivedAt: string
}

/** One change of the archive: all of it or nothing. */
export interface Batch {
  readonly documents: readonly StoredDocument[]
  /** Documents that are here already. */
  readonly arrivals?: readonly Arrival[]
  /** Cables that no longer stand as they did: a section joined them. */
  readonly replaced?: readonly string[]
  readonly cables: readonly StoredCable[]
}

/**
 * What an engine must do. Every read takes a clearance and answers as if what it may not see were not there.
 * The same `suite.ts` runs against each.
 */
export interface Store extends Keeping, Relations {
  // For the writer alone: nobody reads what these say.

  /** All of the work or nothing of it. Other writers wait; readers see what was there before. */
  change<T>(work: () => T): T
  /** The record and the index of it at once. */
  write(batch: Batch): void
  /**
   * The record alone; the index follows, part by part: docs/decisions/commit-order.md. Gives the place of each document
   * in the order of all; of one that was here already, none.
   */
  record(entry: Entry): ReadonlyMap<string, number>
  /** How many documents came, in their order; and up to which of them every part of the index has followed. */
  readonly recorded: number
  readonly indexed: number
  /** Changes as long as any process records or indexes. */
  readonly progress: number
  /** Ids of documents after a place in that order. */
  after(place: number, limit: number): readonly { readonly place: number; readonly id: string }[]
  /** Says of sections which cables they belong to. */
  assign(sections: readonly Pick<StoredDocument, 'id' | 'group' | 'section'>[]): void
  /**
   * Brings the part of a label up to the documents up to `place`, in one change: `stretch` is given its mark and gives
   * what is after it; its cables take the place of all that hold one of their documents. Nothing is done where the part
   * is there already.
   */
  follow(label: Label, place: number, stretch: (mark: number) => Stretch): void
  /** Every part has followed, as this version of the reader reads. */
  followed(place: number, reading?: number): void
  failures(): readonly Failure[]
  forgetFailures(failures: readonly Pick<Failure, 'path' | 'inside'>[]): void
  /** All that is read within is of one moment, and nothing is looked up twice: for hundreds of small questions. */
  moment<T>(work: () => T): T
  /** Queries that each arriving cable meets, and what they met. */
  readonly saved: SavedStore
  /** What readers gathered, and what they wrote beside it. */
  readonly gathered: GatheredStore
  readonly notes: NoteStore
  readonly byModel: ModelStore
  readonly spellings: SpellingStore
  known(document: string): boolean
  /** How many of each section of a group are held. */
  copies(key: string): readonly number[]
  /** Documents of a group, whoever may see them: the writer joins sections. */
  group(key: string): readonly StoredDocument[]
  /** Cables that hold any of these documents. */
  holding(documents: readonly string[]): readonly string[]
  /** Ids of the documents, in order. */
  ids(after: string | undefined, limit: number): readonly string[]
  /** Throws when its bytes are damaged. */
  document(id: string): StoredDocument | undefined
  /** Drops the index and what it says of sections; documents stay. */
  clearIndex(): void
  readonly indexVersion: number
  setIndexVersion(version: number): void

  /** Another text after any change, by whatever process; of one opening of the archive alone. */
  readonly state: string

  // For readers.

  search(query: Query, seenBy: Clearance, wish: SearchWish): Found
  /** How many cables of each day, month, year or decade match, in order; those without a date count nowhere. */
  histogram(query: Query, seenBy: Clearance, by: Step, copies?: boolean): readonly Count[]
  /** People, organisations and places in the cables of a query, by the number of cables that have each; of copies one counts. */
  names(query: Query, seenBy: Clearance, limit: number, apart?: boolean): FoundNames
  /** Distinct words, or values, that begin so, with the number of cables of each; the most frequent first. */
  words(
    field: LexiconField,
    prefix: string,
    seenBy: Clearance,
    options: { readonly limit: number; readonly lengths?: readonly [least: number, most: number] },
  ): readonly { readonly word: string; readonly n: number }[]
  /** Those of a list that stand in a text or field. */
  knownWords(field: LexiconField, words: readonly string[], seenBy: Clearance): readonly string[]
  /** With `copies` every copy of a cable, else one of those that match. */
  stream(query: Query, seenBy: Clearance, copies?: boolean): Iterable<FoundCable>
  /** The same as it is stored: JSON that nobody has parsed. */
  rows(query: Query, seenBy: Clearance, copies?: boolean): Iterable<CableRow>
  /** The documents of many cables, in order; those of cables that the reader may not see are not among them. */
  bytesOf(cables: readonly string[], seenBy: Clearance): ReadonlyMap<string, readonly KeptBytes[]>
  /** Ids of all matches, the oldest first. */
  matches(query: Query, seenBy: Clearance, copies?: boolean): readonly string[]
  /** All matches in the order in which they came, a few at a time: of any number in little memory. */
  arrivals(query: Query, seenBy: Clearance, wish: ArrivalWish): Iterable<FoundArrival>
  /** What a cable refers to: `numberKey` of each, in order. */
  cites(cable: string, seenBy: Clearance): readonly string[]
  /** By its id or the id of any of its documents. */
  byId(id: string, seenBy: Clearance): FoundCable | undefined
  byMrn(key: string, seenBy: Clearance): readonly FoundCable[]
  /** Those of any of these numbers, the oldest first. */
  byMrns(keys: readonly string[], seenBy: Clearance): readonly FoundCable[]
  documents(
    cable: string,
    seenBy: Clearance,
  ): { readonly message: number; readonly documents: readonly KeptDocument[] }
  /** The same of many cables; those that the reader may not see are not among them. */
  sourcesOf(
    cables: readonly string[],
    seenBy: Clearance,
  ): ReadonlyMap<
    string,
    {
      readonly message: number
      readonly documents: readonly KeptDocument[]
      readonly outline?: Uint8Array
    }
  >
  counts(seenBy: Clearance): {
    readonly cables: number
    readonly documents: number
    readonly earliest?: string
    readonly latest?: string
  }
  close(): void
}

export interface KeptDocument {
  readonly id: string
  readonly names: readonly string[]
  readonly receivedAt: string
  readonly bytes: Uint8Array
  readonly text?: Uint8Array
}

/** A document without what is told of it. */
export type KeptBytes = Pick<KeptDocument, 'id' | 'bytes' | 'text'>

/** What there is to read of a document. */
export const readable = ({
  bytes,
  text,
}: {
  readonly bytes: Uint8Array
  readonly text?: Uint8Array
}): Uint8Array => text ?? bytes
