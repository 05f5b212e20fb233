import type { Classification, Label } from '../marking/label.ts'
import type { Place, Placed } from '../text/span.ts'

/** Precedence letter of ACP 121; `Y` (emergency command) exists in JANAP 128 only, `W` (welfare) in radiograms only. */
export type PrecedenceLetter = 'Y' | 'Z' | 'O' | 'P' | 'W' | 'R'

/**
 * Characters of joined text and where each came from. Rows are `[at, source, start, end]`: the text from `at` up to
 * the next row's `at` came from `start..end` of that source. Equal lengths map one to one; otherwise every
 * character of the run stands for the whole of it (an entity, a line end turned into a blank).
 */
export interface JoinedText {
  readonly text: string
  readonly map: readonly (readonly [at: number, source: number, start: number, end: number])[]
}

/** An instant in UTC, ISO 8601 to the minute: `2010-01-29T20:49Z`. */
export type Minute = string
/** A calendar day, ISO 8601: `2020-01-29`. */
export type Day = string

/** FL1: transmission identification. ACP 127 ¶112, 126-128. */
export interface TransmissionId extends Placed<string> {
  readonly designator?: string
  /** Channel serial as written, three or four digits. */
  readonly serial?: string
}

/** A line that asks the receiving organisation to hand the text on: `STATE PASS TO USTR`. `value` is the target. */
export interface PassInstruction extends Placed<string> {
  /** Who is asked: `STATE`. Absent where the line names nobody. */
  readonly station?: Placed<string>
}

/** FL3: the station that sent it, its serial and the time of filing. ACP 127 ¶115-116. */
export interface SendingStation {
  readonly place: Place
  readonly routing?: Placed<string>
  /** Station serial number as written: `0083`. */
  readonly serial?: Placed<string>
  /** Section suffix of the serial: 1 for `/01`. */
  readonly section?: Placed<number>
  /** `raw` is the Julian stamp (`0292049`), `value` the instant; its year comes from the date-time group. */
  readonly filed?: Placed<Minute>
}

/** FL4: security warning. ACP 127 ¶124, 203. */
export interface SecurityWarning extends Placed<string> {
  readonly signal: 'ZNR' | 'ZNY'
  /** The level the letters stand for; the highest letter present when they differ. */
  readonly level?: Classification
}

export interface Transmission {
  /** One per section that was read; the first is that of the first section. */
  readonly ids: readonly TransmissionId[]
  /** FL2 precedence prosign, the doubled letter. */
  readonly precedence?: Placed<PrecedenceLetter>
  /** FL2: stations called on this leg, not the whole distribution. */
  readonly called: readonly Placed<string>[]
  readonly sender?: SendingStation
  readonly warning?: SecurityWarning
  /** Operating signals of FL4 and FL5, and of the text of a service message, in order. */
  readonly signals: readonly Placed<string>[]
  /** JANAP 128: the header that stands for FL2 and FL3. */
  readonly header?: SwitchHeader
  /** FL10: groups of the text as counted by the sender, or `GRNC`. */
  readonly groupCount?: Placed<number | 'GRNC'>
  /** Number of the relay's counter on the line of dashes of 1973-79 telegrams. message-format.md 8.1. */
  readonly counter?: Placed<string>
}

/** The 43-position header of switched networks, less what FL2 and FL3 hold too. message-format.md 1.9. */
export interface SwitchHeader {
  readonly place: Place
  /** Language media and format: `TT`, `AA`. */
  readonly media: Placed<string>
  readonly classification: Placed<string>
  /** Content indicator: `ZYUW`. */
  readonly content: Placed<string>
  /** The classification letter repeated: `CCCC`. */
  readonly redundancy?: Placed<string>
}

/** Copies to each office of the Department, as the top of a telegram lists them. message-format.md 8.1. */
export interface Distribution {
  readonly place: Place
  readonly offices: readonly OfficeCopies[]
  /** `/030`: the sum as written. */
  readonly total?: Placed<number>
  /** The sum of the copies read. */
  readonly sum: number
}

/** `EUR-12`; `value` is the office. */
export interface OfficeCopies extends Placed<string> {
  readonly role: 'origin' | 'action' | 'info'
  readonly copies: number
}

/** Who drafted, cleared and approved a telegram of the Department. `value` is the name. */
export interface Officer extends Placed<string> {
  /** `EUR/NE` of `EUR/NE:JQUIST`. */
  readonly office?: string
  /** He did not clear himself: `(DRAFT)`, `(SUBS)`, `(INFO)`. */
  readonly note?: string
}

export interface Drafting {
  readonly place: Place
  readonly drafted: readonly Officer[]
  readonly cleared: readonly Officer[]
  readonly approved: readonly Officer[]
}

/** Number of a general message within its series and year: `NAVADMIN 237/05`. `value` is it written so. */
export interface Series extends Placed<string> {
  readonly name: string
  readonly number: number
  readonly year?: number
}

