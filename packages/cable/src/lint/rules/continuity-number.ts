import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'continuity-number',
  alias: 'ADR07',
  about: 'A continuity number (MCN) is not zero, and a collective has none',
  severity: 'warning',
  dialects: ['state'],
  messages: {
    zero: 'The continuity number of {name} is zero; the series begin with 1.',
    collective: '{name} is a collective; continuity numbers are kept for single addressees.',
  },
  check({ message: { to, info } }, report) {
    for (const { name, continuity, collective } of [...to, ...info]) {
      if (!continuity) continue
      if (Number(continuity.value) === 0) report('zero', continuity, { data: { name } })
      else if (collective) report('collective', continuity, { data: { name } })
    }
  },
})
