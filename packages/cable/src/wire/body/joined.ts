import type { JoinedText } from '../../message/message.ts'
import { isCommonWord, isNameWord } from '../../tables/index.ts'
import { type MapRow, type Span, type Strand, StrandBuilder } from '../../text/index.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Joins stretches of lines into running text: one blank for a line end, none after a hyphen that divides or compounds a
 * word. Where the parts make a word that is known it divided it (`INFOR-` / `MATION`) and goes; elsewhere which of the two it
 * is cannot be known, and it stays (`US-` / `LATIN`). message-format.md 6.4.
 */
export function joinLines(body: Strand, stretches: readonly Stretch[]): JoinedText {
  return joined(body, stretches, ' ')
}

/** Keeps every line and its columns. */
export function keepLines(body: Strand, stretches: readonly Stretch[]): JoinedText {
  return joined(body, stretches, '\n')
}

function joined(body: Strand, stretches: readonly Stretch[], between: ' ' | '\n'): JoinedText {
  // Most blocks are one line: no builder for those.
  const [only] = stretches
  if (only && stretches.length === 1)
    return { text: body.text.slice(only.start, only.end), map: body.rowsOf(only.start, only.end) }
  const straight = only && body.stretch(only.start, stretches[stretches.length - 1]!.end)
  if (straight) return joinedStraight(body, stretches, between, straight)
  const text = new StrandBuilder()
  let last: Stretch | undefined
  for (const stretch of stretches) {
    if (stretch.end <= stretch.start) continue
    if (last) {
      const hyphen = between === ' ' ? hyphenAt(body, last, stretch) : undefined
      text.add(body, last.start, hyphen === 'divides' ? last.end - 1 : last.end)
      if (!hyphen) text.put(between, body, last.end, stretch.start)
    }
    last = stretch
  }
  if (last) text.add(body, last.start, last.end)
  const strand = text.done()
  return { text: strand.text, map: strand.rows() }
}

/** The same where nothing was left out between the lines: their places are sums. */
function joinedStraight(
  body: Strand,
  stretches: readonly Stretch[],
  between: ' ' | '\n',
  { source, start: origin }: Span,
): JoinedText {
  const by = origin - stretches[0]!.start
  const map: MapRow[] = []
  let text = ''
  let last: Stretch | undefined
  // Where the row begins that is not closed yet, in the text and in the body.
  let at = 0
  let from = 0
  for (const stretch of stretches) {
    if (stretch.end <= stretch.start) continue
    if (last) {
      const hyphen = between === ' ' ? hyphenAt(body, last, stretch) : undefined
      const end = hyphen === 'divides' ? last.end - 1 : last.end
      text += body.text.slice(last.start, end)
      map.push([at, source, from + by, end + by])
      at = text.length
      from = stretch.start
      if (!hyphen) {
        text += between
        // One sign for one: the line below goes on with its row.
        if (stretch.start - last.end === 1) from = last.end
        else map.push([at++, source, last.end + by, stretch.start + by])
      }
    } else from = stretch.start
    last = stretch
  }
  if (last) {
    text += body.text.slice(last.start, last.end)
    map.push([at, source, from + by, last.end + by])
  }
  return { text, map }
}

/** Prefixes that may keep their hyphen before a whole word: `in-depth`, `re-election`. */
const PREFIX = /^(?:anti|co|counter|ex|in|inter|mid|non|over|post|pre|re|self|semi|sub|under|vice)$/
const LONGEST_PART = 24

/** Offices are words, though a text in readable case gives them capitals. */
const OFFICE =
  /^(?:ambassador|consul|consulate|embass(?:y|ies)|governor|minist(?:er|ry|ries|erial)|parliamentarian|president|presidential|secretary|senator)s?$/

const isKnown = (word: string): boolean =>
  isCommonWord(word) || isNameWord(word.toUpperCase()) || OFFICE.test(word)

const HYPHEN = 45

function hyphenAt(body: Strand, before: Stretch, after: Stretch): 'divides' | 'stays' | undefined {
  if (body.text.charCodeAt(before.end - 1) !== HYPHEN) return undefined
  const first = /([A-Za-z]+)-$/.exec(
    body.text.slice(Math.max(before.start, before.end - LONGEST_PART), before.end),
  )?.[1]
  const second = first && /^[A-Za-z]+/.exec(body.text.slice(after.start, after.start + LONGEST_PART))?.[0]
  if (!second) return undefined
  const word = `${first}${second}`.toLowerCase()
  return !PREFIX.test(first.toLowerCase()) && isKnown(word) ? 'divides' : 'stays'
}
