import type { Day } from '../message/message.ts'

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** Forms of publishers, with the order of their parts. */
const FORMS: readonly (readonly [RegExp, 'ymd' | 'dmy' | 'mdy'])[] = [
  // 2009-06-01 14:00
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/, 'ymd'],
  // 04 JAN 1974, 04-Jan-1974
  [/\b(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})\b/i, 'dmy'],
  // Nov 12, 2004
  [/\b([a-z]{3})[a-z]* (\d{1,2}), ?(\d{4})\b/i, 'mdy'],
  // 1974 January 4
  [/\b(\d{4}) ([a-z]{3})[a-z]* (\d{1,2})\b/i, 'ymd'],
  // 3/15/2009 14:10
  [/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/, 'mdy'],
]

/** The day that a publisher's date names; `undefined` where there is none that can be. */
export function dayOfFact(value: string): Day | undefined {
  for (const [form, order] of FORMS) {
    const found = form.exec(value.slice(0, 60))
    if (!found) continue
    const part = (name: string): number => {
      const written = found[order.indexOf(name) + 1]!
      return /^\d/.test(written) ? Number(written) : MONTHS.indexOf(written.toLowerCase()) / 3 + 1
    }
    const [year, month, day] = [part('y'), part('m'), part('d')]
    const date = new Date(Date.UTC(year, month - 1, day))
    return Number.isInteger(month) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
      ? date.toISOString().slice(0, 10)
      : undefined
  }
  return undefined
}
