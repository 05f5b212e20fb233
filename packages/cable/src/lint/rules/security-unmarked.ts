import { openings, WIRE } from '../form.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'security-unmarked',
  alias: 'SEC05',
  about: 'A heading without security signal (ZNR, ZNY, UU or HH) is handled as for approved channels only',
  severity: 'warning',
  dialects: WIRE,
  messages: {
    unmarked:
      'Neither FL4 nor the start has a security signal; only approved channels may carry the message.',
  },
  check(cable, report) {
    const { message } = cable
    if (message.transmission.warning || message.transmission.header) return
    const [line] = openings(cable, 3)
    if (line && !/^ *(UU|HH) /.test(cable.parts[0]?.heading[0]?.words ?? ''))
      report('unmarked', written(line))
  },
})
