import type { LayoutId } from './layouts/ids.ts'

export type Level = 'UNCLASSIFIED' | 'RESTRICTED' | 'CONFIDENTIAL' | 'SECRET' | 'TOP SECRET'
export type Letter = 'Z' | 'O' | 'P' | 'R'
/**
 * `seventies`: capitals, E.O. 11652 and 12065, distribution blocks. `cold-war`: capitals, E.O. 12356, five-digit
 * serials. `modern`: mixed case, E.O. 12958, captions and portion marks. `recent`: the same under E.O. 13526.
 * `typed`: teletype and typewriter of the services, years without an order on the text.
 */
export type Era = 'seventies' | 'cold-war' | 'modern' | 'recent' | 'typed'

/** A name of the truth; `absent` lists those that a text does not show. */
export type Field = keyof Truth

export interface TruePost {
  readonly name: string
  readonly routing?: string
  readonly precedence?: string
  readonly continuity?: string
  readonly collective: boolean
}

/** Members that a collective address leaves out (XMT). */
export interface TrueExemption {
  readonly of: string
  readonly names: readonly string[]
}

export type ReferenceKind = 'cable' | 'email' | 'telephone' | 'report' | 'book' | 'dtg' | 'airgram' | 'other'

export interface TrueReference {
  readonly bullet?: string
  readonly kind: ReferenceKind
  /** `07LIMA398`, of cables. */
  readonly key?: string
  /** Of cables: the parts that the number is written from. */
  readonly cable?: { readonly post: string; readonly year: number; readonly serial: number }
  /** Of all others: the words, without bullet and note. */
  readonly text?: string
  /** `NOTAL`, in brackets after it. */
  readonly note?: string
}

export interface TrueParagraph {
  /** Absent where the text numbers nothing. */
  readonly number?: number
  readonly portion?: string
  /** The words after number and portion, on one line, without the items of its list. */
  readonly text: string
  readonly items: readonly string[]
  /** Labels of the items, `A.`; where absent, each begins with `--`. */
  readonly labels?: readonly string[]
  /** The heading that stands before it. */
  readonly heading?: string
  readonly passage?: 'summary' | 'comment' | 'action'
}

export interface TrueOffice {
  readonly role: 'origin' | 'action' | 'info'
  readonly office: string
  readonly copies: number
}

export interface TrueOfficer {
  readonly name: string
  readonly office?: string
  readonly note?: string
}

/** `MSGID/GENADMIN/...//`: name and fields. */
export interface TrueSet {
  readonly name: string
  readonly fields: readonly string[]
}

/** Something that the publisher states beside the message. */
export interface TrueFact {
  readonly name: string
  readonly value: string
}

/** What is true of one invented cable, whatever its text was made to look like. */
export interface Truth {
  readonly layout: LayoutId
  /** Name of the cable in the sample; of telegrams its number, `2007LIMA412`. */
  readonly key: string
  /** `07LIMA412`. */
  readonly short: string
  readonly era: Era
  readonly year: number
  readonly post: string
  readonly serial: number
  /** UTC, to the minute: `2007-03-15T14:10Z`. */
  readonly dtg: string
  /** The day alone, where the text has no time: `1953-10-27`. */
  readonly day?: string
  /** Format line 3: when the station took it. UTC, to the minute. */
  readonly filed: string
  readonly action: Letter
  readonly infoPrecedence?: Letter
  readonly from: TruePost
  readonly to: readonly TruePost[]
  readonly info: readonly TruePost[]
  readonly exempt?: readonly TrueExemption[]
  readonly called: readonly string[]
  readonly level: Level
  /** `SBU`, `LOU`, `EFTO`: control of an unclassified text. */
  readonly control?: string
  readonly captions: readonly string[]
  /** Targets of those lines, the words after PASS TO or FOR. */
  readonly passTo: readonly string[]
  /** The whole lines that pass it on or name offices: `STATE FOR EB/IP; EUR/PPD`. */
  readonly passLines?: readonly string[]
  readonly order?: string
  /** The day on the E.O. line, `2017-03-15`. */
  readonly declassifyOn?: string
  /** A day on which the classification is to be looked at again, RDS and XDS of E.O. 12065. */
  readonly reviewOn?: string
  readonly code?: string
  readonly event?: string
  /** `OR-E`: office of who classified under E.O. 12065. */
  readonly office?: string
  readonly tags: readonly string[]
  readonly subject: string
  readonly subjectPortion?: string
  readonly references: readonly TrueReference[]
  /** Named on a line of its own or, under E.O. 12065, in brackets on the E.O. line. */
  readonly classifiedBy?: string
  readonly title?: string
  readonly derivedFrom?: string
  readonly reasons: readonly string[]
  readonly paragraphs: readonly TrueParagraph[]
  /** The first of `signers`. */
  readonly signature: string
  readonly signers: readonly string[]
  /** How many sections it was sent in. */
  readonly sections: number
  /** Page lines as they stand in the text, section by section. */
  readonly pages?: readonly string[]
  readonly distribution?: readonly TrueOffice[]
  /** `/030`: the sum as written. */
  readonly total?: number
  /** The relay's counter on the line of dashes. */
  readonly counter?: string
  readonly drafted?: readonly TrueOfficer[]
  readonly cleared?: readonly TrueOfficer[]
  readonly approved?: readonly TrueOfficer[]
  /** `NAVADMIN 237/05`. */
  readonly series?: string
  readonly sets?: readonly TrueSet[]
  /** Station serials of the sections, where each has its own (ACP 127). */
  readonly serials?: readonly string[]
  /** A service message: about other messages, without address. */
  readonly service?: true
  /** Format line 10, of each section. */
  readonly groupCounts?: readonly (number | 'GRNC')[]
  /** Operating signals of the heading and of pilots. */
  readonly signals?: readonly string[]
  readonly corrections?: readonly string[]
  readonly facts?: readonly TrueFact[]
  /** Names of the irregularities that its text was given; none makes it lawful. */
  readonly variants: readonly string[]
  /** Of those that it does not show, the ones that it does to whoever is told the year. */
  readonly withYear?: readonly Field[]
  /** Fields that this text does not show, by its layout or by one of its variants. */
  readonly absent: readonly Field[]
}
