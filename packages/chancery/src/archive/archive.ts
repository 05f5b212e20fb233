// The contract of the archive: the only door to a store. Everything that reads takes a reader.
import type { Label, Message, ReadResult } from '@chancery/cable'
import type { Reader } from '../guard/reader.ts'
import type { NameField } from '../query/tree.ts'
import type { ModelName } from '../store/index.ts'
import type { BackupReport } from './backup.ts'
import type { ExportedFile, ExportOptions } from './export.ts'
import type { Collecting } from './gathering.ts'
import type { NamingOptions, NamingReport } from './naming.ts'
import type { Noting } from './noting.ts'
import type { Proof } from './proof.ts'
import type { Ghost, Relations } from './relations.ts'
import type { RemovalReport, RemoveOptions } from './remove.ts'
import type { RereadOptions, RereadReport } from './reread.ts'
import type { SavedArrivalSummary, SavedSearch } from './saved.ts'
import type { Naming } from './spelling.ts'
import type { VerifyOptions } from './verify.ts'

export type { ModelName } from '../store/index.ts'
export type { ExportedFile, ExportOptions } from './export.ts'
export type {
  Collecting,
  DeedReport,
  Gathered,
  GatheredCable,
  GatherPreview,
  GatherReport,
  Which,
} from './gathering.ts'
export type { Note, NoteWish, Noting } from './noting.ts'
export type { SavedArrivalSummary, SavedSearch } from './saved.ts'
export type { Naming, SpellingReport } from './spelling.ts'

/** A document as it came in. */
export interface Incoming {
  /** Where it came from, for people: a path. */
  readonly name: string
  readonly bytes: Uint8Array
  /** It is one document for certain, such as a row of a table: it is not cut at the ends of transmissions. */
  readonly whole?: boolean
  /** What is to be read, where the bytes are no text of a cable; asked for only if they are new. */
  readonly text?: () => Promise<Uint8Array>
  /** The file that holds it, to be found again, and where in it. */
  readonly path?: string
  readonly inside?: string
}

/** Something that could not be read. */
export interface IncomingFailure {
  readonly name: string
  readonly reason: string
  readonly path?: string
  readonly inside?: string
}

/** A file was read to its end: what failed in it before and not again is settled. */
export interface IncomingEnd {
  readonly finished: string
}

/** What could not be read, as the archive keeps it. */
export interface Failure {
  readonly path: string
  /** Where in it; empty for the file itself. */
  readonly inside: string
  readonly name: string
  readonly reason: string
  /** When it was last tried. */
  readonly at: string
}

export interface AddProgress {
  readonly documents: number
  readonly cables: number
  readonly failures: number
}

export interface AddReport {
  /** Documents handed in. */
  readonly documents: number
  /** Documents whose every byte was there already. */
  readonly known: number
  /** New cables. */
  readonly added: number
  /** Documents that are a further section of a cable, held before or new. */
  readonly joined: number
  /** Documents kept in which no cable could be recognised; they are kept and can be found all the same. */
  readonly unrecognised: number
  readonly failures: readonly { readonly name: string; readonly reason: string }[]
  /** Documents that were removed once, and were not taken in again; absent where there are none. */
  readonly removed?: readonly { readonly name: string; readonly at: string; readonly reason: string }[]
}

/** A line of a result list. */
export interface Summary {
  /** Lasting id: made from the bytes alone. */
  readonly id: string
  readonly label: Label
  /** Marking for people: `SECRET//NOFORN`, `UNCLASSIFIED//SBU`, `UNMARKED`. */
  readonly marking: string
  /** For people: `10 MEXICO 83`. */
  readonly mrn?: string
  /** `2010MEXICO83` */
  readonly mrnKey?: string
  /** ISO minute, UTC. */
  readonly date?: string
  readonly from?: string
  readonly subject?: string
  readonly precedence?: string
  readonly tags: readonly string[]
  readonly captions: readonly string[]
  /** Sections of a cable that are not held. */
  readonly missingSections: readonly number[]
}

