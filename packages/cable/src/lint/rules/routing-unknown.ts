import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'routing-unknown',
  alias: 'RT06',
  about: 'Every routing indicator of the heading is in the directory',
  severity: 'error',
  needs: ['directory'],
  messages: { unknown: '{indicator} is not in the directory; a switch returns the message (INV).' },
  check({ context: { directory }, message }, report) {
    const { called, sender } = message.transmission
    const met = new Set<string>()
    for (const one of [
      ...called,
      sender?.routing,
      ...[...message.to, ...message.info].map(({ routing }) => routing),
    ]) {
      if (!one || Object.hasOwn(directory, one.value) || met.has(one.value)) continue
      met.add(one.value)
      report('unknown', one, { data: { indicator: one.value } })
    }
  },
})
