import type { Classification } from '../marking/label.ts'

/** Grammars that can be written. message-format.md 0. */
export const WIRE_DIALECTS = ['state', 'acp127', 'janap128', 'acp126'] as const
export type WireDialect = (typeof WIRE_DIALECTS)[number]

/** Characters of a line at most. ACP 127 ¶138. */
export const LINE_LENGTH = 69
/** Narrower, no routing indicator or date-time group has room. */
export const LEAST_LINE_LENGTH = 40
/** Operators of military nets fill their lines; in shorter ones the end of a subject would be mistaken. */
export const LEAST_FILLED_LENGTH = 64
/** Lines of a page, counted from FL5; the line that names the page is not counted. ACP 127 ¶208. */
export const PAGE_LENGTH = 20
/** Textual pages of one transmission, the page of the heading not counted. ACP 127 ¶208. */
export const TEXT_PAGES = 5
/** Lines of text of one section; often quoted for the Department, and five pages of twenty elsewhere. message-format.md 6.1. */
export const SECTION_LENGTH = 100
/** `SECTION 01 OF 99`: two digits. message-format.md 6.3. */
export const MOST_SECTIONS = 99
/** Stations called by one transmission of a switched network. message-format.md 1.9. */
export const MOST_STATIONS = 500
/** Call signs before DE; a circuit of teletypewriters has no more. message-format.md 1.10. */
export const MOST_CALL_SIGNS = 6
/** Line feeds before NNNN. ACP 127 ¶114, 138. */
export const LINE_FEEDS_BEFORE_END = 8
/** LTRS after NNNN, DEL on eight-level channels. ACP 127 ¶138. */
export const SHIFTS_AFTER_END = 12
/** Filing is not earlier than the date-time group by more, nor later. In minutes. message-format.md 1.11. */
export const FILED_BEFORE = 15
export const FILED_AFTER = 24 * 60
/** The E.O. line stands on classified telegrams of this day and later. markings.md 10, M22. */
export const FIRST_EO_DAY = '1973-03-01'
/** From this year the date-time group shows four digits of the year. ACP 127 ¶113. */
export const FIRST_LONG_YEAR = 2006

/** FL4 and the class letter of the switched header. ACP 127 ¶124, 203. */
export const CLASS_LETTERS: Readonly<Record<Classification, string>> = {
  UNCLASSIFIED: 'U',
  RESTRICTED: 'R',
  CONFIDENTIAL: 'C',
  SECRET: 'S',
  'TOP SECRET': 'T',
}

/** FL12: letters apart, but for UNCLAS. ACP 127 ¶209, markings.md 2. */
export const CLASS_WORDS: Readonly<Record<Classification, string>> = {
  UNCLASSIFIED: 'UNCLAS',
  RESTRICTED: 'R E S T R I C T E D',
  CONFIDENTIAL: 'C O N F I D E N T I A L',
  SECRET: 'S E C R E T',
  'TOP SECRET': 'T O P  S E C R E T',
}
