import type { PrecedenceLetter } from '@chancery/cable'
import { say, spoken } from './tongues/index.ts'

/** ACP 121: what the letters of precedence stand for. Words of the wire: they are the same in every language. */
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

/** `January 2010` from `2010-01` */
export const monthOfYear = (iso: string): string => spoken().tongue.monthOfYear(iso)

/** `29 January 2010` from an ISO day or minute; what is none comes back as it is. */
export const longDay = (iso: string): string => spoken().tongue.longDay(iso)

/** `29 January 2010, 2049Z` */
export function longMinute(iso: string): string {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(iso) ?? []
  return hour ? `${longDay(iso)}, ${hour}${minute}Z` : longDay(iso)
}

/** `29 Jan 2010` */
export const shortDay = (iso: string): string => spoken().tongue.shortDay(iso)

/** `1 cable`, `2 cables`, `1,204 cables` */
export const cables = (count: number): string => say('{count} {count:cable|cables}', { count })

export const number = (n: number): string => spoken().tongue.number(n)

/** `3.1 %` from 0.031 */
export const percent = (share: number, digits: 0 | 1 | 2): string =>
  `${spoken().tongue.decimal(share * 100, digits)}\u00a0%`
