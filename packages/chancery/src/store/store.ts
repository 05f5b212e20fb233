import type { Label } from '@chancery/cable'
import type { Clearance } from '../guard/index.ts'
import type { Indexed, Query, ValueField } from '../query/index.ts'

/** A document as it is kept: bytes as received under the id made from them. */
export interface StoredDocument {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly receivedAt: string
  /** What all sections of its cable share; absent when it stands alone. */
  readonly group?: string
  readonly section?: number
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
}

export interface Found {
  readonly total: number
  readonly cables: readonly FoundCable[]
  /** Where the next page begins; absent on the last. */
  readonly next?: Cursor
  readonly facets: Readonly<Record<FacetField, readonly Count[]>>
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
export type LexiconField = 'text' | ValueField | `=${FacetField}`

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
export interface Store {
  // For the writer alone: nobody reads what these say.

  /** All of the work or nothing of it. Other writers wait; readers see what was there before. */
  change<T>(work: () => T): T
  write(batch: Batch): void
  known(document: string): boolean
  /** Documents of a group, whoever may see them: the writer joins sections. */
  group(key: string): readonly StoredDocument[]
  /** Cables that hold any of these documents. */
  holding(documents: readonly string[]): readonly string[]
  /** Ids of the documents, in order, for a new index. */
  ids(after: string | undefined, limit: number): readonly string[]
  /** Throws when its bytes are damaged. */
  document(id: string): StoredDocument | undefined
  /** Drops the index and what it says of sections; documents stay. */
  clearIndex(): void
  readonly indexVersion: number
  setIndexVersion(version: number): void

  // For readers.

  search(query: Query, seenBy: Clearance, wish: SearchWish): Found
  /** How many cables of each day, month, year or decade match, in order; those without a date count nowhere. */
  histogram(query: Query, seenBy: Clearance, by: Step): readonly Count[]
  /** Distinct words, or values, that begin so, with the number of cables of each; the most frequent first. */
  words(
    field: LexiconField,
    prefix: string,
    seenBy: Clearance,
    options: { readonly limit: number; readonly lengths?: readonly [least: number, most: number] },
  ): readonly { readonly word: string; readonly n: number }[]
  /** Those of a list that stand in a text or field. */
  knownWords(field: LexiconField, words: readonly string[], seenBy: Clearance): readonly string[]
  stream(query: Query, seenBy: Clearance): Iterable<FoundCable>
  /** By its id or the id of any of its documents. */
  byId(id: string, seenBy: Clearance): FoundCable | undefined
  byMrn(key: string, seenBy: Clearance): readonly FoundCable[]
  documents(
    cable: string,
    seenBy: Clearance,
  ): { readonly message: number; readonly documents: readonly KeptDocument[] }
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
}
