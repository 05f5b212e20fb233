import type { Label } from '@chancery/cable'
import { type Card, type Counted, Tally } from '../store/index.ts'

/** The part of the index that a cable goes into. */
export const partKey = ({ level, caveats }: Label): string => JSON.stringify([level, [...caveats].sort()])

/** The words of some cards, counted together for each part. */
export type PartCounts = readonly (readonly [part: string, counted: readonly Counted[]])[]

export function countsOf(cards: readonly Card[]): PartCounts {
  const parts = new Map<string, Tally>()
  for (const card of cards) {
    const key = partKey(card.label)
    const tally = parts.get(key) ?? new Tally()
    parts.set(key, tally)
    tally.add(card)
  }
  return [...parts].map(([key, tally]) => [key, tally.counted()])
}
