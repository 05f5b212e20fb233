import { isOtherAgency } from '../agency.ts'
import { controls } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'stadis-other-agency',
  alias: 'M39',
  about: 'A STADIS message goes to the Department of State and its posts only',
  severity: 'warning',
  messages: { addressee: '{name} is no addressee of the Department, and the message is STADIS.' },
  check(cable, report) {
    if (!cable.shared(controls).has('STADIS')) return
    for (const one of [...cable.message.to, ...cable.message.info])
      if (isOtherAgency(cable, one)) report('addressee', one.namePlace, { data: { name: one.name } })
  },
})
