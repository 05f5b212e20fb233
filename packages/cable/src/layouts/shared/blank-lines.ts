import { lines, type Strand, trimmed } from '../../text/index.ts'
import type { Repair } from './repairs.ts'

const LONGEST_HEADING = 50
/** A paragraph whose number a scanner lost: its portion mark is left. */
const PORTIONED = /^\((?:U|C|S|TS|SBU|LOU|FOUO|C\/NF|S\/NF)\) [A-Z]/
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
/** A subject whose words stand on the next line. */
const LABEL_ALONE = /^SUBJ(?:ECT)? ?:?$/i
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
 * Scanning loses blank lines. Some are surely known: those around a heading, a short line without a stop between a
 * finished sentence and a numbered paragraph; those above a portion mark that begins a line,
 * or above the next number; and the one under a subject whose last line had room for the word that
 * follows.
 */
export function blankLineRepairs(source: Strand): Repair[] {
  const repairs: Repair[] = []
  const blank = ({ end, next }: Row): void => {
    const last = repairs[repairs.length - 1]
    if (!last || last.start < end) repairs.push({ start: end, end: next, read: '\n\n', silent: true })
  }
  const once = numbersOnce(source)
  const seen = new Set<number>()
  let highest = 0
  let before: Row | undefined
  let last: Row | undefined
  /** Blank lines stand between the last two rows, and below the last. */
  let parted = false
  let gap = false
  /** Lines of the subject that we are in. */
  let subject = 0
  for (const row of rowsOf(source)) {
    if (!row) {
      gap = true
      subject = 0
      continue
    }
    // The rule of a heading may stand on the next page.
    if (gap && RULE.test(row.text)) continue
    const number = numberOf(row.text)
    if (last && before && isHeading(before, last, row) && !tooEarly(number, highest, once)) {
      if (!parted) blank(before)
      if (!gap) blank(last)
    } else if (last && !gap) {
      if (begins(row, last, once, seen)) blank(last)
      else if (PORTIONED.test(row.text) && FINISHED.test(last.text)) blank(last)
      else if (subject && (LABELLED.test(row.text) || endsSubject(last, row))) {
        blank(last)
        subject = 0
      }
    }
    if (subject >= MOST_SUBJECT_LINES) subject = 0
    else if (SUBJECT.test(row.text)) subject = 1
    else if (subject) subject++
    if (number !== undefined) {
      seen.add(number)
      highest = Math.max(highest, number)
    }
    before = last
    parted = gap
    last = row
    gap = false
  }
  return repairs
}

const numberOf = (text: string): number | undefined =>
  NUMBERED.test(text) ? Number.parseInt(text, 10) : undefined

/** The numbers with which one line alone begins. */
function numbersOnce(source: Strand): Set<number> {
  const once = new Set<number>()
  const twice = new Set<number>()
  for (const row of rowsOf(source)) {
    const number = row && numberOf(row.text)
    if (number === undefined) continue
    if (once.has(number)) twice.add(number)
    once.add(number)
  }
  for (const number of twice) once.delete(number)
  return once
}

/** A number that leaps and comes again is one of the sentence above it. */
const tooEarly = (number: number | undefined, highest: number, once: ReadonlySet<number>): boolean =>
  number !== undefined && number > highest + 1 && !once.has(number)

/** The next paragraph below a sentence whose end is lost: no other line begins with its number. */
function begins(row: Row, last: Row, once: ReadonlySet<number>, seen: ReadonlySet<number>): boolean {
  const number = numberOf(row.text)
  return number !== undefined && once.has(number) && seen.has(number - 1) && !FINISHED.test(last.text)
}

const isHeading = (before: Row, last: Row, row: Row): boolean =>
  NUMBERED.test(row.text) &&
  last.length <= LONGEST_HEADING &&
  HEADING.test(last.text) &&
  !NUMBERED.test(last.text) &&
  FINISHED.test(before.text)

/** The next word would have stood on the line. */
const endsSubject = (last: Row, row: Row): boolean =>
  !LABEL_ALONE.test(last.text) && last.length + 1 + /^\S*/.exec(row.text)![0].length <= WIDTH

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
