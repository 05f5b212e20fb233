import type { Span } from '../text/index.ts'
import type { Cable } from './cable.ts'

/** What stands before a post and its serial, as a level does: a word, spaced perhaps. */
const NUMBERED =
  /^ {0,4}((?:[A-Z] ){2,16}[A-Z]|[A-Z]{4,14})(?: [A-Z]{3,14}){0,2} [A-Z]{3,14}(?: [A-Z]{2,10})? {1,8}\d{3,8}$/

/** The word at the beginning of the text that stands where the classification should, and is none. */
export function unknownLevel(cable: Cable): Span | undefined {
  if (cable.message.marking.banner) return undefined
  for (const { text } of cable.parts)
    for (const line of text) {
      if (!line.words) continue
      const found = NUMBERED.exec(line.words)
      if (!found) return undefined
      const start = line.start + found[0].indexOf(found[1]!)
      return { source: line.source, start, end: start + found[1]!.length }
    }
  return undefined
}
