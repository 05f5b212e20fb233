import type { Minute } from '../message/message.ts'

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const MINUTE = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)Z$/
const GROUP = /^(\d{2})(\d{2})(\d{2})([A-IK-Z]) ([A-Z]{3})(?: (\d{4}|\d{2}))?$/

/** Is this an instant to the minute that the calendar has? */
export function isMinute(value: unknown): value is Minute {
  if (typeof value !== 'string' || !MINUTE.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value.slice(0, 10)
}

/** `151410Z MAR 09`, or with four digits of the year. ACP 127 ¶113. */
export function dateTimeGroup(value: Minute, digits: 2 | 4): string {
  const [, year, month, day, hour, minute] = MINUTE.exec(value)!
  return `${day}${hour}${minute}Z ${MONTHS[Number(month) - 1]} ${year!.slice(4 - digits)}`
}

/** How a date-time group writes its year, or why it does not say this instant. */
export function groupYear(raw: string, value: Minute): 0 | 2 | 4 | undefined {
  const found = GROUP.exec(raw)
  const [, year, month, day, hour, minute] = MINUTE.exec(value)!
  if (!found) return undefined
  const [, d, h, m, , name, written = ''] = found
  const same =
    d === day && h === hour && m === minute && name === MONTHS[Number(month) - 1] && year!.endsWith(written)
  return same ? (written.length as 0 | 2 | 4) : undefined
}

/** Day of the year and time: `0741415`. ACP 127 ¶115. */
export function julian(value: Minute): string {
  const [, year, , , hour, minute] = MINUTE.exec(value)!
  const day = Math.floor((Date.parse(value) - Date.UTC(Number(year), 0, 1)) / 86_400_000) + 1
  return `${String(day).padStart(3, '0')}${hour}${minute}`
}

/** `15/1415Z`, the older form. */
export const dayAndTime = (value: Minute): string =>
  `${value.slice(8, 10)}/${value.slice(11, 13)}${value.slice(14, 16)}Z`

export const minutesBetween = (from: Minute, to: Minute): number =>
  (Date.parse(to) - Date.parse(from)) / 60_000
