import type { Cable } from './cable.ts'
import { type Word, wordsOf } from './part.ts'

/**
 * Routing indicators of each FL2, further lines with their first; for `cable.shared`. A pilot, each section and a
 * readdressal have lists of their own. A switched header has one.
 */
export function calledLists(cable: Cable): readonly (readonly Word[])[] {
  const { called, header } = cable.message.transmission
  if (header) return [called.flatMap(({ place: [span], raw }) => (span ? [{ ...span, text: raw }] : []))]
  const lists: Word[][] = []
  for (const { heading } of cable.parts)
    for (const line of heading) {
      if (line.fl !== 2) continue
      if (line.opens) lists.push(wordsOf(line).slice(1))
      // One line may have more words than a call takes.
      else for (const word of wordsOf(line)) lists[lists.length - 1]?.push(word)
    }
  return lists
}
