import type { Day } from '../../message/message.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** `5 March 1975`, `22nd November, 1956`. */
export const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)? ([A-Z][A-Za-z]{2,8})\.?,? (\d{4})`

/** The day of the calendar that day, name of the month and year are; `undefined` if there is none. */
export function dayOf(day: string, month: string, year: string): Day | undefined {
  const index = MONTHS.findIndex(name => name.startsWith(month.toLowerCase()))
  if (index < 0) return undefined
  const date = new Date(Date.UTC(Number(year), index, Number(day)))
  return date.getUTCMonth() === index && date.getUTCDate() === Number(day)
    ? date.toISOString().slice(0, 10)
    : undefined
}
