import type { SourceDocument } from '../message/document.ts'
import type { Diagnostic, Strand } from '../text/index.ts'

/**
 * How a publisher wraps telegraphic text: which spans of a source are message, and what stands beside it. What a
 * layout leaves out is skin: it stays in the source and is never guessed from.
 */
export interface Layout {
  readonly id: string
  /** One line for people. */
  readonly about: string
  /**
   * How sure the beginning of a source makes this layout, from 0 to 1. Sees at most `MOST_EVIDENCE` characters, and
   * never the name of a file. Every source is asked: what the lines know is asked before any pattern. `scanned`: whoever collected it says that it was read from pictures.
   */
  detect(head: Strand, scanned?: boolean): number
  /** Takes the skin off; the documents stand in the order of the source. */
  peel(source: Strand): Peeled
}

export interface Peeled {
  readonly documents: readonly SourceDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Layouts show themselves within the first screens; a page of the web spends most of them on scripts. */
export const MOST_EVIDENCE = 65_536
