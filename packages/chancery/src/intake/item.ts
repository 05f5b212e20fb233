/** A document found in a path, as it goes to the archive. */
export interface SourceDocument {
  /** Where it was found, for people: `box.zip/march/one.txt`, `rows.csv, row 12`. */
  readonly name: string
  /** The file that holds it, as it can be asked for again; `-` is standard input. */
  readonly path: string
  /** Where in that file; empty for the file itself. */
  readonly inside?: string
  readonly bytes: Uint8Array
  /** One cable or part of one for certain, such as a row: it is not cut any further. */
  readonly whole?: boolean
  /** What is to be read where the bytes are no text of a cable (a mail, a PDF). Throws `Unreadable`. */
  readonly text?: () => Promise<Uint8Array>
}

/** What could not be read, and why. */
export interface Unread {
  readonly name: string
  readonly path: string
  readonly inside?: string
  /** A sentence. */
  readonly reason: string
}

/** A file was read to its end, whatever came of it. */
export interface Finished {
  readonly finished: string
}

export type Item = SourceDocument | Unread

export const isUnread = (item: Item | Finished): item is Unread => 'reason' in item

/** Why something is not read, as the end of a sentence: `it is no text`. */
export class Unreadable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options)
    this.name = 'Unreadable'
  }
}

export const notTaken = (name: string, why: string): string => `${name} was not taken: ${why}.`
