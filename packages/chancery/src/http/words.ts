import type { PrecedenceLetter } from '@chancery/cable'

/** ACP 121: what the letters of precedence stand for. */
const PRECEDENCE: Readonly<Record<PrecedenceLetter, string>> = {
  Y: 'EMERGENCY',
  Z: 'FLASH',
  O: 'IMMEDIATE',
  P: 'PRIORITY',
  W: 'WELFARE',
  R: 'ROUTINE',
}

/** `IMMEDIATE` from `O`; what is no such letter comes back as it is. */
export const precedenceWord = (letter: string): string => PRECEDENCE[letter as PrecedenceLetter] ?? letter

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `January` from 1 */
export const monthName = (month: number): string => MONTHS[month - 1] ?? String(month)

/** `29 January 2010` from an ISO day or minute; what is none comes back as it is. */
export function longDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  return name ? `${Number(day)} ${name} ${year}` : iso
}

/** `29 January 2010, 2049Z` */
export function longMinute(iso: string): string {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(iso) ?? []
  return hour ? `${longDay(iso)}, ${hour}${minute}Z` : longDay(iso)
}

/** `29 Jan 2010` */
export function shortDay(iso: string): string {
  return longDay(iso).replace(/ ([A-Z][a-z]{2})[a-z]* /, ' $1 ')
}

/** `1 cable`, `2 cables`, `1,204 cables` */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

export const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
