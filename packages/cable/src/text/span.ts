/** A run of one source: `start` inclusive, `end` exclusive, in UTF-16 units of the decoded text. */
export interface Span {
  /** Index into the sources that were read together; 0 when there is only one. */
  readonly source: number
  readonly start: number
  readonly end: number
}

/**
 * Where a value stands: spans in reading order. More than one where page lines, web residue or the edge of a
 * section lie between. Empty only for a value that the source does not write (an inferred year).
 */
export type Place = readonly Span[]

/** A value with the words that say it. `raw` is what the source writes, `value` what it means. */
export interface Placed<T> {
  readonly value: T
  readonly raw: string
  readonly place: Place
}
