import { dayAndTime, minutesAfter } from '../calendar.ts'
import type { Truth } from '../truth.ts'
import type { SectionMark } from './section.ts'
import { digits, two } from './wrap.ts'

/** `LIMA 00000083  002.3 OF 005`: where the text of a section goes on. message-format.md 6.2. */
export const pageLine = ({ post, serial }: Truth, { number, of }: SectionMark, page?: number): string =>
  `${post.slice(0, 10).trimEnd()} ${digits(serial, 8)}  ${digits(number, 3)}${page ? `.${page}` : ''} OF ${digits(of, 3)}`

/** `PAGE 02        LIMA  00083  01 OF 02  151416Z`. */
export function processingLine(
  { post, serial, dtg, era }: Truth,
  page: number,
  mark: SectionMark | undefined,
  minutes: number,
): string {
  const section = mark ? `  ${two(mark.number)} OF ${two(mark.of)}` : ''
  const number = post === 'STATE' ? digits(serial, 6) : digits(serial, 5)
  // Sheets of the Department's own telegrams of the seventies bear no time.
  const time =
    post === 'STATE' && era === 'seventies' ? '' : `  ${dayAndTime(minutesAfter(Date.parse(dtg), minutes))}`
  return `PAGE ${two(page)}        ${post.slice(0, 6).trimEnd()}  ${number}${section}${time}`
}

/** The page lines of this telegram among its lines, in order, whatever else stands on the line. */
export function pageLinesIn({ post, serial }: Truth, lines: readonly string[]): string[] {
  const a = `${post.slice(0, 10).trimEnd()} ${digits(serial, 8)}  \\d{3}(?:\\.\\d)? OF \\d{3}`
  const b = `PAGE \\d\\d {8}${post.slice(0, 6).trimEnd()}  0*${serial}(?:  \\d\\d OF \\d\\d)?(?:  \\d{6}Z)?`
  const form = new RegExp(`${a}|${b}`)
  return lines.flatMap(line => form.exec(line)?.[0] ?? [])
}
