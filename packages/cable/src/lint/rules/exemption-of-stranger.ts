import { nameKey } from '../names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exemption-of-stranger',
  alias: 'ADR09b',
  about: 'An exempted name (XMT) is a member of the collective above it',
  severity: 'warning',
  needs: ['collectives'],
  messages: { stranger: '{name} is no member of {collective}.' },
  check({ message: { to, info }, context: { collectives } }, report) {
    for (const { name, exempt } of [...to, ...info]) {
      const members = collectives[name]
      if (!members) continue
      const known = new Set(members.map(nameKey))
      for (const one of exempt)
        if (!known.has(nameKey(one.value)))
          report('stranger', one, { data: { name: one.value, collective: name } })
    }
  },
})