/** A run of a passage; `hit` runs are the words that matched. */
export interface Run {
  readonly text: string
  readonly hit: boolean
}

export interface Hit extends Summary {
  /** How many copies of this cable are held, where it is more than one. */
  readonly versions?: number
  readonly subjectRuns?: readonly Run[]
  /** The best paragraph, cut to about 300 characters, with its anchor. */
  readonly passage?: { readonly anchor?: string; readonly number?: number; readonly runs: readonly Run[] }
}

export interface FacetValue {
  /** What stands in a query: `class:secret`. */
  readonly value: string
  /** What people read: `SECRET`. */
  readonly name: string
  readonly count: number
}

export interface QueryProblem {
  readonly code: string
  readonly message: string
  readonly start: number
  readonly end: number
  readonly suggestion?: string
}

/** Words of the archive that a typed word or part of one stood for. */
export interface WordForms {
  /** `vote`, `*pemex*` */
  readonly typed: string
  /** Those that stand in cables the reader may see; of very many only the first. */
  readonly forms: readonly string[]
  readonly count: number
}

export type Step = 'day' | 'month' | 'year' | 'decade'

/** Something that may be typed in the place of `start..end`. */
export interface Suggestion {
  readonly kind: 'field' | 'value' | 'word'
  /** What stands there then. */
  readonly text: string
  /** What a code means. */
  readonly meaning?: string
  /** Cables that have it, of those the reader may see. */
  readonly count?: number
  readonly start: number
  readonly end: number
}

export interface SearchAnswer {
  /** How the query was read, in words: `words “harbour” AND from MEXICO`. */
  readonly reading: string
  readonly problems: readonly QueryProblem[]
  /** Exact. */
  readonly total: number
  readonly hits: readonly Hit[]
  /** Opaque; hand it back for the next page. Absent on the last. */
  readonly cursor?: string
  /** Bare words with the inflections that were found, and parts of words. */
  readonly forms: readonly WordForms[]
  /** Counted over all matches. Addressees are counted on request. */
  readonly facets: {
    readonly class: readonly FacetValue[]
    readonly from: readonly FacetValue[]
    readonly addressee: readonly FacetValue[]
    readonly tags: readonly FacetValue[]
    readonly caption: readonly FacetValue[]
    readonly year: readonly FacetValue[]
    readonly month: readonly FacetValue[]
    readonly layout: readonly FacetValue[]
    readonly precedence: readonly FacetValue[]
    /** The reader's own collections and tags. */
    readonly collection: readonly FacetValue[]
    readonly tag: readonly FacetValue[]
  }
}

/** Names found in the texts of a whole result. */
export interface NamesAnswer {
  readonly reading: string
  /** Cables of the query. */
  readonly total: number
  /** Of those, the ones that the language model has read beside the rules: `readNames`. */
  readonly readByModel: number
  readonly kinds: Readonly<
    Record<NameField, { readonly total: number; readonly names: readonly FacetValue[] }>
  >
}

export interface SearchOptions {
  readonly limit?: number
  readonly cursor?: string
  readonly sort?: 'relevance' | 'newest' | 'oldest'
  /** Counts addressees too. */
  readonly addressees?: boolean
  /** `false`: hits without their passages, whose texts are then not read. */
  readonly passages?: boolean
  /** Every version of a cable is a hit of its own; else one stands for all copies that match. */
  readonly versions?: boolean
}

/** A cable opened: its message, what the reader had to say about it, and the sources it was read from. */
export interface OpenCable {
  readonly summary: Summary
  readonly message: Message
  readonly diagnostics: ReadResult['diagnostics']
  readonly sources: readonly {
    /** Lasting id of this source alone. */
    readonly id: string
    readonly names: readonly string[]
    readonly receivedAt: string
    readonly text: string
  }[]
  /** Other cables held under the same MRN. */
  readonly versions: readonly Summary[]
}

