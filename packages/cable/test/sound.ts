import assert from 'node:assert/strict'
import { type Message, type Place, type ReadResult, read } from '../src/index.ts'

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

/** What is wrong with the places of a reading: each must lie inside its source, those of a text in order. */
export function unsound({ messages, diagnostics, sources }: ReadResult): string | undefined {
  for (const place of places([messages, diagnostics]))
    for (const { source, start, end } of place)
      if (!(0 <= start && start <= end && end <= (sources[source]?.text.length ?? -1)))
        return `${start}..${end} of source ${source} lies outside`
  for (const { blocks } of messages)
    for (const place of places(blocks.map(({ text }) => text)))
      for (const [i, span] of place.entries())
        if (i > 0 && place[i - 1]!.start > span.start)
          return `${span.start} stands before ${place[i - 1]!.start}`
  return undefined
}

/** Reads a text whose places must all be sound. */
export function sound(text: string): readonly Message[] {
  const result = read(text)
  assert.equal(unsound(result), undefined)
  return result.messages
}
