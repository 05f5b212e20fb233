import { WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'
import { serviceText } from '../service-text.ts'

export default defineRule({
  id: 'service-reply',
  alias: 'SVC03',
  about: 'A repetition that was asked for cites the request (ZUI)',
  severity: 'warning',
  dialects: WIRE,
  messages: { uncited: 'ZDK answers a request; the answer is to cite it (ZUI).' },
  check(cable, report) {
    const service = cable.shared(serviceText)
    const reply = service?.signals.find(({ value }) => value === 'ZDK')
    if (reply && !service?.signals.some(({ value }) => value === 'ZUI')) report('uncited', reply.word)
  },
})
