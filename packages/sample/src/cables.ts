import { DAY, MINUTE } from './calendar.ts'
import type { LayoutId } from './layouts/ids.ts'
import { LAYOUTS } from './layouts/index.ts'
import type { Layout } from './layouts/layout.ts'
import { lengthened } from './lengthen.ts'
import { marked } from './marked.ts'
import { Numbers } from './numbers.ts'
import type { SectionMark } from './parts/section.ts'
import { planCablegram } from './plan/cablegram.ts'
import { planGeneral } from './plan/general.ts'
import { planRadiogram } from './plan/radiogram.ts'
import { planSignal } from './plan/signal.ts'
import { drawExchange, drawStart, planTelegram } from './plan/telegram.ts'
import { drawStory } from './prose.ts'
import { Random } from './random.ts'
import type { Truth } from './truth.ts'
import { withVariants } from './variants.ts'

/** One file of the sample: a cable, or one section of a cable that came in several; of tables, one row. */
export interface SampleDocument {
  /** Name of the file; of a row, the name that its cable would have alone. */
  readonly name: string
  readonly text: string
  readonly truth: Truth
  readonly section?: SectionMark
  /** Of its bytes; UTF-8 unless said. */
  readonly encoding?: 'latin1'
}

const SECTIONED = 0.12
const LONGEST_EXCHANGE = 6

export interface Wish {
  readonly layout: LayoutId
  /** Only what the first collection has: threads within the sample, mild irregularities. */
  readonly plain: boolean
  /** No irregularities at all. */
  readonly lawful?: boolean
  /** Marked as the rules of its day want, where drafters were careless. */
  readonly marked?: boolean
  /** Characters of prose in each section, about; more than a story has are made of invented words. */
  readonly length?: number
}

/** Cables one after the other; what is kept between them does not grow with their number. */
export function* cables(count: number, wish: Wish, chance: Random): Generator<SampleDocument> {
  const layout = LAYOUTS[wish.layout]
  let left = count
  if (left > 0)
    for (const plan of planned(wish, chance)) {
      const long = wish.length ? lengthened(plan, wish.length, chance) : plan
      const truth = wish.marked ? marked(long) : long
      yield* written(layout, withVariants(truth, wish.plain, chance, wish.lawful), chance.int(1, 2 ** 31 - 1))
      if (--left === 0) return
    }
}

/** What is true of one cable after the other, before any irregularity; without end. */
export function* planned({ layout, plain }: Wish, chance: Random): Generator<Truth> {
  const writer = LAYOUTS[layout]
  const numbers = new Numbers()
  for (;;) yield* PLANS[writer.kind](writer, plain, numbers, chance)
}

function* written(layout: Layout, planned: Truth, seed: number): Generator<SampleDocument> {
  const { files, more } = layout.write(planned, new Random(seed))
  const absent = [...new Set([...layout.never, ...(more?.absent ?? planned.absent)])]
  const truth: Truth = { ...planned, ...more, absent }
  for (const { text, section } of files)
    yield {
      name: `${truth.key}${section ? `.${section.number}` : ''}.${layout.extension}`,
      text,
      truth,
      ...(section && { section }),
      ...(layout.encoding && { encoding: layout.encoding }),
    }
}

type Plans = (layout: Layout, plain: boolean, numbers: Numbers, chance: Random) => Generator<Truth>

const yearsOf = ({ eras }: Layout): readonly [number, number] => [eras[0]![1], eras[0]![2]]

const PLANS: Readonly<Record<Layout['kind'], Plans>> = {
  telegram: exchange,
  signal: function* (layout, _, numbers, chance) {
    yield planSignal({ layout: layout.id, years: yearsOf(layout), ...layout.signal! }, numbers, chance)
  },
  general: function* (layout, _, numbers, chance) {
    yield planGeneral({ layout: layout.id, years: yearsOf(layout) }, numbers, chance)
  },
  cablegram: function* (layout, _, numbers, chance) {
    yield planCablegram({ layout: layout.id, years: yearsOf(layout) }, numbers, chance)
  },
  radiogram: function* (layout, _, numbers, chance) {
    yield planRadiogram({ layout: layout.id, years: yearsOf(layout) }, numbers, chance)
  },
}

/** Telegrams that answer one another. */
function* exchange(layout: Layout, plain: boolean, numbers: Numbers, chance: Random): Generator<Truth> {
  const [era, first, last] = layout.eras.length > 1 ? chance.pick(layout.eras) : layout.eras[0]!
  const between = drawExchange(chance, drawStory(chance), era, plain)
  const earlier: Truth[] = []
  let start = drawStart(chance, [first, last])
  for (let left = chance.int(1, LONGEST_EXCHANGE); left > 0; left--) {
    const answer = earlier.length > 0 && chance.chance(0.25)
    const sections = !answer && chance.chance(SECTIONED) ? chance.int(2, 4) : 1
    const truth = planTelegram(
      between,
      { layout: layout.id, start, earlier, answer, sections },
      numbers,
      chance,
    )
    yield truth
    earlier.push(truth)
    start = Date.parse(truth.dtg) + chance.int(1, 20) * DAY + chance.int(-300, 300) * MINUTE
  }
}
