import { postName } from '@chancery/cable'
import type { OpenCable } from '../archive/archive.ts'

export interface Citation {
  /** As a footnote has it. */
  readonly citation: string
  readonly id: string
  readonly marking: string
  /** The paragraph word by word, as it was sent. */
  readonly quote?: string
  readonly anchor?: string
}

/** Sender, subject, number, day, marking, and the lasting id that finds the very bytes again. */
export function citationOf({ summary, message }: OpenCable, paragraph?: number): Citation | undefined {
  const { id, marking, mrn, date, from, subject } = summary
  const cited =
    paragraph === undefined
      ? undefined
      : message.blocks.find(one => one.kind === 'paragraph' && one.number?.value === paragraph)
  if (paragraph !== undefined && cited?.kind !== 'paragraph') return undefined
  const words = [
    from ?? (message.mrn && postName(message.mrn.post ?? '')) ?? 'Sender not known',
    subject && `“${subject.replace(/\s+/g, ' ')}”`,
    mrn ? `telegram ${mrn}` : 'telegram without a number',
    date?.slice(0, 10),
    marking,
    paragraph !== undefined && `paragraph ${paragraph}`,
  ]
  return {
    citation: `${words.filter(Boolean).join(', ')} [${id}].`,
    id,
    marking,
    ...(cited?.kind === 'paragraph' && { quote: cited.text.text, anchor: cited.anchor }),
  }
}
