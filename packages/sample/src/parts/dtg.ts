import { dateTimeGroup, MONTH_NAMES } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'

/** Format line 5: precedence, date-time group and what copies do to it. */
export function dtgLine(truth: Truth, chance: Random): string {
  const precedence = `${truth.action}${truth.infoPrecedence ? ` ${truth.infoPrecedence}` : ''}`
  return `${precedence} ${group(truth, chance)}`
}

function group(truth: Truth, chance: Random): string {
  const instant = Date.parse(truth.dtg)
  const plain = dateTimeGroup(instant)
  if (has(truth, 'dtg-blanks')) return `${plain.slice(0, 6)} ${plain.slice(6, -1)} ${plain.slice(-1)}`
  if (has(truth, 'dtg-full-month'))
    return `${plain.slice(0, 8)}${MONTH_NAMES[new Date(instant).getUTCMonth()]!.toUpperCase()} ${plain.slice(-2)}`
  if (has(truth, 'dtg-without-zone')) return plain.replace('Z', '')
  if (has(truth, 'dtg-tail')) return `${plain} ${chance.pick(['ZFF4', 'ZDK', 'ZFF6', 'ZYB'])}`
  return plain
}
