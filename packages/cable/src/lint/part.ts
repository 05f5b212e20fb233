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
const PREAMBLE = /^(?:[A-Z] ){1,2}\d\d\d\d\d/
const CALLED = /^([A-Z])\1(?: +[A-Z0-9]{3,10})+$/
const SIGNAL = /^Z[A-Z][A-Z]\d?$/
const INSTRUCTION = /^[A-Z]{4,} T\b/
/** A line of routing indicators whose precedence is not a doubled letter; words of a scan are none. */
const ROUTED = /^[A-Y][A-Z]{0,2} +[RQ][A-Z0-9]{2,9}(?: +[A-Z0-9]{3,10})*$/
/** `INFO OCT-01 ISO-00`: offices of the Department and their copies, above the preamble. */
const DISTRIBUTION = /^INFO\s *[A-Z]{1,5} ?-[\dØO]/
const MANUAL = /^[A-Z]{2,8} DE [A-Z]/
const SECTION = /SECTION \d+ OF \d/

/**
 * Lines by their first words. Where the text begins, BT says; in copies that lost it, the classification line of the
 * message. Each line is looked at once and none beyond its own end.
 */
export function partOf(message: Message, span: Span, source: string): Part {
  const all: CableLine[] = []
  const zones = { heading: [] as CableLine[], text: [] as CableLine[], ending: [] as CableLine[] }
  const begin = textStart(message, span)
  const preamble = message.dtg?.place[0]
  const header = message.transmission.header?.place[0]
  const holds = ({ start, end }: Line, one: Span | undefined): boolean =>
    one !== undefined && contains({ source: span.source, start, end }, one)
  let zone: keyof typeof zones = 'heading'
  let last = 0
  const add = ({ start, end }: Line, words: string, fl: number, opens: boolean): void => {
    const line = { source: span.source, start, end, words, fl, opens }
    all.push(line)
    zones[zone].push(line)
    if (fl) last = fl
  }
  for (const one of lines(source, span.start, span.end)) {
    const words = withoutEnd(source.slice(one.start, one.end))
    if (zone === 'heading' && (begin === undefined ? SECTION.test(words) : begin < one.next)) zone = 'text'
    if (zone === 'heading') {
      const fl = holds(one, header) ? 2 : holds(one, preamble) ? 5 : headingLine(words, last)
      if (fl) add(one, words, fl, true)
      else add(one, words, words && goesOn(words, last) ? last : 0, false)
      if (words === 'BT') zone = 'text'
    } else if (zone === 'text') {
      const ends = words === 'BT' ? 13 : words.startsWith('NNNN') && endingLine(words)
      if (ends) zone = 'ending'
      add(one, words, ends || 12, Boolean(ends))
    } else {
      const fl = endingLine(words)
      add(one, words, fl, Boolean(fl))
    }
  }
  return { ...span, lines: all, ...zones }
}

/** A line without the blanks behind its words. */
function withoutEnd(line: string): string {
  let at = line.length
  while (line.charCodeAt(at - 1) <= BLANK) at--
  return line.slice(0, at)
}

const BLANK = 32

/** Where the text begins by what was read of it, below the last line of the heading, if that shows. */
function textStart(
  { blocks, captions, eo, info, marking, subject, tags, to }: Message,
  span: Span,
): number | undefined {
  const above = (info.at(-1) ?? to.at(-1))?.place[0]
  const starts = [marking.banner, captions[0], eo, tags[0], subject, blocks[0]]
    .flatMap(part => part?.place[0] ?? [])
    .filter(one => contains(span, one) && !(above && isBefore(one, above)))
    .map(({ start }) => start)
  return starts.length ? Math.min(...starts) : undefined
}

function headingLine(words: string, last: number): number | undefined {
  const first = words.split(' ')[0]!
  switch (first) {
    case 'BT':
      return words === 'BT' ? 11 : undefined
    case 'DE':
      return 3
    case 'FM':
      return 6
    case 'TO':
      return 7
    case 'INFO':
      return DISTRIBUTION.test(words) ? undefined : 8
    case 'XMT':
      return 9
    case 'GRNC':
      return 10
    case 'ZNR':
    case 'ZNY':
      return last === 1 ? 1 : 4
    case 'VV':
      return 1
  }
  if (first.startsWith('ZCZC') || first.startsWith('VZCZC')) return 1
  if (first.startsWith('XMT/')) return 9
  if (/^GR(?: |\d*$)/.test(words)) return 10
  if (PREAMBLE.test(words)) return 5
  if (last < 3 && ROUTED.test(words)) return 2
  if (CALLED.test(words)) return 2
  if (last < 5 && MANUAL.test(words)) return 3
  if ((last === 2 || last === 3) && SIGNAL.test(first)) return 4
  if (last === 4 && INSTRUCTION.test(words)) return 4
  return undefined
}

/** FL2 goes on with routing indicators alone, FL1 with signals, lists of addressees with anything. */
const goesOn = (words: string, last: number): boolean =>
  last === 2 ? words.split(/ +/).every(word => INDICATOR.test(word)) : last === 1 || last >= 6

function endingLine(words: string): number {
  if (words === 'BT') return 13
  // Printed twice by a switch, or with signs behind it by a scan.
  if (/^NNNN(?:\W+NNNN)*\W*$/.test(words)) return 16
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
  const after = /[^\r\n]*/.exec(source.slice(span.end, span.end + LONGEST_LINE))![0]
  const start = span.start - before.length + before.lastIndexOf('\n') + 1
  if (after.length === LONGEST_LINE || (start > 0 && source[start - 1] !== '\n')) return span
  return wholeLine(source, { source: span.source, start, end: span.end + after.length })
}
