import type { Minute, PrecedenceLetter } from '../message/message.ts'
import { type EdgedLine, matches, type Placed, type Strand } from '../text/index.ts'
import { daysOf } from './preamble/dates.ts'

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const monthOf = (written: string): number => MONTHS.indexOf(written)

/**
 * FL5: `O R 292049Z JAN 10 ZDK`. Groups: action, info, date-time group, its day, time, month, year, the rest.
 * Blanks inside the digits, a lost Z and full month names occur. message-format.md 1.7, 3.
 */
const FL5 =
  /^([YZOPR])(?: {1,3}([ZOPR]))? {1,4}(([0-3] ?\d) ?(\d ?\d ?\d ?\d) ?([A-Z])? {0,3}([A-Z]{3})[A-Z]{0,6}\.?,?(?: {1,3}(\d{4}|\d ?\d)(?!\d))?)(?= |$)(.*)$/

/** FL5 of the day: `R 191815Z`, the month and the year left to whoever knows them. ACP 126, service messages. */
const FL5_OF_THE_DAY =
  /^([YZOPR])(?: {1,3}([ZOPR]))? {1,4}(([0-3]\d)([0-2]\d[0-5]\d)Z)((?: {1,3}[ZQ][A-Z]{2}\d?)*)$/

const BLANK = 32
/** Letters of precedence: most lines need not be looked at further. */
const MAY_BEGIN = new Set([...'YZOPR'].map(sign => sign.charCodeAt(0)))
const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** FL5 that lost its precedence: its group stands alone above the originator, with month and year. */
const GROUP_ALONE = /^([0-3]\d)([0-2]\d)([0-5]\d)Z ([A-Z]{3}) (\d{2})$/
const SIGNAL = /\b(?:INT )?[ZQ][A-Z]{2}\d?\b/g
const LONGEST_GROUP = 20
const LONGEST_FL5 = 160
const ORIGINATOR = /^\s*FM [A-Z]/

export interface PreambleLine {
  /** Lost where a copy begins with the group. */
  readonly action: Placed<PrecedenceLetter> | undefined
  readonly info: Placed<PrecedenceLetter> | undefined
  readonly dtg: Placed<Minute> | undefined
  /** The group as written when it holds no possible date. */
  readonly unread: { raw: string; start: number; end: number } | undefined
  /** No year was written; it was given from outside. */
  readonly yearAssumed: boolean
  readonly signals: readonly Placed<string>[]
}

/** Two-digit years of the `state` dialect: 66 to 99 are 19xx, 00 to 65 are 20xx. message-format.md 3. `first` is 66. */
export const fullYear = (written: number, first = 66): number =>
  written >= 100 ? written : written >= first ? 1900 + written : 2000 + written

/** Typed messages are older than the archives of the Department; none is younger than 2046. */
const FIRST_YEAR_OF_GROUPS = 47

/** Is this line FL5? The same without its parts. */
export function isPreambleLine(strand: Strand, { first, from, to, capitals }: EdgedLine): boolean {
  if (isDigit(first)) return withoutPrecedence(strand, from, to, FIRST_YEAR_OF_GROUPS) !== undefined
  if (capitals !== 1 || !MAY_BEGIN.has(first) || strand.text.charCodeAt(from + 1) !== BLANK) return false
  const line = strand.text.slice(from, Math.min(to, from + LONGEST_FL5)).trimEnd()
  const month = FL5.exec(line)?.[7]
  return (month !== undefined && monthOf(month) >= 0) || FL5_OF_THE_DAY.test(line)
}

const squeeze = (digits: string): number => Number(digits.replaceAll(' ', ''))

/** Reads FL5 from a line that starts at `start` of the strand; `undefined` when the line is no FL5. */
export function readPreambleLine(
  strand: Strand,
  start: number,
  end: number,
  year?: number,
  firstYear = FIRST_YEAR_OF_GROUPS,
): PreambleLine | undefined {
  let at = start
  while (at < end && strand.text.charCodeAt(at) <= BLANK) at++
  const first = strand.text.charCodeAt(at)
  if (isDigit(first)) return withoutPrecedence(strand, at, end, firstYear)
  if (!MAY_BEGIN.has(first) || strand.text.charCodeAt(at + 1) !== BLANK) return undefined
  return preambleFrom(
    strand,
    at,
    strand.text.slice(at, Math.min(end, start + LONGEST_FL5)).trimEnd(),
    year,
    firstYear,
  )
}

function preambleFrom(
  strand: Strand,
  at: number,
  line: string,
  year: number | undefined,
  firstYear: number,
): PreambleLine | undefined {
  const found = FL5.exec(line)
  if (!found) return ofTheDay(strand, at, line)
  const month = monthOf(found[7]!)
  // The letters behind it are a signal: `R 191815Z ZEX`.
  if (month < 0) return ofTheDay(strand, at, line)
  const infoAt = found[2] ? line.indexOf(found[2], 1) : -1
  const groupAt = line.indexOf(found[3]!, found[2] ? infoAt + 1 : 1)
  const placed = <T>(value: T, from: number, length: number): Placed<T> => ({
    value,
    raw: line.slice(from, from + length),
    place: strand.place(at + from, at + from + length),
  })
  const written = found[8] ? fullYear(squeeze(found[8]), firstYear) : year
  const group = found[3]!.trimEnd()
  const time = found[5]!.replaceAll(' ', '')
  const minute =
    written === undefined
      ? undefined
      : instant(written, month, squeeze(found[4]!), Number(time.slice(0, 2)), Number(time.slice(2)))
  const rest = found[9]!
  const restAt = line.length - rest.length
  const signals: Placed<string>[] = []
  if (rest)
    for (const signal of matches(SIGNAL, rest))
      signals.push(placed(signal[0], restAt + signal.index, signal[0].length))
  return {
    action: placed(found[1] as PrecedenceLetter, 0, 1),
    info: found[2] ? placed(found[2] as PrecedenceLetter, infoAt, 1) : undefined,
    dtg: minute ? placed(minute, groupAt, group.length) : undefined,
    unread: minute ? undefined : { raw: group, start: at + groupAt, end: at + groupAt + group.length },
    yearAssumed: !found[8] && minute !== undefined,
    signals,
  }
}

