import type { Step } from '../store.ts'

const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15] as const
const ZERO = 48

/**
 * An ISO minute, day, month or year as a number, 200903151410 for `2009-03-15T14:10Z`: it grows with the text, and is 0
 * for none.
 */
export function dateNumber(date: string): number {
  let number = 0
  for (const at of DIGITS) {
    const digit = date.charCodeAt(at) - ZERO
    number = number * 10 + (digit >= 0 && digit <= 9 ? digit : 0)
  }
  return number
}

/** What is left off for each step. */
export const STEPS: Readonly<Record<Step, number>> = { day: 1e4, month: 1e6, year: 1e8, decade: 1e9 }

/** `2009-03-15`, `2009-03`, `2009`, `2000`; of a date without a day or month, what it has. */
export function stepValue(cut: number, step: Step): string {
  const year = (whole: number): string => String(whole).padStart(4, '0')
  if (step === 'decade') return `${year(cut * 10)}`
  if (step === 'year') return year(cut)
  const month = step === 'month' ? cut : Math.floor(cut / 100)
  const day = step === 'month' ? 0 : cut % 100
  const two = (part: number): string => (part ? `-${String(part).padStart(2, '0')}` : '')
  return `${year(Math.floor(month / 100))}${two(month % 100)}${two(day)}`
}
