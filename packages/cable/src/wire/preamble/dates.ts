import type { Day } from '../../message/message.ts'

const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'
/** Shapes of dates on E.O. lines. markings.md 7.5. */
const YEAR_FIRST = /(\d{4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)/
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/
const NAMED =
  /(?<!\d)(\d{1,2})\s?([A-Z]{3})[A-Z]{0,6}\.?,?\s?(\d{4}|\d{2})(?!\d)|([A-Z]{3})[A-Z]{0,6}\.?\s(\d{1,2}),?\s(\d{4})/i

export interface FoundDate {
  readonly day: Day
  readonly start: number
  readonly end: number
  /** Month and day could be read either way, and the other reading was taken because this one lies too far off. */
  readonly swapped: boolean
}

/**
 * The first date in a text. Month before day, unless that cannot be or lies more than 25 years after the message;
 * two-digit years 00 to 69 are 20xx. markings.md 7.5.
 */
export function findDate(text: string, sent?: Day): FoundDate | undefined {
  const found = [yearFirst(text), yearLast(text, sent), compact(text), named(text)].filter(
    one => one !== undefined,
  )
  return found.sort((a, b) => a.start - b.start)[0]
}

function yearFirst(text: string): FoundDate | undefined {
  const found = YEAR_FIRST.exec(text)
  return found ? at(found, day(Number(found[1]), Number(found[2]), Number(found[3]))) : undefined
}

function yearLast(text: string, sent: Day | undefined): FoundDate | undefined {
  const found = YEAR_LAST.exec(text)
  if (!found) return undefined
  const [a, b, year] = [Number(found[1]), Number(found[2]), pivot(found[3]!)]
  const monthFirst = day(year, a, b)
  const dayFirst = day(year, b, a)
  const tooFar = monthFirst && dayFirst && sent !== undefined && monthFirst > addYears(sent, 25)
  if (tooFar && dayFirst <= addYears(sent, 25)) return { ...at(found, dayFirst)!, swapped: true }
  return at(found, monthFirst ?? dayFirst)
}

function compact(text: string): FoundDate | undefined {
  const found = COMPACT.exec(text)
  return found ? at(found, day(Number(found[1]), Number(found[2]), Number(found[3]))) : undefined
}

function named(text: string): FoundDate | undefined {
  const found = NAMED.exec(text)
  if (!found) return undefined
  const month = MONTHS.indexOf((found[2] ?? found[4]!).toUpperCase())
  if (month < 0 || month % 3) return undefined
  return at(found, day(pivot(found[3] ?? found[6]!), month / 3 + 1, Number(found[1] ?? found[5])))
}

const at = (found: RegExpExecArray, value: Day | undefined): FoundDate | undefined =>
  value ? { day: value, start: found.index, end: found.index + found[0].length, swapped: false } : undefined

const pivot = (written: string): number => {
  const year = Number(written)
  return written.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year
}

/** A day of the calendar, or nothing. */
export function day(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2199) return undefined
  if (month < 1 || month > 12 || date < 1 || date > daysOf(month, year)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
/** How long a month is, January being 1. */
export const daysOf = (month: number, year: number): number =>
  month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!

/** The same day some years later; 29 February becomes the 28th where it must. */
export function addYears(from: Day, years: number): Day {
  const year = Number(from.slice(0, 4)) + years
  return day(year, Number(from.slice(5, 7)), Number(from.slice(8, 10))) ?? `${year}-02-28`
}

/** The last day of the calendar year some years later. */
export const endOfYear = (from: Day, years: number): Day => `${Number(from.slice(0, 4)) + years}-12-31`
