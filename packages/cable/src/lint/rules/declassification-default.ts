import { yearsAfter } from '../days.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'declassification-default',
  alias: 'M45',
  about: 'A date of declassification exactly 10 or 25 years ahead may be the default of a form',
  severity: 'info',
  messages: { years: 'The date lies {years} years ahead to the day: probably the default.' },
  check({ date, message: { eo } }, report) {
    const on = eo?.declassifyOn
    if (!on || !date) return
    const years = [10, 25].find(one => on.value === yearsAfter(date, one))
    if (years) report('years', on, { data: { years } })
  },
})
