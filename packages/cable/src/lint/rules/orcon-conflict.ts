import { controlOf } from '../../marking/controls.ts'
import { defineRule } from '../rule.ts'
import { conflicts } from '../together.ts'

export default defineRule({
  id: 'orcon-conflict',
  alias: 'M17',
  about: 'ORCON and ORCON-USGOV stand neither together nor beside RELIDO',
  severity: 'error',
  from: '2000-01-01',
  messages: { both: '{one} and {other} cannot both hold.' },
  check(cable, report) {
    for (const one of ['ORCON', 'ORCON-USGOV']) {
      const others = controlOf(one)?.excludes.filter(other => other !== 'ORCON') ?? []
      for (const { place, other } of conflicts(cable, one, others))
        report('both', place, { data: { one, other } })
    }
  },
})