function withoutPrecedence(
  strand: Strand,
  at: number,
  end: number,
  firstYear: number,
): PreambleLine | undefined {
  const line = strand.text.slice(at, Math.min(end, at + LONGEST_GROUP)).trimEnd()
  const found = GROUP_ALONE.exec(line)
  if (!found || !ORIGINATOR.test(strand.text.slice(end, end + 12))) return undefined
  const [, day, hour, minutes, name, year] = found
  const month = monthOf(name!)
  if (month < 0) return undefined
  const written = fullYear(Number(year), firstYear)
  const minute = instant(written, month, Number(day), Number(hour), Number(minutes))
  if (!minute) return undefined
  const dtg = { value: minute, raw: line, place: strand.place(at, at + line.length) }
  return { action: undefined, info: undefined, dtg, unread: undefined, yearAssumed: false, signals: [] }
}

function ofTheDay(strand: Strand, at: number, line: string): PreambleLine | undefined {
  const found = FL5_OF_THE_DAY.exec(line)
  if (!found) return undefined
  const placed = <T>(value: T, from: number, length: number): Placed<T> => ({
    value,
    raw: line.slice(from, from + length),
    place: strand.place(at + from, at + from + length),
  })
  const group = line.indexOf(found[3]!, 1)
  const tail = line.length - found[6]!.length
  return {
    action: placed(found[1] as PrecedenceLetter, 0, 1),
    info: found[2] ? placed(found[2] as PrecedenceLetter, line.indexOf(found[2], 1), 1) : undefined,
    dtg: undefined,
    unread: { raw: found[3]!, start: at + group, end: at + group + found[3]!.length },
    yearAssumed: false,
    signals: [...found[6]!.matchAll(/[ZQ][A-Z]{2}\d?/g)].map(one =>
      placed(one[0], tail + one.index, one[0].length),
    ),
  }
}

/** An instant from its parts, `undefined` where the calendar has none. */
export function instant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
): Minute | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  if (day < 1 || day > 31) return undefined
  // Midnight at the end of a day is the beginning of the next, which may be in another month.
  if (hour < 24)
    return day > daysOf(month + 1, year) ? undefined : minuteOf(year, month + 1, day, hour, minute)
  return `${new Date(Date.UTC(year, month, day, hour, minute)).toISOString().slice(0, 16)}Z`
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`)
const minuteOf = (year: number, month: number, day: number, hour: number, minute: number): Minute =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}Z`

/**
 * Filing time of FL3, day of the year and time without a year (`0292049`), as the instant nearest to the
 * date-time group. message-format.md 3.
 */
export function filingTime(julian: string, near: Minute | undefined): Minute | undefined {
  if (!near) return undefined
  const dated = /^(\d{2})\/(\d{2})(\d{2})Z$/.exec(julian)
  if (dated) return nearestDay(Number(dated[1]), Number(dated[2]), Number(dated[3]), near)
  const parts = /^(\d{3})(\d{2})(\d{2})$/.exec(julian)
  if (!parts) return undefined
  const day = Number(parts[1])
  if (day < 1 || day > 366 || Number(parts[2]) > 23 || Number(parts[3]) > 59) return undefined
  const anchor = Date.parse(near)
  const [hour, minute] = [Number(parts[2]), Number(parts[3])]
  let best = Number(near.slice(0, 4))
  let least = Number.POSITIVE_INFINITY
  for (const year of [best - 1, best, best + 1]) {
    if (day === LEAP_DAY && daysOf(2, year) === 28) continue
    const away = Math.abs(Date.UTC(year, 0, day, hour, minute) - anchor)
    if (away < least) [least, best] = [away, year]
  }
  return least === Number.POSITIVE_INFINITY ? undefined : dayOfYear(best, day, hour, minute)
}

/** Only leap years have it. */
const LEAP_DAY = 366

function dayOfYear(year: number, day: number, hour: number, minute: number): Minute {
  let month = 1
  for (; day > daysOf(month, year); month++) day -= daysOf(month, year)
  return minuteOf(year, month, day, hour, minute)
}

/** The older form of a filing time, `22/2226Z`, in the month that brings it nearest to the date-time group. */
function nearestDay(day: number, hour: number, minute: number, near: Minute): Minute | undefined {
  const anchor = Date.parse(near)
  const [year, month] = [new Date(anchor).getUTCFullYear(), new Date(anchor).getUTCMonth()]
  let best: Minute | undefined
  for (const step of [-1, 0, 1]) {
    const first = new Date(Date.UTC(year, month + step, 1))
    const one = instant(first.getUTCFullYear(), first.getUTCMonth(), day, hour, minute)
    if (!one || hour > 23) continue
    if (!best || Math.abs(Date.parse(one) - anchor) < Math.abs(Date.parse(best) - anchor)) best = one
  }
  return best
}
