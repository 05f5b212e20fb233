import type { Label } from '@chancery/cable'
import { type Card, type Counted, Tally } from '../store/index.ts'

/** The part of the index that a cable goes into. */
export const partKey = ({ level, caveats }: Label): string => JSON.stringify([level, [...caveats].sort()])

/** The words of some cards, counted together for each part. */
export type PartCounts = readonly (readonly [part: string, counted: readonly Counted[]])[]

export function countsOf(cards: readonly Card[]): PartCounts {
  const parts = new Map<string, Card[]>()
  for (const card of cards) {
    const key = partKey(card.label)
    const part = parts.get(key)
    if (part) part.push(card)
    else parts.set(key, [card])
  }
  // One part after the other: the table of one is small enough to stay near the processor.
  return [...parts].map(([key, part]) => {
    const tally = new Tally()
    for (const card of part) tally.add(card)
    return [key, tally.counted()]
  })
}
