import { lines } from './lines.ts'

const LEVEL = '(?:TS|SBU|LOU|FOUO|[SCU])'
/** `1. (C)`, `¶3. SBU/N)`, `2.a. (S/NF)`, `4. C)`; a lone `C)` needs its number. */
const NUMBER = /^[ \t]*(?:¶[ \t]?)?\d{1,3}[.)](?:[a-z][.)])?(?!\d)[ \t]*/i
const PORTION = new RegExp(`^[ \\t]*\\(${LEVEL}(?:[ /-]{1,2}[A-Z]{1,6}){0,4}\\)[ \\t]*`)
const PORTION_CUT = new RegExp(`^[ \\t]*${LEVEL}(?:[/-]{1,2}[A-Z]{1,6}){0,4}\\)[ \\t]*`)

const PASSAGE = '(?:EXECUTIVE )?(?:SUMMARY|COMMENT|INTRODUCTION|ACTION REQUESTS?|BEGIN SUMMARY|BEGIN COMMENT)'
/** `Summary and action request.`, `COMMENT:` at the head of a paragraph. */
const OPENING = new RegExp(`^[ \\t]*${PASSAGE}(?:(?: AND |/| & )${PASSAGE}){0,2}[ \\t]*[.:][ \\t]*`, 'i')
/** The same alone on its line, with or without dashes around it. */
const HEADING = new RegExp(
  `^[ \\t-]*(?:END (?:OF )?)?${PASSAGE}(?:(?: AND |/| & )${PASSAGE}){0,2}[ \\t.:-]*$`,
  'i',
)
/** `End Summary.` anywhere: it may close the last line of a passage. In small letters it is prose. */
const CLOSING = new RegExp(
  `\\(?\\bEND (?:OF )?${PASSAGE}(?:(?: AND |/| & )${PASSAGE}){0,2}[.)]*[ \\t]*`,
  'gi',
)

const RULE = /^[ \t]*(?:[-_=*.~][ \t]?){4,}$/
/** `POST 00000083  002 OF 005`, `PAGE 02  STATE 015113 182333Z`, `POST 00001 01.2 OF 03`. */
const PAGE =
  /^[ \t]*(?:PAGE[ \t]+\d{1,3}\b.*|[A-Z][A-Z ]{1,24}[ \t]+\d{5,8}[ \t]+\d{2,3}(?:\.\d)?[ \t]+OF[ \t]+\d{2,3})[ \t]*$/
const SIPDIS = /^[ \t]*S ?I ?P ?D ?I ?S[ \t]*$/
const REDACTED = /\b[xX]{2,}\b/g

/**
 * The words of a text without the marks of a telegram: paragraph numbers, portion marks, ruled lines, page lines,
 * summary and comment marks, SIPDIS, and runs of X over what a publisher took out. Line breaks and blanks between
 * words stay. For word counts and comparison, never for display: what was said where is lost.
 */
export function cleanContent(text: string): string {
  let out = ''
  let blankBefore = ''
  for (const { start, end, next } of lines(text)) {
    const line = text.slice(start, end)
    if (RULE.test(line) || PAGE.test(line) || SIPDIS.test(line) || (line.trim() && HEADING.test(line))) {
      // The blank line that set the mark off goes with it.
      blankBefore = ''
      continue
    }
    if (line.trim() === '') {
      out += blankBefore
      blankBefore = text.slice(start, next)
      continue
    }
    out += blankBefore + cleanLine(line) + text.slice(end, next)
    blankBefore = ''
  }
  return out + blankBefore
}

function cleanLine(line: string): string {
  let words = line
  const number = NUMBER.exec(words)
  if (number) words = words.slice(number[0].length)
  words = words.replace(PORTION, '')
  if (number) words = words.replace(PORTION_CUT, '')
  return words
    .replace(OPENING, '')
    .replace(CLOSING, mark => (/^\(?E(?:ND|nd)/.test(mark) ? '' : mark))
    .replace(REDACTED, '')
}
