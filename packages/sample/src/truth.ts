import type { VariantName } from './variants.ts'

export type Level = 'UNCLASSIFIED' | 'CONFIDENTIAL' | 'SECRET'
export type Letter = 'Z' | 'O' | 'P' | 'R'
/** `cold-war`: capitals, E.O. 12356, five-digit serials. `modern`: mixed case, E.O. 12958, captions and portion marks. */
export type Era = 'cold-war' | 'modern'

export interface TruePost {
  readonly name: string
  readonly routing?: string
  readonly precedence?: string
  readonly continuity?: string
  readonly collective: boolean
}

export interface TrueReference {
  readonly bullet?: string
  /** `07LIMA398`. */
  readonly key: string
}

export interface TrueParagraph {
  readonly number: number
  readonly portion?: string
  /** The words after number and portion, on one line, without the items of its list. */
  readonly text: string
  readonly items: readonly string[]
  /** The heading that stands before it. */
  readonly heading?: string
  readonly passage?: 'summary' | 'comment'
}

/** What is true of one invented cable, whatever its text was made to look like. */
export interface Truth {
  /** `2007LIMA412`. */
  readonly key: string
  /** `07LIMA412`. */
  readonly short: string
  readonly era: Era
  readonly year: number
  readonly post: string
  readonly serial: number
  /** UTC, to the minute: `2007-03-15T14:10Z`. */
  readonly dtg: string
  readonly action: Letter
  readonly infoPrecedence?: Letter
  readonly from: TruePost
  readonly to: readonly TruePost[]
  readonly info: readonly TruePost[]
  readonly called: readonly string[]
  readonly level: Level
  /** `SBU`, `LOU`: control of an unclassified text. */
  readonly control?: string
  readonly captions: readonly string[]
  readonly passTo: readonly string[]
  readonly order: string
  /** The day on the E.O. line, `2017-03-15`. */
  readonly declassifyOn?: string
  readonly code?: string
  readonly tags: readonly string[]
  readonly subject: string
  readonly references: readonly TrueReference[]
  readonly classifiedBy?: string
  readonly reasons: readonly string[]
  readonly paragraphs: readonly TrueParagraph[]
  readonly signature: string
  /** How many sections it was sent in. */
  readonly sections: number
  /** Irregularities its text was given; none makes it lawful. */
  readonly variants: readonly VariantName[]
}
