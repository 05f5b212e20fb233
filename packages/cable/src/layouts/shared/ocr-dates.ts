/** A day that a sheet states, and the words that state it. */
export interface SheetDay {
  readonly year: number
  /** 0 to 11. */
  readonly month: number
  /** None where only the month is written. */
  readonly day?: number
  readonly raw: string
}

const NAMES = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
const MONTHS = NAMES.split('|')
const monthOf = (written: string): number => MONTHS.indexOf(written.slice(0, 3).toUpperCase())
/** `26 Apr 66`, `162215Z MAR 55`, `4 Mar\66`. */
const DAY_FIRST = new RegExp(
  `\\b([0-3]?\\d)(?:\\d{4}Z)?[ ,./-]{0,3}(${NAMES})[a-z]{0,6}[ .,\\\\/]{1,3}(?:19)?(\\d{2})\\b`,
  'gi',
)
/** `NOV 14.1963`, `Nov 12, 1963`. */
const MONTH_FIRST = new RegExp(`\\b(${NAMES})[a-z]{0,6} ([0-3]?\\d)[., ]{1,2}19(\\d{2})\\b`, 'gi')
/** The originator numbers his messages by the month: `UNCLAS 5510IN 10171 APR 66`. */
const NUMBERED = new RegExp(`\\d ?(${NAMES})[A-Z]{0,6}\\.? (?:19)?(\\d{2})0?\\b`)
/** When the message centre took it in: `AF IN : 69359 (26 Apr 66)`. */
const RECEIVED = /^[\W_]{0,3}A ?[FP7] ?IN ?: ?\d/
const MOST_DAYS = 200
const CENTURY = 1900

const full = (day: string, month: string, year: string, raw: string): SheetDay => ({
  year: CENTURY + Number(year),
  month: monthOf(month),
  day: Number(day),
  raw,
})

/** Days written out in a text, with their years. */
export function daysIn(text: string): SheetDay[] {
  const found: SheetDay[] = []
  for (const [raw, day, month, year] of text.matchAll(DAY_FIRST)) {
    if (found.length === MOST_DAYS) return found
    found.push(full(day!, month!, year!, raw))
  }
  for (const [raw, month, day, year] of text.matchAll(MONTH_FIRST)) {
    if (found.length === MOST_DAYS) return found
    found.push(full(day!, month!, year!, raw))
  }
  return found
}

/** The day of receipt that a line of the message centre states. */
export const receivedOn = (line: string): SheetDay | undefined =>
  RECEIVED.test(line) ? daysIn(line)[0] : undefined

/** The month of the originator's number, on the first line of a text. */
export function numberedIn(line: string): SheetDay | undefined {
  const found = NUMBERED.exec(line)
  return found
    ? { year: CENTURY + Number(found[2]), month: monthOf(found[1]!), raw: found[0].replace(/^\d ?/, '') }
    : undefined
}

const DAY = 86_400_000
/** A message is received within days of its date-time group; other days of the sheet must be nearer to be its own. */
const RECEIPT = 10
const NEAR = 3

/**
 * Month and year of a date-time group that writes none, `APR 66`, by what its sheet states: the originator's number,
 * else the day of receipt, else the days of the text that lie within three days of it, if the nearest agree.
 */
export function monthAndYear(
  day: number,
  { numbered, received, others }: { numbered?: SheetDay; received?: SheetDay; others: readonly SheetDay[] },
): { written: string; by: string } | undefined {
  const written = (year: number, month: number): string => `${MONTHS[month]} ${String(year).slice(2)}`
  if (numbered && exists(numbered.year, numbered.month, day))
    return { written: written(numbered.year, numbered.month), by: numbered.raw }
  const at = received && nearestMonth(day, received, RECEIPT)
  if (received && at) return { written: written(at[0], at[1]), by: received.raw }
  // The days that lie nearest must agree.
  let agreed: { written: string; by: string } | undefined
  let least = NEAR
  for (const other of others) {
    const near = nearestMonth(day, other, least)
    if (!near) continue
    const one = { written: written(near[0], near[1]), by: other.raw }
    if (near[2] < least || !agreed) [agreed, least] = [one, near[2]]
    else if (agreed.written !== one.written) return undefined
  }
  return agreed
}

const exists = (year: number, month: number, day: number): boolean =>
  new Date(Date.UTC(year, month, day)).getUTCMonth() === month

/** Year, month and distance in which `day` lies nearest to another day, no farther than `limit` days. */
function nearestMonth(day: number, other: SheetDay, limit: number): [number, number, number] | undefined {
  const anchor = Date.UTC(other.year, other.month, other.day)
  for (const step of [0, -1, 1]) {
    const first = new Date(Date.UTC(other.year, other.month + step, 1))
    const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()]
    const apart = Math.abs(Date.UTC(year, month, day) - anchor) / DAY
    if (exists(year, month, day) && apart <= limit) return [year, month, apart]
  }
  return undefined
}
