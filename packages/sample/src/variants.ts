import type { LayoutId } from './layouts/ids.ts'
import type { Random } from './random.ts'
import type { Field, Truth } from './truth.ts'
import { VARIANT_ROWS } from './variants.rows.ts'

/** An irregularity of archived copies: how often it is given to a cable that can have it, and what it does. */
export interface Variant {
  /** Share of the cables to which it applies. Drawn apart from all others, but one of a `group` at most. */
  readonly rate: number
  /** Clause of the reference that lists it: `m` the message format, `k` the markings. */
  readonly clause: string
  /** The reference reports this rate; all other rates are our choice, high enough to be measured. */
  readonly reported?: true
  readonly does: string
  readonly layouts: readonly LayoutId[]
  /** Fields whose value the text does not show as the truth has it. */
  readonly touches?: readonly Field[]
  /** Fields that the text does not show at all. */
  readonly hides?: readonly Field[]
  readonly group?: string
  readonly applies?: (truth: Truth) => boolean
  /** Where the text says something else, not the same in another form, the truth does too. */
  readonly alter?: (truth: Truth, chance: Random) => Truth
  /** The first collection has it. */
  readonly mild?: true
}

export type VariantName = keyof typeof VARIANT_ROWS

export const VARIANTS: Readonly<Record<VariantName, Variant>> = VARIANT_ROWS

const NAMES = Object.keys(VARIANT_ROWS) as VariantName[]

/** The variants of a layout by group; those without one stand alone. */
function grouped(layout: LayoutId, mild: boolean): VariantName[][] {
  const groups = new Map<string, VariantName[]>()
  for (const name of NAMES) {
    const row = VARIANTS[name]
    if (!row.layouts.includes(layout) || (mild && !row.mild)) continue
    const group = row.group ?? name
    groups.set(group, [...(groups.get(group) ?? []), name])
  }
  return [...groups.values()]
}

const cache = new Map<string, VariantName[][]>()
function groupsOf(layout: LayoutId, mild: boolean): VariantName[][] {
  const key = `${layout} ${mild}`
  const known = cache.get(key) ?? grouped(layout, mild)
  cache.set(key, known)
  return known
}

/** Share of the cables of a layout that get none, so that lawful texts stay however many variants it has. */
const LAWFUL = 0.15

/** The truth with its variants drawn and what they change of it. One number is drawn for each group, whatever applies. */
export function withVariants(truth: Truth, mild: boolean, chance: Random, none = false): Truth {
  const lawful = (!mild && chance.chance(LAWFUL)) || none
  const scale = mild ? 1 : 1 - LAWFUL
  const drawn: VariantName[] = []
  for (const group of groupsOf(truth.layout, mild)) {
    let draw = chance.next() * scale
    if (lawful) continue
    for (const name of group) {
      const { rate, applies } = VARIANTS[name]
      if (draw < rate) {
        if (!applies || applies(truth)) drawn.push(name)
        break
      }
      draw -= rate
    }
  }
  let out = truth
  const hidden: Field[] = []
  for (const name of drawn) {
    const { alter, hides } = VARIANTS[name]
    if (alter) out = alter(out, chance)
    if (hides) hidden.push(...hides)
  }
  return { ...out, variants: drawn, absent: [...new Set([...out.absent, ...hidden])] }
}

export const has = (truth: Truth, variant: VariantName): boolean => truth.variants.includes(variant)
