import type { Label } from '@chancery/cable'
import type { Packed } from './packed.ts'
import type { StoredCable } from './store.ts'

/** Something that is not as it must be. Codes are forever, wording is free. */
export interface Fault {
  readonly code: FaultCode
  /** How many there are of it. */
  readonly count: number
  /** The first of them: ids, words, sentences of the engine. */
  readonly examples: readonly string[]
}

export type FaultCode =
  /** The file itself is damaged, as the engine finds. */
  | 'file-damaged'
  /** Kept bytes are not those that the id was made from. */
  | 'bytes-changed'
  /** The text that was drawn from them is not the one that was drawn. */
  | 'text-changed'
  /** The register, or a name it came under, knows of a document that is not there. */
  | 'document-missing'
  /** A document has no place in the order of arrival. */
  | 'register-missing'
  /** A document has no name under which it came. */
  | 'name-missing'
  /** A drawn text, or a section, of no document. */
  | 'document-orphan'
  /** A document is in no cable. */
  | 'unplaced'
  /** A cable without one of its documents, or a place in a cable that is not there. */
  | 'cable-documents'
  /** A cable without the line that lists show, or a line without its cable, or one that says something else. */
  | 'summary'
  /** A cable whose words are not in the index, or words of a cable that is not there. */
  | 'words'
  /** The same of its fields. */
  | 'fields'
  /** A link of a cable that is not there, or a number without its link. */
  | 'links'
  /** A counted value that has no meaning. */
  | 'facets'
  /** A list of distinct words counts otherwise than the index. */
  | 'lexicon'
  /** A cable lies in a part of another label: who may not see it might. */
  | 'part'
  /** What was removed is there. */
  | 'removed-held'
  /** A cable in a collection that is not there, or a cable that is not held in one, or a note of such. */
  | 'gathered-orphan'
  /** The index says otherwise than the reader does today: only when cables are read again. */
  | 'reads-otherwise'

export interface Census {
  readonly documents: number
  readonly cables: number
  /** Parts of the index. */
  readonly parts: number
  readonly removed: number
  /** Documents that came, and are not in the index yet: another process is at it. */
  readonly behind: number
  /** Documents that an earlier version of the reader read. */
  readonly readEarlier: number
}

/** A document as it lies there, packed. */
export interface KeptPacked {
  /** Where to go on. */
  readonly at: number
  readonly id: string
  readonly packed: Packed
  readonly text?: Packed & { readonly hash: string | undefined }
}

/** What is left of a document that was removed: nothing of what it said. */
export interface Tombstone {
  readonly document: string
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly cable: string
  readonly label: Label
  readonly at: string
  readonly reason: string
}

/** What keeps an archive whole, and takes out of it: for the keeper alone, nobody who reads. */
export interface Keeping {
  /** What the engine finds in its own file; slow, as it reads all of it. */
  examineFile(): readonly Fault[]
  /** Counts record against index, both ways, in one state of the archive. */
  examine(reading: number): { readonly census: Census; readonly faults: readonly Fault[] }
  /** Documents as they lie there, after a place. */
  kept(after: number, limit: number): readonly KeptPacked[]
  /** Copies one state of the archive into a new file, while others write. */
  backup(file: string): Promise<void>
  /** What is left of a document that was removed. */
  removed(document: string): Tombstone | undefined
  /**
   * Takes documents out of record and index, and puts tombstones in their place; `replaced` cables make way for `cables`.
   * What is left in free pages and in the log goes by `scrub`, which is owed from then on.
   */
  remove(
    stones: readonly Tombstone[],
    index: { readonly replaced: readonly string[]; readonly cables: readonly StoredCable[] },
  ): void
  /** What was removed may still lie in free pages. */
  readonly scrubOwed: boolean
  /** Writes the file anew without what was removed, and empties the log. False where another process reads just now. */
  scrub(): boolean
  /** Files beside the archive that hold what it held once. */
  copiesBeside(): readonly string[]
  deleteCopies(): void
  /** Documents after a place that were not read by this version of the reader. */
  readOtherwise(
    reading: number,
    after: number,
    limit: number,
  ): readonly { readonly place: number; readonly id: string }[]
  /** These were read by this version, and what it says stands in the index. */
  renewed(documents: readonly string[], reading: number): void
  /** Ids of the documents of a cable, in order. */
  documentsOf(cable: string): readonly string[]
  /** What the index was given for cables: `digestOf`. */
  digests(cables: readonly string[]): ReadonlyMap<string, number>
  /** These are no sections. */
  unassign(documents: readonly string[]): void
}