/** A party of FL6 to FL9. */
export interface Addressee {
  readonly place: Place
  /** Plain-language address designator (PLAD) as registered: `AMEMBASSY MEXICO`. */
  readonly name: string
  readonly namePlace: Place
  /** Routing indicator, as written before the slash or, for the originator, as FL3 gives it. */
  readonly routing?: Placed<string>
  /** Precedence words on this line: `IMMEDIATE`, `NIACT IMMEDIATE`. Not filled from FL5. */
  readonly precedence?: Placed<string>
  /** Message continuity number, leading zeros kept. */
  readonly continuity?: Placed<string>
  /** The designator names a group of addressees. */
  readonly collective: boolean
  /** `ZEN/`: already delivered by other means. */
  readonly delivered: boolean
  /** Names exempted from this collective (XMT). */
  readonly exempt: readonly Placed<string>[]
}

export interface Marking {
  /** Classification line of the text, repaired and normalised: `SECRET`. Absent where none was found. */
  readonly banner?: Placed<string>
  /** The whole message as a comparable label: the highest of banner, security warning and portions. */
  readonly label: Label
  /** Sensitivity controls and caveats as written beside the level: `SBU`, `NOFORN`. */
  readonly caveats: readonly Placed<string>[]
  /** The highest portion mark met, normalised. */
  readonly highestPortion?: Classification
}

/** The E.O. line and what follows from it. markings.md 7. */
export interface ExecutiveOrder {
  readonly place: Place
  /** Number of the order: `12958`. */
  readonly order?: Placed<string>
  /** The instruction as written: `DECL: 2020/01/29`, `GDS`, `N/A`. */
  readonly instruction?: Placed<string>
  readonly declassifyOn?: Placed<Day>
  readonly event?: Placed<string>
  /** Exemption or schedule code: `X1`, `25X1`, `OADR`, `GDS`, `XGDS-3`. */
  readonly codes: readonly Placed<string>[]
}

/** What the date of declassification is and by which rule. markings.md 7.7. */
export interface Declassification {
  readonly on?: Day
  readonly rule: DeclassificationRule
  /** The rule in words, for people. */
  readonly because: string
}

export type DeclassificationRule =
  | 'unclassified'
  | 'never-automatic'
  | 'date-on-line'
  | 'schedule'
  | 'exemption-without-date'
  | 'twenty-five-years'
  | 'unknown'

export interface Authority {
  readonly place: Place
  readonly classifiedBy: readonly Placed<string>[]
  readonly title?: Placed<string>
  readonly reasons: readonly Placed<string>[]
  readonly derivedFrom?: Placed<string>
  /** A note about classification that names nobody: `Classified Secret.` */
  readonly note?: Placed<string>
}

/** Message reference number: originating post, year and serial. */
export interface Mrn {
  readonly place: Place
  /** Canonical post without blanks: `MEXICO`, `SANJOSE`. */
  readonly post: string
  /** Post as the classification line writes it. */
  readonly postWritten: string
  readonly year?: number
  readonly serial: number
  /** Four-digit year form, the key of addresses: `2010MEXICO83`. */
  readonly key?: string
  /** Two-digit year form, as references write it: `10MEXICO83`. */
  readonly short?: string
}

/** A page line (`MEXICO 00000083 002 OF 005`) that was taken out of the text. */
export interface PageLine extends Placed<string> {
  readonly section?: number
  readonly page?: number
  readonly of?: number
}

export interface Sections {
  /** Section on the wire: 1 of `SECTION 01 OF 05`. */
  readonly number?: Placed<number>
  readonly of?: number
  readonly pages: readonly PageLine[]
  /** Sections whose text is present, from classification lines and page lines, ascending. */
  readonly held: readonly number[]
  readonly missing: readonly number[]
}

export type TagKind = 'subject' | 'program' | 'country' | 'organization' | 'person' | 'unknown'

export interface Tag extends Placed<string> {
  readonly kind: TagKind
  /** What the code meant at the date of the message. */
  readonly title?: string
}

export type ReferenceKind = 'cable' | 'email' | 'telephone' | 'report' | 'book' | 'dtg' | 'airgram' | 'other'

export interface Reference extends Placed<string> {
  readonly kind: ReferenceKind
  readonly bullet?: string
  /**
   * `10MEXICO83` for cables; for others the originator and his date-time group (`HARBOR COMMAND 160203Z APR 97`), or the
   * number of a general message.
   */
  readonly key?: string
  /** `NOTAL`, `EXDIS` and the like, in brackets after the number. */
  readonly note?: string
  /** What the text says that it is: `NAVADMIN 286/10, ADVANCEMENT POLICY`. */
  readonly explained?: string
}

/** A portion mark, as written and normalised: `(S/NF)` is `S//NF`. */
export interface Portion extends Placed<string> {
  readonly level: Classification
}

export type Block = Heading | Mark | Paragraph | Preformatted | MessageSet

