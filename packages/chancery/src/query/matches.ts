import { ALONE, type Surroundings } from './surroundings.ts'
import { holds, tokened } from './tokened.ts'
import type { Query, ValueField } from './tree.ts'

/** What the index knows of a cable. Both interpreters answer from this alone. */
export interface Indexed {
  readonly subject: string
  readonly body: string
  /** ISO day. */
  readonly day?: string
  /** ISO day of its declassification. */
  readonly due?: string
  /** Step of classification, `CLASS_RANKS`; absent when unmarked. */
  readonly classRank?: number
  /** Each as it is written; matched by its tokens. */
  readonly values: Readonly<Partial<Record<ValueField, readonly string[]>>>
  /** What others call it by, and what it refers to: `numberKey` of each. */
  readonly numbers?: readonly string[]
  readonly cites?: readonly string[]
}

/** Does one cable, in memory, match? The twin of the store's SQL. */
export const matches = (query: Query, cable: Indexed, around: Surroundings = ALONE): boolean =>
  holds(query, tokened(cable), {
    thread: number => around.thread(number),
    held: number => around.held(number),
    like: name => {
      const { terms, itself } = around.like(name)
      return { terms, itself: itself(cable) }
    },
    gathered: sets => around.gathered?.(cable, sets) ?? false,
  })
