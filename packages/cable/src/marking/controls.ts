import { CONTROL_ROWS } from './controls.rows.ts'

/** Categories 4 to 9 of the Register in their order; `caption` is a word of the Department beside them. markings.md 4. */
export const CATEGORIES = ['sci', 'sap', 'aea', 'fgi', 'dissem', 'nonic', 'caption'] as const
export type Category = (typeof CATEGORIES)[number]

/** A control marking by its name on the banner. */
export interface Control {
  readonly name: string
  readonly portion: string
  readonly category: Category
  /** Place within the Register. */
  readonly order: number
  /** Names that it may not stand beside. */
  readonly excludes: readonly string[]
  readonly requires: readonly string[]
}

/** Longer and shorter names of one marking. */
const SAME: Readonly<Record<string, string>> = {
  'RESTRICTED DATA': 'RD',
  'FORMERLY RESTRICTED DATA': 'FRD',
  'FOR OFFICIAL USE ONLY': 'FOUO',
  'SENSITIVE BUT UNCLASSIFIED': 'SBU',
  SENSITIVE: 'SBU',
  'LIMITED OFFICIAL USE': 'LOU',
}

const split = (list: string | undefined): string[] => list?.split(' ').map(one => one.replace('_', ' ')) ?? []

const CONTROLS = new Map<string, Control>(
  CONTROL_ROWS.map(([banner, portion, category, excludes, requires], order) => [
    banner,
    {
      name: SAME[banner] ?? banner,
      portion,
      category: category as Category,
      order,
      excludes: split(excludes),
      requires: split(requires),
    },
  ]),
)

/** A control by its name on the banner; `undefined` if the Register has none of that name. */
export const controlOf = (name: string): Control | undefined => CONTROLS.get(name)

/** Names that may be written, and the control each stands for; longest first, so that `SBU NOFORN` goes before `SBU`. */
export const written = (form: 'banner' | 'portion'): readonly (readonly [string, Control])[] => {
  const names = [...CONTROLS].flatMap(([banner, control]): (readonly [string, Control])[] =>
    form === 'banner'
      ? [[banner, control]]
      : [
          [control.portion, control],
          [banner, control],
        ],
  )
  return names.sort(([a], [b]) => b.length - a.length)
}
