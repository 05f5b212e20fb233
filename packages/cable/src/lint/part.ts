import type { Message } from '../message/message.ts'
import { type Line, lines, type Span } from '../text/index.ts'

/** A line of a message and its function. */
export interface CableLine extends Span {
  /** Format line, 1 to 16; 0 where it is none. Every line of the text is 12. ACP 127 ¶142. */
  readonly fl: number
  /** It opens its format line; a further line of addressees or routing indicators does not. */
  readonly opens: boolean
  /** What it says, without blanks at its end. */
  readonly words: string
}

/** A message, or a section of one, as it stands in one source. */
export interface Part extends Span {
  readonly lines: readonly CableLine[]
  /** Lines before the text, FL1 to FL11; blank ones and those that are no format line too. */
  readonly heading: readonly CableLine[]
  /** Lines of the text (FL12). */
  readonly text: readonly CableLine[]
  /** What follows the text, FL13 to FL16. */
  readonly ending: readonly CableLine[]
}

/** The lines that open a format line of this number. */
export const opening = (lines: readonly CableLine[], fl: number): CableLine[] =>
  lines.filter(line => line.fl === fl && line.opens)

const INDICATOR = /^[A-Z0-9]{3,10}$/
const PREAMBLE = /^(?:[A-Z] ){1,2}\d{5,7}/
const CALLED = /^[A-Z]{1,3}(?: +[A-Z0-9]{3,10})+$/
/** A line of routing indicators whose precedence is not a doubled letter; words of a scan are none. */
const ROUTED = /^[A-Y][A-Z]{0,2} +[RQ][A-Z0-9]{2,9}(?: +[A-Z0-9]{3,10})*$/
/** `INFO OCT-01 ISO-00`: offices of the Department and their copies, above the preamble. */
const DISTRIBUTION = /^INFO +[A-Z]{1,5} ?-[\dØO]/
const SIGNAL = /^Z[A-Z]{2}\d?$/
const INSTRUCTION = /^[A-Z]{4,8} T(?: |$)/
const MANUAL = /^[A-Z]{2,8} DE [A-Z]/

/**
 * Lines by their first words. Where the text begins, BT says; in copies that lost it, the classification line of the
 * message. Each line is looked at once and none beyond its own end.
 */
export function partOf(message: Message, span: Span, source: string): Part {
  const all: CableLine[] = []
  const begin = textStart(message, span)
  const preamble = message.dtg?.place[0]
  const header = message.transmission.header?.place[0]
  const holds = ({ start, end }: Line, one: Span | undefined): boolean =>
    one !== undefined && contains({ source: span.source, start, end }, one)
  let zone: 'heading' | 'text' | 'ending' = 'heading'
  let last = 0
  let heading = 0
  let text = -1
  let called = false
  const add = (line: Line, words: string, fl: number, opens: boolean): void => {
    all.push({ source: span.source, start: line.start, end: line.end, words, fl, opens })
    if (fl > 0 && fl < 12) last = fl
  }
  for (const one of lines(source, span.start, span.end)) {
    const words = source.slice(one.start, endOfWords(source, one))
    if (
      zone === 'heading' &&
      words !== 'BT' &&
      (begin < 0 ? /SECTION \d+ OF \d+/.test(words.slice(0, 80)) : begin < one.next)
    ) {
      zone = 'text'
      heading = all.length
    }
    if (zone === 'heading') {
      const fl = holds(one, header) ? 2 : holds(one, preamble) ? 5 : headingLine(words, last, called)
      const opens = fl > 0
      if (fl === 2) called = true
      if (opens || !words) add(one, words, fl, opens)
      else add(one, words, goesOn(words, last) ? last : 0, false)
      if (words === 'BT') {
        zone = 'text'
        heading = all.length
      }
    } else if (zone === 'text') {
      const ends = words === 'BT' ? 13 : words.startsWith('NNNN') && endingLine(words) ? 16 : 0
      if (ends) {
        zone = 'ending'
        text = all.length
        add(one, words, ends, true)
      } else add(one, words, 12, false)
    } else {
      const fl = endingLine(words)
      add(one, words, fl, fl > 0)
    }
  }
  if (zone === 'heading') heading = all.length
  if (text < 0) text = all.length
  return {
    ...span,
    lines: all,
    heading: all.slice(0, heading),
    text: all.slice(heading, text),
    ending: all.slice(text),
  }
}

/** The end of a line without the blanks behind its words. */
function endOfWords(source: string, { start, end }: Line): number {
  let at = end
  while (at > start && source.charCodeAt(at - 1) <= BLANK) at--
  return at
}

const BLANK = 32