export type Lookup =
  | { readonly kind: 'cable'; readonly cable: OpenCable }
  | { readonly kind: 'versions'; readonly versions: readonly Summary[] }
  /** It was here and was removed: nothing of it is left but this. */
  | { readonly kind: 'removed'; readonly at: string; readonly reason: string }
  /** Cited by cables that are held, and not held itself. */
  | { readonly kind: 'ghost'; readonly ghost: Ghost }
  | { readonly kind: 'none' }

/** Where a harvest begins; the cursor goes before the time. */
export interface ArrivalOptions {
  /** Of the last line that was taken. Of a form that was never handed out it counts for nothing: ask `isArrivalCursor`. */
  readonly cursor?: string
  /** ISO day or instant: what came then or later. */
  readonly since?: string
  /** The last come first. */
  readonly newest?: boolean
}

/** A cable as it comes by in a harvest: anew when a section joined it. */
export interface Arrived {
  readonly cable: Summary
  /** When the last of its documents came. */
  readonly arrivedAt: string
  /** Hand it back to go on after this one, today or in a year. */
  readonly cursor: string
}

export interface RoomSummary {
  readonly cables: number
  readonly documents: number
  readonly earliest?: string
  readonly latest?: string
  readonly byClass: readonly { readonly level: string; readonly count: number }[]
  readonly posts: readonly FacetValue[]
  readonly years: readonly FacetValue[]
  readonly recent: readonly Summary[]
}

export type Came = Incoming | IncomingFailure | IncomingEnd

