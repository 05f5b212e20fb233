import { cables, type SampleDocument } from './cables.ts'
import type { LayoutId } from './layouts/ids.ts'
import { Random } from './random.ts'

export type { SampleDocument } from './cables.ts'
export { type Filed, filed } from './filing.ts'
export { LAYOUT_IDS, type LayoutId } from './layouts/ids.ts'
export type {
  Era,
  Field,
  Level,
  ReferenceKind,
  TrueExemption,
  TrueFact,
  TrueOffice,
  TrueOfficer,
  TrueParagraph,
  TruePost,
  TrueReference,
  TrueSet,
  Truth,
} from './truth.ts'
export { VARIANTS, type Variant, type VariantName } from './variants.ts'

/**
 * Invented cables, with what is true of each. The same seed gives the same cables, and a smaller `count` the first
 * of them. Posts and codes are real, everything that is told is not. Without a layout it is the first collection of
 * a reading room: wire text whose references lead to one another, with mild irregularities; with one, all that the
 * layout carries and every irregularity that copies of it are known for.
 */
export function* sample({
  count = 320,
  seed = 1,
  layout,
  lawful = false,
  marked = false,
  length,
}: {
  count?: number
  seed?: number
  layout?: LayoutId
  /** Without irregularities, every one. */
  lawful?: boolean
  /** Marked as the rules of its day want: portions, captions, TAGS. Lawful ones are then so to every rule of lint. */
  marked?: boolean
  /** Characters of prose in each section, about: 4500 make cables of 5 KB. */
  length?: number
} = {}): Generator<SampleDocument> {
  const wish = {
    layout: layout ?? 'state',
    plain: layout === undefined,
    lawful,
    marked,
    ...(length && { length }),
  } as const
  yield* cables(count, wish, new Random(seed))
}
