import type { JoinedText } from '../../message/message.ts'
import { isCommonWord, isNameWord } from '../../tables/index.ts'
import { type Strand, StrandBuilder } from '../../text/index.ts'

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

/** Prefixes that may keep their hyphen before a whole word: `in-depth`, `re-election`. */
const PREFIX = /^(?:anti|co|counter|ex|in|inter|mid|non|over|post|pre|re|self|semi|sub|under|vice)$/
const LONGEST_PART = 24

/** Offices are words, though a text in readable case gives them capitals. */
const OFFICE =
  /^(?:ambassador|consul|consulate|embass(?:y|ies)|governor|minist(?:er|ry|ries|erial)|parliamentarian|president|presidential|secretary|senator)s?$/

const isKnown = (word: string): boolean =>
  isCommonWord(word) || isNameWord(word.toUpperCase()) || OFFICE.test(word)

function hyphenAt(body: Strand, before: Stretch, after: Stretch): 'divides' | 'stays' | undefined {
  if (body.text[before.end - 1] !== '-') return undefined
  const first = /([A-Za-z]+)-$/.exec(
    body.text.slice(Math.max(before.start, before.end - LONGEST_PART), before.end),
  )?.[1]
  const second = first && /^[A-Za-z]+/.exec(body.text.slice(after.start, after.start + LONGEST_PART))?.[0]
  if (!second) return undefined
  const word = `${first}${second}`.toLowerCase()
  return !PREFIX.test(first.toLowerCase()) && isKnown(word) ? 'divides' : 'stays'
}
