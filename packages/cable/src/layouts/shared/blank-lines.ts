import { lines, type Strand, trimmed } from '../../text/index.ts'
import type { Repair } from './repairs.ts'

const LONGEST_HEADING = 50
const NUMBERED = /^\d{1,3}\. ?(?:\(|[A-Z"“'])/
/** What a heading looks like: it begins with a capital and ends in a word. */
const HEADING = /^\p{Lu}.*[\p{L}\p{N})]$/u
const RULE = /^[-=_]{3,}$/
/** A sentence has ended; `D.`, the letter of a reference, ends none. */
const FINISHED = /(?<!(?:^|\s)[A-Z])[.!?:)"”]$/
const SUBJECT = /^SUBJ(?:ECT)? ?:/i
/** What follows a subject under a label of its own, or as the first paragraph. */
const LABELLED =
  /^(?:(?:REF(?:TELS?|S|\(S\))?|RETELS?) ?:|CLASSIFIED BY\b|DERIVED FROM\b|TAGS\b|E\.? ?O\.? ?\d|\d{1,3}\. )/i
/** Teletypes broke their lines at 69; scanned lines lose or gain a few signs. */
const WIDTH = 62
/** A subject goes on over a line or two. */
const MOST_SUBJECT_LINES = 3
const LONGEST_SHOWN = 100

interface Row {
  readonly end: number
  readonly next: number
  readonly length: number
  /** The line, or of a long one its two ends. */
  readonly text: string
}

/**
 * Scanning loses blank lines. Two are surely known: those around a heading, a short line without a stop between a
 * finished sentence and a numbered paragraph; and the one under a subject whose last line had room for the word that
 * follows.
 */
export function blankLineRepairs(source: Strand): Repair[] {
  const repairs: Repair[] = []
  const blank = ({ end, next }: Row): void => {
    const last = repairs[repairs.length - 1]
    if (!last || last.start < end) repairs.push({ start: end, end: next, read: '\n\n', silent: true })
  }
  let before: Row | undefined
  let last: Row | undefined
  /** Blank lines, as the edge of a page leaves one, stand already under those two. */
  let underBefore = false
  let underLast = false
  /** Lines of the subject that we are in. */
  let subject = 0
  for (const row of rowsOf(source)) {
    if (!row) {
      underLast = true
      subject = 0
      continue
    }
    // The rule of a heading may stand on the next page.
    if (underLast && RULE.test(row.text)) continue
    if (last && before && isHeading(before, last, row)) {
      if (!underBefore) blank(before)
      if (!underLast) blank(last)
    } else if (subject && last && (LABELLED.test(row.text) || endsSubject(last, row))) {
      blank(last)
      subject = 0
    }
    if (subject >= MOST_SUBJECT_LINES) subject = 0
    else if (SUBJECT.test(row.text)) subject = 1
    else if (subject) subject++
    before = last
    last = row
    underBefore = underLast
    underLast = false
  }
  return repairs
}

const isHeading = (before: Row, last: Row, row: Row): boolean =>
  NUMBERED.test(row.text) &&
  last.length <= LONGEST_HEADING &&
  HEADING.test(last.text) &&
  !NUMBERED.test(last.text) &&
  FINISHED.test(before.text)

/** The next word would have stood on the line. */
const endsSubject = (last: Row, row: Row): boolean =>
  last.length + 1 + /^\S*/.exec(row.text)![0].length <= WIDTH

/** The lines of a text; `undefined` for blank ones. */
function* rowsOf({ text }: Strand): Generator<Row | undefined> {
  for (const line of lines(text)) {
    const [start, end] = trimmed(text, line.start, line.end)
    const length = end - start
    const shown =
      length > LONGEST_SHOWN
        ? `${text.slice(start, start + 20)} ${text.slice(end - 20, end)}`
        : text.slice(start, end)
    yield length ? { end: line.end, next: line.next, length, text: shown } : undefined
  }
}
