import type { OpenCable } from '../archive/archive.ts'
import { citation } from '../cite/index.ts'

export interface Citation {
  /** As a footnote has it. */
  readonly citation: string
  readonly id: string
  readonly marking: string
  /** The paragraph word by word, as it was sent. */
  readonly quote?: string
  readonly anchor?: string
}

/** In the archive's own form; nothing where there is no such paragraph. */
export function citationOf({ summary, message }: OpenCable, paragraph?: number): Citation | undefined {
  const { id, marking } = summary
  const cited =
    paragraph === undefined
      ? undefined
      : message.blocks.find(one => one.kind === 'paragraph' && one.number?.value === paragraph)
  if (paragraph !== undefined && cited?.kind !== 'paragraph') return undefined
  return {
    citation: citation(summary, paragraph),
    id,
    marking,
    ...(cited?.kind === 'paragraph' && { quote: cited.text.text, anchor: cited.anchor }),
  }
}
