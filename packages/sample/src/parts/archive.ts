import { dayAndTime, minutesAfter } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { TrueOfficer, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { addressList } from './addressees.ts'
import { dtgLine } from './dtg.ts'
import { endMark } from './ending.ts'
import { processingLine } from './page-line.ts'
import { preamble } from './preamble.ts'
import type { SectionMark } from './section.ts'
import { digits, two, wrap } from './wrap.ts'

/** Lines of text on a page of the Department's printer. */
const PAGE_LINES = 46
/** Telegrams of that day and later show the time beside the counter. */
const TIMED = '1976-12'

/** The level as the head and foot of each page have it. */
export const pageLevel = ({ control, level }: Truth): string =>
  control === 'LOU' ? 'LIMITED OFFICIAL USE' : level

export interface ArchiveText {
  readonly lines: readonly string[]
  readonly pages: readonly string[]
}

/** The text of one section as the system of 1973-79 printed it. message-format.md 8.1. */
export function archiveText(
  truth: Truth,
  body: readonly string[],
  chance: Random,
  section?: SectionMark,
): ArchiveText {
  const head = [
    ...(has(truth, 'number-under-page') && truth.post !== 'STATE' ? [two(chance.int(10, 99))] : []),
    ...distributionLines(truth),
    ...officers(truth),
    counterLine(truth, chance),
    dtgLine(truth, chance),
    `FM ${truth.from.name}`,
    ...addressList(truth, 'TO', truth.to),
    ...addressList(truth, 'INFO', truth.info),
    '',
    ...preamble(truth, chance, section),
  ]
  return paginate(truth, [...head, ...body], chance.int(3, 20), section)
}

function paginate(
  truth: Truth,
  text: readonly string[],
  minutes: number,
  section: SectionMark | undefined,
): ArchiveText {
  const level = pageLevel(truth)
  const lines: string[] = []
  const pages: string[] = []
  for (let from = 0; from < text.length; from += PAGE_LINES) {
    const page = processingLine(truth, pages.length + 1, section, minutes)
    pages.push(page)
    lines.push(...(from ? [level, ''] : []), level, '', page, '', ...text.slice(from, from + PAGE_LINES))
  }
  lines.push('', level, '', '', endMark(truth, 'NNN'))
  return { lines, pages }
}

/** `ACTION EUR-12`, then `INFO  OCT-01 ISO-00 ... /030 W`. */
function distributionLines(truth: Truth): string[] {
  const [first, ...info] = truth.distribution!
  const role = first!.role === 'origin' ? 'ORIGIN' : 'ACTION'
  const mark = `/${digits(truth.total!, 3)} ${truth.post === 'STATE' ? 'R' : 'W'}`
  const offices = info.map(one => `${one.office}-${two(one.copies)}`).join(' ')
  return [
    `${role} ${first!.office}-${two(first!.copies)}`,
    '',
    ...wrap(`INFO  ${offices} ${mark}`, { width: 60, indent: '      ' }),
    '',
  ]
}

function officers(truth: Truth): string[] {
  if (!truth.drafted) return []
  const damaged = has(truth, 'drafted-damaged')
  const person = ({ office, name, note }: TrueOfficer): string =>
    `${office}:${name}${note ? ` (${note})` : ''}`
  return [
    ...truth.drafted.map(one => `${damaged && truth.serial % 2 ? 'DRAFED' : 'DRAFTED'} BY ${person(one)}`),
    ...truth.approved!.map(
      one => `${damaged && truth.serial % 2 === 0 ? 'EPPROVED' : 'APPROVED'} BY ${person(one)}`,
    ),
    ...truth.cleared!.map(person),
  ]
}

function counterLine(truth: Truth, chance: Random): string {
  const dashes = '-'.repeat(chance.int(15, 22))
  const lead = ' '.repeat(20)
  if (has(truth, 'counter-missing')) return lead + dashes
  if (truth.dtg < TIMED) return `${lead}${dashes}     ${truth.counter}`
  const time = dayAndTime(minutesAfter(Date.parse(truth.dtg), chance.int(8, 60)))
  const tail = ` /${two(chance.int(10, 70))}`
  return has(truth, 'counter-after-time')
    ? `${lead}${dashes}${time} ${truth.counter}${tail}`
    : `${lead}${dashes}${truth.counter} ${time}${tail}`
}
