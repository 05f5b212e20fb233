import { lines, type Strand, trimmed } from '../../text/index.ts'
import type { Repair } from './repairs.ts'

const LONGEST_HEADING = 50
const NUMBERED = /^\d{1,3}\. ?(?:\(|[A-Z"“'])/
/** What a heading looks like: it begins with a capital and ends in a word. */
const HEADING = /^\p{Lu}.*[\p{L}\p{N})]$/u
const FINISHED = /[.!?:)"”]$/

/**
 * Scanning loses blank lines, and with them the headings between paragraphs. A short line without a stop that stands
 * between a finished sentence and a numbered paragraph is one: it gets its blank lines back.
 */
export function headingRepairs(source: Strand): Repair[] {
  const { text } = source
  const repairs: Repair[] = []
  let before: { end: number; next: number; text: string } | undefined
  let last: { end: number; next: number; text: string } | undefined
  for (const line of lines(text)) {
    const [start, end] = trimmed(text, line.start, line.end)
    const written = end - start > LONGEST_HEADING ? text.slice(start, start + 8) : text.slice(start, end)
    if (
      last &&
      before &&
      NUMBERED.test(written) &&
      HEADING.test(last.text) &&
      !NUMBERED.test(last.text) &&
      FINISHED.test(before.text)
    ) {
      repairs.push({ start: before.end, end: before.next, read: '\n\n', silent: true })
      repairs.push({ start: last.end, end: last.next, read: '\n\n', silent: true })
    }
    before = last
    // A long line is no heading, but it may finish a sentence.
    const shown = end - start > LONGEST_HEADING ? text.slice(end - 1, end) : written
    last = start === end ? undefined : { end: line.end, next: line.next, text: shown }
  }
  return repairs
}
