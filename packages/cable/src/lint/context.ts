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
  /** The time at which the cable is judged: what is overdue depends on it. */
  readonly now?: Minute
  /** The last continuity number that each addressee has from this originator, by the name of the addressee. */
  readonly continuity?: Readonly<Record<string, number>>
  /** The originator asked for a book message: no addressee is to see the others. ACP 127 ¶206. */
  readonly book?: boolean
  /** When the receipt of a FLASH message came, by its transmission identification: `QRS208`. ACP 127 ¶151. */
  readonly receipts?: Readonly<Record<string, Minute>>
  /** Messages of which a rerun was asked for and has not come. ACP 127 ¶419. */
  readonly reruns?: readonly Rerun[]
  /** The highest serial that a post has reached in a year, by post and year: `2009NORTHPORT`. */
  readonly reached?: Readonly<Record<string, number>>
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
  /** It ends at an addressee: what leaves by it is delivered. */
  readonly delivers?: boolean
  /** Code of its machines: five-level ones have neither lower case nor most signs. message-format.md 6.4. */
  readonly code?: 'ita2' | 'ascii'
  /** The serial that it is to bear next. */
  readonly next?: number
  /** Serials that were expected and have not come. */
  readonly open?: readonly OpenNumber[]
  /** Serials of transmissions that were cancelled. ACP 127 ¶423. */
  readonly cancelled?: readonly number[]
  /** When something last came or left by it. */
  readonly last?: Minute
  /** It joins a tributary, which may be silent for longer. ACP 127 ¶412. */
  readonly tributary?: boolean
}

export interface OpenNumber {
  readonly number: number
  /** When the gap was seen. */
  readonly since: Minute
}

export interface Rerun {
  /** Station and serial of the message that is wanted again. */
  readonly routing: string
  readonly serial: string
  readonly precedence: PrecedenceLetter
  /** When it was asked for last. */
  readonly asked: Minute
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
  readonly level?: Classification
  /** What stands between its BTs. */
  readonly text?: string
}
