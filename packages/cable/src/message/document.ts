import type { Strand } from '../text/index.ts'
import type { Fact } from './message.ts'

/** What a layout hands to the readers of telegraphic text: a message, or a section of one, with its skin taken off. */
export interface SourceDocument {
  readonly text: Strand
  /** Offsets in `text` where skin was taken out: what stands on either side may be one paragraph. Ascending. */
  readonly seams: readonly number[]
  /** What the publisher says beside it. */
  readonly facts: readonly Fact[]
  /** It is of the services: where the heading leaves its grammar open, that is ACP 127. */
  readonly services?: boolean
}

export interface LaidOutDocument extends SourceDocument {
  /** Id of the layout that it came in. */
  readonly layout: string
}
