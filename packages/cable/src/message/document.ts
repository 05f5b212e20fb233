import type { Strand } from '../text/index.ts'
import type { Fact } from './message.ts'

/** What a layout hands to the readers of telegraphic text: a message, or a section of one, with its skin taken off. */
export interface SourceDocument {
  readonly text: Strand
  /** What the publisher says beside it. */
  readonly facts: readonly Fact[]
}
