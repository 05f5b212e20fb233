export const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
export const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ')

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

export const two = (value: number): string => String(value).padStart(2, '0')

/** `2007-03-15T14:10Z`. */
export const isoMinute = (instant: number): string => `${new Date(instant).toISOString().slice(0, 16)}Z`
/** `2007-03-15`. */
export const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10)
/** `151410Z`. */
export function dayAndTime(instant: number): string {
  const date = new Date(instant)
  return `${two(date.getUTCDate())}${two(date.getUTCHours())}${two(date.getUTCMinutes())}Z`
}
/** `151410Z MAR 07`. */
export function dateTimeGroup(instant: number): string {
  const date = new Date(instant)
  return `${dayAndTime(instant)} ${MONTHS[date.getUTCMonth()]} ${two(date.getUTCFullYear() % 100)}`
}
export const dayOfYear = (instant: number): number =>
  Math.floor((instant - Date.UTC(new Date(instant).getUTCFullYear(), 0, 1)) / DAY) + 1
/** `0741410`: day of the year and time, as format line 3 has it. */
export const julian = (instant: number): string =>
  String(dayOfYear(instant)).padStart(3, '0') + dayAndTime(instant).slice(2, 6)
export const minutesAfter = (instant: number, minutes: number): number => instant + minutes * MINUTE

/** `15 MAR 1977`. */
export function plainDay(instant: number): string {
  const date = new Date(instant)
  return `${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
/** `2007/3/5 14:10` and the like need the bare numbers. */
export function parts(instant: number): {
  year: number
  month: number
  day: number
  hour: number
  minute: number
} {
  const date = new Date(instant)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}
