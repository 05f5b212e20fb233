import assert from 'node:assert/strict'
import { type Message, type Place, read } from '../src/index.ts'

/** Every place in a value, however deep. */
function* places(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (/^(?:p|.*P)lace$|^(?:bt|eom)$/.test(key)) yield inner as Place
    else if (key === 'map')
      yield (inner as [number, number, number, number][]).map(([, source, start, end]) => ({
        source,
        start,
        end,
      }))
    else yield* places(inner)
  }
}

/** Spans lie inside their source, none backwards, and those of a line of text in order. */
export function sound(text: string): readonly Message[] {
  const { messages, diagnostics } = read(text)
  for (const place of places([messages, diagnostics]))
    for (const { source, start, end } of place)
      assert.ok(
        source === 0 && 0 <= start && start <= end && end <= text.length,
        `${start}..${end} of ${text.length}`,
      )
  for (const { blocks } of messages)
    for (const place of places(blocks.map(({ text }) => text)))
      for (const [i, span] of place.entries()) assert.ok(i === 0 || place[i - 1]!.start <= span.start)
  return messages
}
