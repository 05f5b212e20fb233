import { dayAndTime, MONTHS } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { bodyLines } from './body.ts'
import { levelWords } from './preamble.ts'
import { cut, type SectionMark } from './section.ts'
import { two, wrap } from './wrap.ts'

/** `P R 151410Z MAR 09`; from 2006 with four digits of the year. ACP 127 ¶113. */
export function signalDtg(
  { dtg, action, infoPrecedence }: Truth,
  year: 'two' | 'four' | 'none' = 'two',
): string {
  const instant = Date.parse(dtg)
  const date = new Date(instant)
  const whole = String(date.getUTCFullYear())
  const written = year === 'none' ? '' : ` ${year === 'four' ? whole : whole.slice(2)}`
  return `${action}${infoPrecedence ? ` ${infoPrecedence}` : ''} ${dayAndTime(instant)} ${MONTHS[date.getUTCMonth()]}${written}`
}

export type SectionWords = (mark: SectionMark) => string

/** `SECTION 1 OF 3`, the last `FINAL SECTION OF 3`. ACP 127 ¶208. */
export const finalSection =
  (truth: Truth): SectionWords =>
  ({ number, of }) =>
    number < of
      ? ` SECTION ${number} OF ${of}`
      : ` FINAL SECTION ${has(truth, 'final-section-numbered') ? `${number} ` : ''}OF ${of}`

/** The text of each section, first line the classification. */
export function signalTexts(truth: Truth, chance: Random, words: SectionWords, tail = ''): string[][] {
  if (truth.service) return [[`UNCLAS ${truth.paragraphs[0]!.text}`]]
  const body = bodyLines(truth, chance).filter(line => line !== '')
  const parts = truth.sections > 1 ? cutAtNumbers(body, truth.sections) : [body]
  const of = parts.length
  return parts.map((part, at) => [
    `${levelWords(truth)}${of > 1 ? words({ number: at + 1, of }) : ''}${tail}`,
    ...(at ? [] : opening(truth)),
    ...part,
    ...(at + 1 === of && truth.code ? [truth.code === 'OADR' ? 'DECL OADR' : truth.code] : []),
  ])
}

/** Blank lines are put before paragraphs for the cut alone. */
const cutAtNumbers = (lines: readonly string[], count: number): string[][] =>
  cut(
    lines.flatMap(line => (/^\d+\./.test(line) ? ['', line] : [line])),
    count,
  ).map(part => part.filter(line => line !== ''))

function opening(truth: Truth): string[] {
  const portion = truth.subjectPortion ? ` (${truth.subjectPortion})` : ''
  const label = truth.references.length > 1 ? 'REFS:' : 'REF:'
  return [
    ...wrap(`SUBJ: ${truth.subject}${portion}`),
    ...truth.references.map(
      ({ bullet, text, note }, at) =>
        `${at ? ' '.repeat(label.length) : label} ${bullet ? `${bullet}. ` : ''}${text}${note ? ` (${note})` : ''}`,
    ),
  ]
}

export const groups = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.split(' ').filter(Boolean).length, 0)

/** Marks and sections of a written signal. */
export const mark = (at: number, of: number): SectionMark | undefined =>
  of > 1 ? { number: at + 1, of } : undefined

export const twoDigits: SectionWords = ({ number, of }) => ` SECTION ${two(number)} OF ${two(of)}`
