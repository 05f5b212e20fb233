import { eventBeside } from '../days.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exemption-without-date',
  alias: 'M28',
  about: 'A 25X exemption goes with a date or event',
  severity: 'warning',
  messages: { bare: 'Neither date nor event stands beside {code}; 50 years from the message are taken.' },
  check({ message: { eo } }, report) {
    if (!eo || eo.declassifyOn || eventBeside(eo)) return
    // Human sources are exempt without a date. CAPCO-2016 E.4.
    for (const code of eo.codes)
      if (/25X[1-9]$/.test(code.value)) report('bare', code, { data: { code: code.value } })
  },
})
