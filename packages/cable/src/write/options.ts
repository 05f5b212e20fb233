import type { Message, Minute } from '../message/message.ts'
import type { Diagnostic } from '../text/index.ts'

/** Signs of the channel: five-level ITA2 as ACP 127 ¶140 has it, or seven-level ASCII. */
export type Alphabet = 'ita2' | 'ascii'

/**
 * What people give who send. Whatever the message says itself goes before; what neither says is worked out where a
 * rule does it, and asked for where none does.
 */
export interface WriteOptions {
  /** Characters of a line, 40 to 69. */
  readonly lineLength?: number
  /** Lines of a page, from FL5 on; `Infinity` writes no page lines. */
  readonly pageLength?: number
  /** Lines of text in a section. */
  readonly sectionLength?: number
  /** Without it `ascii` for `state`, `ita2` for the others. */
  readonly alphabet?: Alphabet
  /** FL1: channel designator and number of the first section, `NPO` and `417`; the others count on. */
  readonly channel?: { readonly designator: string; readonly serial: string }
  /** FL3: routing indicator of the station sending, or its call sign on manual circuits. */
  readonly station?: string
  /** FL3: station serial number of the first section. */
  readonly serial?: string
  /** FL3: when the station took it. */
  readonly filed?: Minute
  /** FL2: stations called, in order. */
  readonly called?: readonly string[]
  /** Switched header: language media and format, `TT` or `AA`; content indicator, `ZYUW`. */
  readonly media?: string
  readonly content?: string
  /** Post and number of a telegram, `NORTHPORT 000083`, where the message has none (`state`). */
  readonly mrn?: string
  /** FL10: count the groups of each section (`acp127`, `acp126`). */
  readonly groupCount?: boolean
}

/** A finding of the writer: what to change, and where. */
export interface WriteDiagnostic extends Diagnostic {
  /** Path in the message: `to[1].routing`, `blocks[3].text`, or an option: `options.serial`. */
  readonly field: string
}

/** One transmission as it goes out. */
export interface WrittenSection {
  readonly number: number
  readonly of: number
  /** Lines end with LF. */
  readonly text: string
  /** On the wire: line ends are CR CR LF, shifts and alignment as the channel wants them. ACP 127 ¶126, 138. */
  readonly bytes: Uint8Array
}

export interface WriteResult {
  /** In order; none where the message was refused. */
  readonly sections: readonly WrittenSection[]
  /** The message as its receiver reads it. Absent where it was refused. */
  readonly message?: Message
  /** An `error` is the reason of a refusal; all others say what was filled in or left out. */
  readonly diagnostics: readonly WriteDiagnostic[]
}
