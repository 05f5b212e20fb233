import type { Indexed } from './matches.ts'

/** What the other cables of an archive say of one: for the parts of a query that one cable alone cannot answer. */
export interface Surroundings {
  /** The numbers of the thread of a number, itself included. */
  thread(number: string): ReadonlySet<string>
  /** Does another cable bear the number? */
  held(number: string): boolean
  /** Rare words of the cable of this name, and which cable it is. */
  like(name: string): { readonly terms: readonly string[]; readonly itself: (cable: Indexed) => boolean }
  /** Did a reader put the cable into any of these collections or tags? */
  gathered?(cable: Indexed, sets: readonly number[]): boolean
}

/** A cable that stands alone. */
export const ALONE: Surroundings = {
  thread: number => new Set([number]),
  held: () => false,
  like: () => ({ terms: [], itself: () => false }),
}