/** A heading between paragraphs, rules (`-----`) left out. */
export interface Heading {
  readonly kind: 'heading'
  readonly anchor: string
  readonly portion?: Portion
  readonly text: JoinedText
  readonly place: Place
}

/** A line that only opens or closes a passage: `END SUMMARY`. */
export interface Mark {
  readonly kind: 'mark'
  readonly anchor: string
  readonly passage: Passage
  readonly edge: 'begin' | 'end'
  /** The mark was damaged and its edge was inferred. */
  readonly damaged: boolean
  readonly text: JoinedText
  readonly place: Place
}

export type Passage = 'summary' | 'comment' | 'action'

export interface Paragraph {
  readonly kind: 'paragraph'
  /** Lasting fragment: `p6`, `p6-2` for a second paragraph numbered 6, `b3` for the third unnumbered block. */
  readonly anchor: string
  readonly number?: Placed<number>
  readonly portion?: Portion
  /** The text after number and portion, lines joined, with the map to its source. */
  readonly text: JoinedText
  /** Passages this paragraph belongs to. */
  readonly passages: readonly Passage[]
  readonly parts: readonly SubParagraph[]
  readonly place: Place
}

export interface SubParagraph {
  readonly anchor: string
  /** As written: `A.`, `(1)`, `--`. */
  readonly label: string
  readonly portion?: Portion
  readonly text: JoinedText
  readonly place: Place
}

/** A table or other matter whose line breaks and columns mean something. */
export interface Preformatted {
  readonly kind: 'preformatted'
  readonly anchor: string
  readonly text: JoinedText
  readonly place: Place
}

/** A set of formatted military text (USMTF): `POC/QUIST/LCDR/N1/TEL:555-0100//`. */
export interface MessageSet {
  readonly kind: 'set'
  readonly anchor: string
  /** `MSGID`, `POC`, `AMPN`. */
  readonly name: Placed<string>
  readonly fields: readonly Placed<string>[]
  /** The whole set, lines joined. */
  readonly text: JoinedText
  readonly place: Place
}

export interface Ending {
  /** FL13 `BT` after the text. */
  readonly bt?: Place
  /** FL15 `#0083`. */
  readonly serial?: Placed<string>
  readonly corrections: readonly Placed<string>[]
  /** FL16 `NNNN`. */
  readonly eom?: Place
}

/** Something the publisher said beside the message; never mixed with what the message says. */
export interface Fact {
  readonly name: string
  readonly value: string
  readonly place: Place
  /** The part of the message that the fact is about. */
  readonly about?: FactAbout
}

/** Parts of a message that publishers state too. Where both are there and differ, a diagnostic says so. */
export type FactAbout =
  | 'mrn'
  | 'dtg'
  | 'from'
  | 'to'
  | 'classification'
  | 'captions'
  | 'eo'
  | 'tags'
  | 'subject'
  | 'references'

/** One record message, the same for every layout and era. Plain data: it survives JSON unchanged. */
export interface Message {
  /** How the source was laid out: `state`, `nara73`, `db2003`. */
  readonly layout: string
  /** Grammar of the telegraphic text itself: `state`, `acp127`, `janap128`, `acp126`, `radiogram`, `cablegram`. */
  readonly dialect: string
  /** Where the message stands in its sources, one span for each section. */
  readonly place: Place
  readonly transmission: Transmission
  readonly precedence: {
    readonly action?: Placed<PrecedenceLetter>
    readonly info?: Placed<PrecedenceLetter>
  }
  readonly dtg?: Placed<Minute>
  /** The day that the text bears where its grammar knows no date-time group. */
  readonly date?: Placed<Day>
  /** Where it was handed in, as cablegrams and radiograms write it: `New York`, `CHESTERTOWN MD`. */
  readonly placeOfOrigin?: Placed<string>
  readonly from?: Addressee
  readonly to: readonly Addressee[]
  readonly info: readonly Addressee[]
  /** Names of FL9 that stand under no collective. */
  readonly exempt: readonly Placed<string>[]
  readonly passTo: readonly PassInstruction[]
  readonly marking: Marking
  readonly captions: readonly Placed<string>[]
  readonly eo?: ExecutiveOrder
  readonly declassification: Declassification
  readonly authority?: Authority
  readonly mrn?: Mrn
  /** A general message has a number in a series instead of one of its post. */
  readonly series?: Series
  /** Subject indicator codes of military text: `N01500`, or the letters of allied nets. */
  readonly subjectCodes?: readonly Placed<string>[]
  readonly distribution?: Distribution
  readonly drafting?: Drafting
  readonly sections: Sections
  readonly tags: readonly Tag[]
  readonly subject?: JoinedText & { readonly portion?: Portion; readonly place: Place }
  readonly references: readonly Reference[]
  readonly blocks: readonly Block[]
  readonly signature: readonly Placed<string>[]
  readonly ending: Ending
  readonly facts: readonly Fact[]
}
