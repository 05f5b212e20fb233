import { documents, type SampleDocument } from './cables.ts'
import { DAY, MINUTE } from './calendar.ts'
import { drawExchange, drawStart, Numbers, planCable } from './plan.ts'
import { drawStory } from './prose.ts'
import { Random } from './random.ts'
import type { Truth } from './truth.ts'

export type { SampleDocument } from './cables.ts'
export type { Era, Level, TrueParagraph, TruePost, TrueReference, Truth } from './truth.ts'
export { VARIANTS, type VariantName } from './variants.ts'

const SECTIONED = 0.1
const LONGEST_EXCHANGE = 6

/**
 * Invented cables, with what is true of each. The same seed gives the same cables, and a smaller `count` the first
 * of them. Posts and codes are real, everything that is told is not.
 */
export function* sample({
  count = 320,
  seed = 1,
}: {
  count?: number
  seed?: number
} = {}): Generator<SampleDocument> {
  const chance = new Random(seed)
  const numbers = new Numbers()
  for (let made = 0; made < count; ) {
    const exchange = drawExchange(chance, drawStory(chance))
    const earlier: Truth[] = []
    let start = drawStart(chance, exchange.era)
    for (let left = chance.int(1, LONGEST_EXCHANGE); left > 0 && made < count; left--, made++) {
      const answer = earlier.length > 0 && chance.chance(0.25)
      const sections = !answer && chance.chance(SECTIONED) ? chance.int(2, 4) : 1
      const truth = planCable(exchange, { start, earlier, answer, sections }, numbers, chance)
      yield* documents(truth, chance.int(1, 2 ** 31 - 1))
      earlier.push(truth)
      start = Date.parse(truth.dtg) + chance.int(1, 20) * DAY + chance.int(-300, 300) * MINUTE
    }
  }
}
