import { fullYear } from './dtg.ts'

const GROUP =
  /(?:^|[^A-Z0-9])(\d{2}) ?(\d{4}) ?([A-IK-Z]) ?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} ?(\d{4}|\d{2})(?!\d)/i

/** A date-time group written in any way (`161133ZSEP2005`, `260005Z AUG 10`) as one: `161133Z SEP 05`. */
export function groupKey(text: string): string | undefined {
  const found = GROUP.exec(text)
  if (!found) return undefined
  const [, day, time, zone, month, year] = found
  return `${day}${time}${zone!.toUpperCase()} ${month!.toUpperCase()} ${String(fullYear(Number(year)) % 100).padStart(2, '0')}`
}