/** Where the text begins by what was read of it, below the last line of the heading; -1 where that does not show. */
function textStart(
  { blocks, captions, dtg, eo, from, info, marking, subject, tags, to }: Message,
  span: Span,
): number {
  const within = (one: Span | undefined): one is Span => one !== undefined && contains(span, one)
  let end = span.start
  for (const part of [dtg, from, to[to.length - 1], info[info.length - 1]]) {
    const last = part?.place[part.place.length - 1]
    if (within(last) && last.end > end) end = last.end
  }
  let start = -1
  for (const part of [marking.banner, captions[0], eo, tags[0], subject, blocks[0]]) {
    const first = part?.place[0]
    if (within(first) && first.start >= end && (start < 0 || first.start < start)) start = first.start
  }
  return start
}

function headingLine(words: string, last: number, called: boolean): number {
  const blank = words.indexOf(' ')
  const first = blank < 0 ? words : words.slice(0, blank)
  switch (first) {
    case 'BT':
      return words === 'BT' ? 11 : 0
    case 'DE':
      return 3
    case 'FM':
      return 6
    case 'TO':
      return 7
    case 'INFO':
      return DISTRIBUTION.test(words) ? 0 : 8
    case 'XMT':
      return 9
    case 'GRNC':
    case 'GR':
      return 10
    case 'ZNR':
    case 'ZNY':
      return called || last !== 1 ? 4 : 1
    case 'VV':
      return 1
  }
  if (first.startsWith('ZCZC') || first.startsWith('VZCZC')) return 1
  if (first.startsWith('XMT/')) return 9
  if (last > 5 || !words)
    return /^GR ?\d+$/.test(words)
      ? 10
      : PREAMBLE.test(words)
        ? 5
        : CALLED.test(words) && isDoubled(first)
          ? 2
          : 0
  if (PREAMBLE.test(words)) return 5
  if (last < 3 && ROUTED.test(words)) return 2
  if (CALLED.test(words) && isDoubled(first)) return 2
  if (MANUAL.test(words)) return 3
  if ((last === 2 || last === 3) && SIGNAL.test(first)) return 4
  if (last === 4 && INSTRUCTION.test(words)) return 4
  return 0
}

const isDoubled = (first: string): boolean => first.length === 2 && first[0] === first[1]

/** FL2 goes on with routing indicators alone, FL1 with signals, lists of addressees with anything. */
const goesOn = (words: string, last: number): boolean =>
  last === 2 ? words.split(/ +/).every(word => INDICATOR.test(word)) : last === 1 || (last >= 6 && last <= 9)

function endingLine(words: string): number {
  if (words === 'BT') return 13
  // Printed twice by a switch, or with signs behind it by a scan.
  if (/^NNNN(?:[^\w]+NNNN)*[^\w]*$/.test(words)) return 16
  return /^#\d{1,5}$/.test(words) || words.startsWith('C ') ? 15 : 0
}

export interface Word extends Span {
  readonly text: string
}

/** The words of a line with their places. */
export function wordsOf(line: Pick<CableLine, 'source' | 'start' | 'words'>): Word[] {
  const found: Word[] = []
  for (const { 0: text, index } of line.words.matchAll(/[^ \t]+/g)) {
    const start = line.start + index
    found.push({ source: line.source, start, end: start + text.length, text })
  }
  return found
}

/** Does one end before the other begins? Of two sources none comes first. */
export const isBefore = (one: Span, other: Span): boolean =>
  one.source === other.source && one.end <= other.start

/** Does one hold all of the other? */
export const contains = (one: Span, other: Span): boolean =>
  one.source === other.source && one.start <= other.start && other.end <= one.end

/** The words of a line without the blanks behind them. */
export const written = ({ source, start, words }: CableLine): Span => ({
  source,
  start,
  end: start + words.length,
})

/** A whole line with its end, to be taken out. */
export const wholeLine = (source: string, { source: index, start, end }: Span): Span => {
  let next = end
  while (source[next] === '\r') next++
  return { source: index, start, end: source[next] === '\n' ? next + 1 : next }
}

/** Where a word stands within a span; no letter beyond its end is looked at. */
export function occurrences(word: string, source: string, span: Span): Span[] {
  const text = source.slice(span.start, span.end)
  const found: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const start = span.start + at
    found.push({ source: span.source, start, end: start + word.length })
  }
  return found
}

/** No line of a heading is longer; beyond, a web page has its lines in one. */
const LONGEST_LINE = 300

/** The whole line that holds a span, with its end; the span alone where no line end is near. */
export function lineOf(source: string, span: Span): Span {
  const before = source.slice(Math.max(0, span.start - LONGEST_LINE), span.start)
  const after = /^[^\r\n]*(?=[\r\n]|$)/.exec(source.slice(span.end, span.end + LONGEST_LINE))![0]
  const start = span.start - before.length + before.lastIndexOf('\n') + 1
  if (after.length === LONGEST_LINE || (start > 0 && source[start - 1] !== '\n')) return span
  return wholeLine(source, { source: span.source, start, end: span.end + after.length })
}
