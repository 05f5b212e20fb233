import { yearsAfter } from '../days.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'declassification-beyond-25',
  alias: 'M26',
  about: 'A date more than 25 years ahead has an exemption: 25X, 50X or 75X',
  severity: 'warning',
  from: '1995-10-14',
  messages: { beyond: 'The date lies more than 25 years after the message, and no exemption is named.' },
  check({ date, message: { eo } }, report) {
    if (!eo?.declassifyOn || !date || eo.declassifyOn.value <= yearsAfter(date, 25)) return
    if (!eo.codes.some(({ value }) => /\dX/.test(value))) report('beyond', eo.declassifyOn)
  },
})
