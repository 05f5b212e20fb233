import type { Span } from '../text/index.ts'
import type { Cable } from './cable.ts'

/** What the lines of a telegram on the wire hold that some channels do not carry. */
export interface Characters {
  /** Runs of blanks at the ends of lines. */
  readonly trailing: readonly Span[]
  readonly tabs: readonly Span[]
  /** Control characters but tabs and line ends. */
  readonly controls: readonly Span[]
  /** Words with small letters. */
  readonly small: readonly Span[]
  /** Signs that five-level codes lack. message-format.md 6.4. */
  readonly signs: readonly Span[]
  /** Lines of more characters than fit on one. */
  readonly long: readonly Span[]
}

/** ACP 127 ¶138. */
export const LONGEST_LINE = 69

const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+/g
const SIGN = /[^A-Za-z0-9?:().,/\x00-\x20\x7f-]+/g
const WORD = /[A-Za-z]+/g
/** A line without any of these needs no closer look. */
const UNUSUAL = /[^A-Z0-9 ?:().,/-]/

/** One walk over all lines, for every rule of characters. */
export function characters(cable: Cable): Characters {
  const found = {
    trailing: [] as Span[],
    tabs: [] as Span[],
    controls: [] as Span[],
    small: [] as Span[],
    signs: [] as Span[],
    long: [] as Span[],
  }
  for (const { lines } of cable.parts)
    for (const { source, start, end, words } of lines) {
      if (start + words.length < end) found.trailing.push({ source, start: start + words.length, end })
      if (words.length > LONGEST_LINE)
        found.long.push({ source, start: start + LONGEST_LINE, end: start + words.length })
      if (!UNUSUAL.test(words)) continue
      const add = (list: Span[], pattern: RegExp, having = /^/): void => {
        for (const { 0: run, index } of words.matchAll(pattern))
          if (having.test(run)) list.push({ source, start: start + index, end: start + index + run.length })
      }
      add(found.tabs, /\t+/g)
      add(found.controls, CONTROL)
      add(found.small, WORD, /[a-z]/)
      add(found.signs, SIGN)
    }
  return found
}

/** A finding names so many places and counts the others. */
const MOST_PLACES = 20

export const someOf = (spans: readonly Span[]): readonly Span[] => spans.slice(0, MOST_PLACES)
