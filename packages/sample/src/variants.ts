import type { Random } from './random.ts'

/** How often each irregularity of archived copies is given to a cable; they are drawn apart from each other. */
export const VARIANTS = {
  /** The transmission identification lost a letter and an O became a 0. */
  'ti-damaged': 0.04,
  /** The copy begins at format line 5. */
  'procedure-lines-missing': 0.04,
  /** Neither BT, nor serial, nor NNNN. */
  'ending-missing': 0.12,
  'eo-without-marks': 0.06,
  'eo-year-first': 0.06,
  'eo-two-digit-year': 0.03,
  'tags-without-colon': 0.05,
  'tags-without-commas': 0.03,
  'tags-label-damaged': 0.02,
  'subject-label-short': 0.05,
  'references-on-one-line': 0.08,
  'references-without-blanks': 0.04,
  'sipdis-twice': 0.04,
  'number-without-blank': 0.04,
  'end-of-summary-missing': 0.05,
  'bracketed-anchors': 0.06,
  pilcrows: 0.04,
  entities: 0.03,
  'carriage-returns': 0.04,
  backslashes: 0.02,
} as const

export type VariantName = keyof typeof VARIANTS

/** Two of one group say different things about the same place. */
const GROUPS: readonly (readonly VariantName[])[] = [
  ['bracketed-anchors', 'pilcrows'],
  ['carriage-returns', 'backslashes', 'entities'],
  ['eo-year-first', 'eo-two-digit-year'],
  ['references-on-one-line', 'references-without-blanks'],
  ['ti-damaged', 'procedure-lines-missing'],
]

export function drawVariants(chance: Random): VariantName[] {
  const names = Object.keys(VARIANTS) as VariantName[]
  // Every rate is drawn, whatever came before, so that a new variant at the end leaves the others as they were.
  const drawn = names.filter(name => chance.chance(VARIANTS[name]))
  return drawn.filter(name => {
    const group = GROUPS.find(one => one.includes(name))
    return !group || drawn.find(other => group.includes(other)) === name
  })
}
