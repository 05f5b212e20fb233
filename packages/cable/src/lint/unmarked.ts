import type { Place } from '../text/index.ts'
import type { Cable } from './cable.ts'
import { portions } from './marks.ts'

/** A part of the text that should bear a mark and does not. */
export interface Unmarked {
  readonly kind: 'paragraph' | 'subject' | 'summary'
  /** Its first words, where the mark should stand. */
  readonly place: Place
}

/** `(C - ENTIRE TEXT)` in the first paragraph stands for all. */
const ENTIRE = /ENTIRE TEXT/i
const FIRST_WORDS = 40

/**
 * Subject and paragraphs without a mark. Items share that of their paragraph. What stands before the first numbered
 * paragraph is no portion unless it is a summary: notes about classification, lists of posts.
 */
export function unmarked(cable: Cable): readonly Unmarked[] {
  const { blocks, subject } = cable.message
  const marked = cable.shared(portions)
  if (
    marked.some(
      ({ kind, source, from }) =>
        kind === 'paragraph' && ENTIRE.test(cable.source({ source }).slice(from, from + FIRST_WORDS)),
    )
  )
    return []
  const found: Unmarked[] = []
  const first = (place: Place): Place => {
    const [span] = place
    if (!span) return place
    const words = cable.source(span).slice(span.start, Math.min(span.end, span.start + FIRST_WORDS))
    return [{ ...span, end: span.start + words.split(/[\r\n]/)[0]!.trimEnd().length }]
  }
  if (subject && !subject.portion) found.push({ kind: 'subject', place: first(subject.place) })
  let marking = false
  for (const block of blocks) {
    if (block.kind === 'heading') marking = block.portion !== undefined
    if (block.kind !== 'paragraph') continue
    const summary = block.passages.includes('summary')
    const ownItems = block.parts.length > 0 && block.parts.every(part => part.portion)
    if (block.portion || ownItems || marking) continue
    if (block.number) found.push({ kind: summary ? 'summary' : 'paragraph', place: first(block.place) })
    else if (summary && !found.some(({ kind }) => kind === 'summary'))
      found.push({ kind: 'summary', place: first(block.place) })
  }
  return found
}
