import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exemption-covers-whole',
  alias: 'M49',
  about: 'No message is released of which an exemption covers the whole',
  severity: 'error',
  profiles: { transmit: 'off', archive: 'off' },
  needs: ['review'],
  messages: { whole: 'Exemption {code} covers the whole message: it was denied in full.' },
  check(cable, report) {
    for (const { code, whole } of cable.context.review.exemptions ?? [])
      if (whole) report('whole', cable.top, { data: { code } })
  },
})
