import { nameKey } from '../names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exemption-and-addressee',
  alias: 'ADR09',
  about: 'An exempted name (XMT) is not an addressee as well',
  severity: 'warning',
  messages: { both: '{name} is exempted and an addressee.' },
  check({ message: { to, info, exempt } }, report) {
    const all = [...to, ...info]
    const out = [...exempt, ...all.flatMap(one => one.exempt)]
    const named = new Set(all.map(({ name }) => nameKey(name)))
    for (const one of out)
      if (named.has(nameKey(one.value))) report('both', one, { data: { name: one.value } })
  },
})
