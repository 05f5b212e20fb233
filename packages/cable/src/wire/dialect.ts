import type { LaidOutDocument } from '../message/document.ts'
import type { Message } from '../message/message.ts'
import type { Diagnostic } from '../text/index.ts'

/** A grammar of telegraphic text. What layouts leave of a source is read by one. */
export interface Dialect {
  readonly id: string
  /** Is a document of this grammar? Looks at its first lines. */
  knows(document: LaidOutDocument): boolean
  read(documents: readonly LaidOutDocument[], options: ReadingOptions): Reading
}

export interface ReadingOptions {
  readonly year?: number | undefined
}

export interface Reading {
  readonly messages: readonly Message[]
  readonly diagnostics: readonly Diagnostic[]
}
