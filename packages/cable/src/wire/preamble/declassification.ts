import type { Classification } from '../../marking/label.ts'
import type { Day, Declassification, ExecutiveOrder } from '../../message/message.ts'
import { addYears, endOfYear } from './dates.ts'

/** Years to declassification under the general schedule of E.O. 11652. markings.md 7.2. */
const GENERAL_SCHEDULE: Partial<Record<Classification, number>> = {
  CONFIDENTIAL: 6,
  SECRET: 8,
  'TOP SECRET': 10,
}

/**
 * When a message is declassified, and by which rule. The earlier of what its own line says and the automatic rule at
 * 25 years; 25X, 50X and 75X codes set the latter aside. markings.md 7.7.
 */
export function declassification(
  eo: ExecutiveOrder | undefined,
  level: Classification | undefined,
  sent: Day | undefined,
): Declassification {
  if (level === 'UNCLASSIFIED')
    return { rule: 'unclassified', because: 'The message is unclassified; nothing is to be declassified.' }
  const exempt = eo?.codes.find(code => /^(?:25|50|75)X/.test(code.value))
  const stated = ownDate(eo, level, sent)
  if (exempt) {
    if (/^50X[12]-/.test(exempt.value))
      return {
        rule: 'never-automatic',
        because: `${exempt.value} exempts the message from automatic declassification.`,
      }
    if (stated)
      return {
        ...stated,
        because: `${exempt.value} exempts the message from the 25-year rule; its own date holds.`,
      }
    if (sent)
      return {
        on: addYears(sent, 50),
        rule: 'exemption-without-date',
        because: `${exempt.value} without a date: fifty years after the message.`,
      }
    return { rule: 'unknown', because: `${exempt.value} without a date, and the message has none either.` }
  }
  const automatic = sent && endOfYear(sent, 25)
  if (stated?.on && (!automatic || stated.on <= automatic)) return stated
  if (automatic) {
    const why = stated?.on ? `its own date, ${stated.on}, lies later` : said(eo)
    return {
      on: automatic,
      rule: 'twenty-five-years',
      because: `Automatic declassification at the end of the twenty-fifth year (E.O. 13526), since ${why}. It holds for permanent records.`,
    }
  }
  return { rule: 'unknown', because: 'No instruction that can be computed, and no date of the message.' }
}

/** The date that the line itself gives. */
function ownDate(
  eo: ExecutiveOrder | undefined,
  level: Classification | undefined,
  sent: Day | undefined,
): Declassification | undefined {
  if (!eo) return undefined
  if (eo.declassifyOn)
    return {
      on: eo.declassifyOn.value,
      rule: 'date-on-line',
      because: `The ${orderName(eo)} line says: declassify on ${eo.declassifyOn.value}.`,
    }
  const years = level && GENERAL_SCHEDULE[level]
  if (eo.order?.value === '11652' && years && sent && eo.codes.some(code => code.value === 'GDS'))
    return {
      on: endOfYear(sent, years),
      rule: 'schedule',
      because: `General declassification schedule of E.O. 11652: ${level} ends with the ${years}th calendar year after origin.`,
    }
  return undefined
}

const orderName = (eo: ExecutiveOrder): string => (eo.order ? `E.O. ${eo.order.value}` : 'E.O.')

function said(eo: ExecutiveOrder | undefined): string {
  if (!eo) return 'the message has no executive order line'
  if (eo.event) return `“${eo.event.value}” is an event that cannot be computed`
  const [code] = eo.codes
  return code ? `${code.value} names no date` : 'the line names no date'
}
