import type { ReferenceKind } from '../../message/message.ts'

/** What a reference is when it is no cable, by the words in it. message-format.md 9.4. */
const KINDS: readonly (readonly [ReferenceKind, RegExp])[] = [
  ['email', /\bE-?MAILS?\b|\bUNCLAS\w* EMAIL\b/i],
  ['telephone', /\bTEL(?:E|EPHONE)?-?CON(?:S|V\w*)?\b|\bTELEPHONE\b|\bPHONE\b|\bPHONE?CON\b/i],
  ['book', /\b\d{1,2} ?FAM\b|\bFAH\b|\bFAM\b|\bHANDBOOK\b|\bC\.?F\.?R\b|\bBOOK\b|\bU\.?S\.?C\b/i],
  ['report', /\bIIR\b|\bTD ?-?\d|\bOSC\b|\bFBIS\b|\bREPORTS?\b|\bMEMO(?:RANDUM)?\b|\bBULLETIN\b/i],
  ['dtg', /\bDTG\b|\b[ZOPR]?\d{6} ?Z\b/i],
  ['airgram', /\bA-\d+\b|\bCA-\d+\b|\bAIRGRAM\b/i],
]

/** What is in every one of those words; a list of cables has none of it. */
const HINT =
  /MAIL|CON|PHONE|FA[MH]|BOOK|C\.?F\.?R|U\.?S\.?C|IIR|TD|OSC|FBIS|REPORT|MEMO|BULLETIN|DTG|\d{6} ?Z|A-\d|AIRGRAM/i

export const kindOf = (text: string): ReferenceKind =>
  (HINT.test(text) && KINDS.find(([, pattern]) => pattern.test(text))?.[0]) || 'other'

/** Words that stand before a number and are no post. message-format.md 9.5. */
const NO_POST = new Set(
  'THROUGH THRU DATED MESSAGE TELCON PARA PARAS PARAGRAPH MEMO NOTE NOTES AND THE OF ON FOR FROM TO IN REF REFS REFTEL SEPTEL SUBJ SUBJECT JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER IIR TD OSC FBIS FAM FAH DTG NO NUMBER ITEM SECTION PAGE RESOLUTION UNSCR UNSC CA REPORT REPORTS MEETING E.O EO POINTS BILL ACT POC DRAFT VERSION PAPER ANNEX EMAIL MAIL FAX LETTER CIRCULAR FEBRURARY'.split(
    ' ',
  ),
)

export const isPost = (words: string): boolean => {
  if (words && !/[\s.]/.test(words)) return !NO_POST.has(words.toUpperCase())
  const parts = words
    .toUpperCase()
    .split(/[\s.]+/)
    .filter(Boolean)
  return parts.length > 0 && !parts.some(part => NO_POST.has(part))
}