export interface Archive extends Relations {
  readonly folder: string
  /**
   * Another text after any change, by whatever process: what was made of the archive before may be given again as long as it
   * is the same. To look is also to let go of all that was kept of an earlier state.
   */
  readonly state: string
  /** Collections and tags. */
  readonly collecting: Collecting
  /** Notes and highlights. */
  readonly noting: Noting
  /** Which spellings are one name. */
  readonly naming: Naming
  /** Keeps what is new; the same bytes twice are one. Batches inside, each all or nothing. */
  add(
    documents: Iterable<Came> | AsyncIterable<Came>,
    onProgress?: (now: AddProgress) => void,
  ): Promise<AddReport>
  search(query: string, reader: Reader, options?: SearchOptions): SearchAnswer
  /** How many matches lie in each day, month, year or decade; what has no date lies in none. */
  histogram(
    query: string,
    reader: Reader,
    by: Step,
    options?: { readonly versions?: boolean },
  ): readonly FacetValue[]
  /** People, organisations and places that texts of the matches name, those in most cables first. */
  names(query: string, reader: Reader, options?: { readonly limit?: number }): NamesAnswer
  /**
   * Gives the matches to a language model, which finds more names than rules do and takes its time: a second for 15
   * cables. What it found in each is kept at once, so that the same again goes on where it was ended.
   */
  readNames(query: string, reader: Reader, options?: NamingOptions): Promise<NamingReport>
  /** What the language model found in a cable, with the blocks: 0 is the subject, then those of the message. */
  modelNames(id: string, reader: Reader): readonly ModelName[]
  /** What may be typed at a place of a query (else at its end): fields, values with their meaning, words. */
  suggest(
    typed: string,
    reader: Reader,
    options?: { readonly at?: number; readonly limit?: number },
  ): readonly Suggestion[]
  /** Every match, streamed, for export; with `versions` every copy of each. */
  stream(query: string, reader: Reader, options?: { readonly versions?: boolean }): Iterable<Summary>
  /** Every match in the order in which they came, streamed, for who keeps up with the archive. */
  arrivals(query: string, reader: Reader, options?: ArrivalOptions): Iterable<Arrived>
  /**
   * Carries away every match, the oldest first, as one stream of bytes of a few hundred kilobytes each; memory does not
   * grow with the result, but for GraphML, which holds its numbers. What cannot be written so is left out and told to
   * `onLeftOut`. Throws `not-possible` for `eml`, which is a file each.
   */
  export(query: string, reader: Reader, options: ExportOptions): AsyncIterable<Uint8Array>
  /** A collection whole, in its order, with the notes of its reader; nothing where there is none of the name or link. */
  exportCollection(
    name: string,
    reader: Reader,
    options: ExportOptions,
  ): AsyncIterable<Uint8Array> | undefined
  exportCollectionFiles(
    name: string,
    reader: Reader,
    options: ExportOptions,
  ): AsyncIterable<ExportedFile> | undefined
  /** Every match, each cable as a file of its own. Throws `not-possible` for forms that hold many. */
  exportFiles(query: string, reader: Reader, options: ExportOptions): AsyncIterable<ExportedFile>
  /** One cable, by any name of it; nothing where it is not held, its number is held more than once, or the form does not allow it. */
  exportCable(name: string, reader: Reader, options: ExportOptions): ExportedFile | undefined
  /** By lasting id, by id of any source, or by MRN in any spelling (`2010MEXICO83`, `10 MEXICO 83`, `10mexico83`). */
  open(name: string, reader: Reader): Lookup
  /** Cables held under the numbers that references give (`10MEXICO83`), by those; the oldest first. */
  held(numbers: readonly string[], reader: Reader): ReadonlyMap<string, readonly Summary[]>
  /** The bytes as received of each source of a cable. */
  raw(
    name: string,
    reader: Reader,
  ): readonly { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[]
  summary(reader: Reader): RoomSummary
  /**
   * Saves a search: each cable that arrives from now on meets it, and those that its reader may see go into its list. A
   * `hook` is told: an address by POST, else a command with the ids on its standard input. Throws `not-possible` for a
   * name that is taken or no name, and a query that was not wholly understood.
   */
  save(name: string, query: string, reader: Reader, hook?: string): void
  /** Gives a saved search another query, under the same rules; what arrived for it stays. False where there is none. */
  resave(name: string, query: string, reader: Reader): boolean
  /** The searches that this reader saved. */
  saved(reader: Reader): readonly SavedSearch[]
  /** What arrived for a saved search since its reader last looked, or at all; `look` says that this is a look. Nothing where there is no such search. */
  savedArrivals(
    name: string,
    reader: Reader,
    options?: { readonly all?: boolean; readonly look?: boolean },
  ): readonly SavedArrivalSummary[] | undefined
  /** Lets a saved search go, with its list. False where there is none. */
  unsave(name: string, reader: Reader): boolean
  /** Tells the hooks what they have not been told and is due; `now`: also what would wait. Adding does it at its end. */
  callHooks(options?: { readonly now?: boolean }): Promise<void>
  /** What could not be read. Its marking is not known, so that only a reader who may see all is told. */
  failures(reader: Reader): readonly Failure[]
  /** Strikes off what need not be read; the same file, added again, is tried and listed again. */
  forgetFailures(failures: readonly Pick<Failure, 'path' | 'inside'>[], reader: Reader): void

  // For the keeper: a reader who may see all. Others are refused.

  /** Whether everything that came in is there and can be found; changes nothing. */
  verify(reader: Reader, options?: VerifyOptions): Promise<Proof>
  /** Copies the archive into a new folder while others add, and proves the copy unless told not to. */
  backup(
    folder: string,
    reader: Reader,
    options?: Pick<VerifyOptions, 'onProgress'> & { readonly prove?: boolean },
  ): Promise<BackupReport>
  /** Takes a cable out of every file of the archive; a tombstone keeps it from coming again. */
  remove(name: string, reader: Reader, options: RemoveOptions): Promise<RemovalReport>
  /**
   * Reads documents again and renews what the index says of them: those that an earlier version of the reader read, all
   * (the index is made anew), the cables that a query finds, or those of these names.
   */
  reread(
    which: 'earlier' | 'all' | { readonly query: string } | { readonly names: readonly string[] },
    reader: Reader,
    options?: RereadOptions,
  ): Promise<RereadReport>
  close(): void
}
