import type { Message } from '../message/message.ts'
import type { Diagnostic, Span } from '../text/index.ts'
import type { Reading } from './rule.ts'

/** What the reader said of each message: by where it stands. Alone in its reading, a message has all of it. */
export function ownership({ diagnostics, messages }: Reading): ReadonlyMap<Message, readonly Diagnostic[]> {
  const [only] = messages
  if (only && messages.length === 1) return new Map([[only, diagnostics]])
  const owned = new Map<Message, Diagnostic[]>(messages.map(message => [message, []]))
  const spans = messages.flatMap(message => message.place.map((span): Owned => ({ span, message })))
  spans.sort((a, b) => compare(a.span, b.span))
  for (const one of diagnostics) {
    const [at] = one.place
    const last = at && spans[lastBefore(spans, at)]
    if (at && last && last.span.source === at.source && at.end <= last.span.end)
      owned.get(last.message)!.push(one)
  }
  return owned
}

interface Owned {
  readonly span: Span
  readonly message: Message
}

const compare = (a: Span, b: Span): number => a.source - b.source || a.start - b.start

/** Index of the last span that begins at or before another, by halving; -1 where none does. */
function lastBefore(spans: readonly Owned[], at: Span): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(spans[middle]!.span, at) <= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}
