import type { Classification } from '../marking/label.ts'
import type { Minute, PrecedenceLetter } from '../message/message.ts'

/**
 * What only the station knows that judges a cable. Plain data, so that it can stand in a file; a large archive or
 * directory gives only the rows that concern the cable. Rules that need a part are silent where it is absent.
 */
export interface LintContext {
  /** The station that judges. */
  readonly station?: Station
  /** The channel that the cable came in on, or is to leave by. */
  readonly channel?: Channel
  /** Stations by routing indicator. An indicator that is not here is unknown. */
  readonly directory?: Readonly<Record<string, DirectoryEntry>>
  /** Members of collectives: plain-language designators by the name of the collective. */
  readonly collectives?: Readonly<Record<string, readonly string[]>>
  /** Messages taken in or sent before that bear the same identification or come from the same originator. */
  readonly seen?: readonly SeenMessage[]
  /** Compartments and special programmes that the system is configured for: `SI`, `SI-G`, `SAR-BP`; empty for none. */
  readonly compartments?: readonly string[]
  /** Whom the drafter named to receive it. */
  readonly recipients?: readonly Recipient[]
  /** Classification of messages that it refers to, by their number: `10MEXICO83`. */
  readonly sources?: Readonly<Record<string, Classification>>
  readonly attachments?: readonly Attachment[]
  /** What reviewers have decided about it. */
  readonly review?: Review
  /** What is known beside the message about when it was sent. */
  readonly minimize?: boolean
}

export interface Station {
  /** Its own routing indicator. */
  readonly routing: string
  /** Other indicators that it answers for. */
  readonly serves?: readonly string[]
}

export interface Channel {
  /** Which way the cable goes. */
  readonly direction?: 'in' | 'out'
  /** Designators that may stand on it: `NPO`. */
  readonly designators?: readonly string[]
  /** Digits of its serials. message-format.md 1.3. */
  readonly serialDigits?: number
  /** The highest classification that it is approved for; the cables above may not leave by it. */
  readonly approvedFor?: Classification
  /** Its stations are registered for special category traffic. */
  readonly special?: boolean
  /** The copy was punched again and transferred: FL2 is held to two lines. ACP 127 ¶306. */
  readonly transferred?: boolean
  /** Each leg keeps its own routing indicators only. ACP 127 ¶303. */
  readonly segregated?: boolean
}

export interface DirectoryEntry {
  /** Plain-language designator as registered: `AMEMBASSY NORTHPORT`. */
  readonly name: string
  /** The indicator stands for a collective. */
  readonly collective?: boolean
  /** Department or agency that it belongs to: `STATE`, `DOD`. */
  readonly agency?: string
  /** Country or alliance whose station it is, as a trigraph or `NATO`. */
  readonly nation?: string
}

/** One who shall receive a message: a person, an office, a station; what is known of him. */
export interface Recipient {
  readonly person?: string
  readonly office?: string
  /** Plain-language designator. */
  readonly station?: string
}

/** What goes with a message. */
export interface Attachment {
  readonly name: string
  /** The marking that it bears, as written: `SECRET//NOFORN`. */
  readonly marking?: string
}

export interface Review {
  /** Captions that were removed, with or without a date. */
  readonly decaptioned?: readonly string[]
  /** Exemptions that were claimed; `whole` where one covers all of the message. */
  readonly exemptions?: readonly { readonly code: string; readonly whole?: boolean }[]
}

/** A message that the station knows: its identification on the network and what its originator calls it. */
export interface SeenMessage {
  readonly routing?: string
  readonly serial?: string
  readonly section?: number
  /** As FL3 writes it: `0741415`. */
  readonly filed?: string
  readonly dtg?: Minute
  readonly from?: string
  readonly precedence?: PrecedenceLetter
}
