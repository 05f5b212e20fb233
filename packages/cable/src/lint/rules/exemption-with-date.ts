import { eventBeside } from '../days.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exemption-with-date',
  alias: 'M29',
  about: 'The exemptions 50X1-HUM and 50X2-WMD stand without a date or event',
  severity: 'error',
  messages: { date: 'A date or event stands beside {code}, which takes none.' },
  check({ message: { eo } }, report) {
    if (!eo || !(eo.declassifyOn || eventBeside(eo))) return
    for (const code of eo.codes)
      if (/50X/.test(code.value)) report('date', code, { data: { code: code.value } })
  },
})
