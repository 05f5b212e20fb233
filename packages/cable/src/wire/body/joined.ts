import type { JoinedText } from '../../message/message.ts'
import { type Strand, StrandBuilder } from '../../text/index.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Joins stretches of lines into running text: one blank for a line end, none after a hyphen that divides or
 * compounds a word (`US-` / `LATIN`), since which of the two it is cannot be known.
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
      const hyphen =
        between === ' ' && /[A-Za-z]-$/.test(body.text.slice(Math.max(last.start, last.end - 2), last.end))
      if (!hyphen || !/^[A-Za-z]/.test(body.text.slice(stretch.start, stretch.start + 1)))
        text.put(between, body, last.end, stretch.start)
    }
    text.add(body, stretch.start, stretch.end)
    last = stretch
  }
  const strand = text.done()
  return { text: strand.text, map: strand.rows() }
}
