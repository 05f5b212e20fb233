import { formOf, isService, present } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'abbreviated-not-service',
  alias: 'STR03',
  about: 'A message without address is a service message, with FL1, FL2, FL3, FL11, FL13 and FL16',
  severity: 'error',
  profiles: { archive: 'info', release: 'off' },
  dialects: ['state', 'acp127'],
  messages: {
    traffic: 'The heading names neither originator nor addressee, and the text is no service message.',
    missing: 'The service message lacks {lines}.',
  },
  check(cable, report) {
    if (formOf(cable) !== 'abbreviated') return
    const held = cable.shared(present)
    // What has no procedure lines is no message that was sent.
    if (!held.has(2) && !held.has(3)) return
    if (!isService(cable)) {
      report('traffic', cable.top)
      return
    }
    const missing = [1, 2, 3, 11, 13, 16].filter(fl => !held.has(fl))
    if (missing.length)
      report('missing', cable.top, { data: { lines: missing.map(fl => `FL${fl}`).join(', ') } })
  },
})
