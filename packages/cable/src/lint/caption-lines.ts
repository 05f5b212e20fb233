import { captionOf } from '../tables/index.ts'
import type { Span } from '../text/index.ts'
import type { Cable } from './cable.ts'

/** A line between the classification and the elements of the text that says nothing but captions. */
export interface CaptionLine {
  /** As the list spells them. */
  readonly captions: readonly string[]
  readonly words: string
  readonly span: Span
}

/** Captions stand in the first lines of a text. */
const MOST_LINES = 25
const LONGEST = 80
/** A line with one of these begins what follows the captions. */
const BEYOND = /^(?:E ?\. ?O|EO |TAGS|SUBJ|REF|\d{1,2}\.|CLASSIFIED BY|PAGE )/i

/** Lines of captions of the first section that has any. message-format.md 7.1. */
export function captionLines({ parts }: Cable): readonly CaptionLine[] {
  for (const { text } of parts) {
    const found: CaptionLine[] = []
    for (const line of text.slice(0, MOST_LINES)) {
      const words = line.words.trim()
      if (BEYOND.test(words)) break
      if (words.length > LONGEST) continue
      const captions = captionsIn(words)
      if (!captions) continue
      const start = line.start + line.words.indexOf(words)
      found.push({ captions, words, span: { source: line.source, start, end: start + words.length } })
    }
    if (found.length) return found
  }
  return []
}

/** Captions that fill a line whole, the longest first; none where any word is left over. */
function captionsIn(words: string): string[] | undefined {
  const whole = captionOf(words)
  if (whole) return [whole.caption]
  const left = words.split(/[ ,]/)
  const captions: string[] = []
  while (left.length) {
    const beginnings = left.map((_, i) => left.slice(0, left.length - i))
    const longest = beginnings.find(one => captionOf(one.join(' ')))
    if (!longest) return undefined
    captions.push(captionOf(longest.join(' '))!.caption)
    left.splice(0, longest.length)
  }
  return captions
}
