import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'number-year-differs',
  alias: 'DTG08',
  about: 'The year of the message reference number is that of the date-time group',
  severity: 'warning',
  messages: { differs: 'The number is of {number}, and the date-time group of {year}.' },
  check({ message: { dtg, facts, mrn } }, report) {
    if (!dtg || mrn?.year === undefined) return
    const numbers = facts.filter(({ about }) => about === 'mrn')
    const stated = numbers.map(({ value }) => yearOf(value)).find(Boolean)
    const year = stated ?? mrn.year
    const of = Number(dtg.value.slice(0, 4))
    if (year === of || isTurn(dtg.value, year)) return
    report('differs', numbers[0] ?? mrn, { data: { number: year, year: of } })
  },
})

/** `09NORTHPORT83`, `1974NORTHP02545`: the year before the letters. */
function yearOf(number: string): number | undefined {
  const digits = /^(\d{4}|\d{2})[A-Z]/i.exec(number)?.[1]
  if (!digits) return undefined
  const year = Number(digits)
  // State numbers go back to 1966. message-format.md 3.
  return digits.length === 4 ? year : year < 66 ? 2000 + year : 1900 + year
}

/** A message of the night of the turn of the year may be numbered on either side of it. */
const isTurn = (minute: string, year: number): boolean =>
  minute.startsWith(`${year + 1}-01-01`) || minute.startsWith(`${year - 1}-12-31`)
