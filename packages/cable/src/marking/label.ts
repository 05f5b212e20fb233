/** Levels that compare; LOU, SBU and FOUO are controls on UNCLASSIFIED, never levels. markings.md 1. */
export type Classification = 'UNCLASSIFIED' | 'RESTRICTED' | 'CONFIDENTIAL' | 'SECRET' | 'TOP SECRET'

/** Ascending: the index is the rank. */
export const LEVELS: readonly Classification[] = [
  'UNCLASSIFIED',
  'RESTRICTED',
  'CONFIDENTIAL',
  'SECRET',
  'TOP SECRET',
]

/** What an access rule compares. */
export interface Label {
  /** Absent where the text bears no marking that could be read: whoever guards must assume the worst. */
  readonly level?: Classification
  /** Controls on unclassified text, normalised and sorted: `LOU`, `SBU`, `FOUO`. */
  readonly controls: readonly string[]
  /** Caveats and captions that restrict who may read, normalised and sorted: `EXDIS`, `NODIS`, `NOFORN`. */
  readonly caveats: readonly string[]
}

/** Rank of a level, 0 to 4. */
export const rank = (level: Classification): number => LEVELS.indexOf(level)

/** The highest of the levels given; absent if there is none. */
export function highest(levels: Iterable<Classification | undefined>): Classification | undefined {
  let top: Classification | undefined
  for (const level of levels) if (level && (!top || rank(level) > rank(top))) top = level
  return top
}
