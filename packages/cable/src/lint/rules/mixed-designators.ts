import { isAcronym } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'mixed-designators',
  alias: 'ADR05',
  about: 'Addressees are all call signs or address groups, or all in plain language',
  severity: 'error',
  dialects: ['acp127', 'acp126'],
  layouts: ['state'],
  messages: { mixed: '{name} is a call sign or an address group, among designators in plain language.' },
  check({ message: { to, info } }, report) {
    const all = [...to, ...info]
    if (!all.some(({ name }) => name.includes(' '))) return
    for (const { name, routing, namePlace } of all)
      if (!routing && /^(?:[A-Z]{4}|[A-Z]{2,4}\d{1,2}[A-Z]?)$/.test(name) && !isAcronym(name))
        report('mixed', namePlace, { data: { name } })
  },
})
