import { leads, type Placed, type Strand } from '../text/index.ts'
import { isPreambleLine } from './dtg.ts'

/** A line above the preamble, blanks at its edges left out. */
export interface TopLine {
  readonly text: string
  readonly start: number
  readonly end: number
  /** As those of a line. */
  readonly first: number
  readonly signs: number
}

/** The top of a telegram is a screen; further down an office and a figure are prose. */
const MOST_LINES = 80
const LONGEST_LINE = 140

const isOriginator = leads('FM')

/** The lines above FL5, where the Department prints its distribution and who drafted. message-format.md 8.1. */
export function topLines(strand: Strand): TopLine[] {
  const found: TopLine[] = []
  for (const line of strand.lines) {
    const { from: start, to: end } = line
    if (start === end) continue
    if (found.length >= MOST_LINES) return []
    if ((isOriginator(line) && /^FM\s/.test(strand.text.slice(start, end))) || isPreambleLine(strand, line))
      return found
    if (end - start <= LONGEST_LINE)
      found.push({ text: strand.text.slice(start, end), start, end, first: line.first, signs: line.signs })
  }
  // Without a preamble there is no telling the top from the text.
  return []
}

const DASH = 45
const DASHES = /^-{8,}\s*(?:\d{6}Z +)?(\d{6})(?=\s|$)/

/** The relay's counter on the line of dashes: `------------------112233 151430Z /20`, or behind the time. */
export function readCounter(strand: Strand, top: readonly TopLine[]): Placed<string> | undefined {
  for (const { text, start, first } of top) {
    const found = first === DASH ? DASHES.exec(text) : null
    if (!found) continue
    const at = start + found[0].length - found[1]!.length
    return { value: found[1]!, raw: found[1]!, place: strand.place(at, at + found[1]!.length) }
  }
  return undefined
}

/** A line of dashes ends the list of those who cleared. */
export const isDashes = (text: string): boolean => /^-{8,}/.test(text)
