import { defineRule } from '../rule.ts'
import { conflicts } from '../together.ts'

export default defineRule({
  id: 'exdis-with-nodis',
  alias: 'M11',
  about: 'A message or portion is EXDIS or NODIS, not both',
  severity: 'error',
  from: '2000-01-01',
  messages: { both: 'NODIS and EXDIS exclude one another; NODIS is the narrower.' },
  check(cable, report) {
    for (const { place } of conflicts(cable, 'NODIS', ['EXDIS'])) report('both', place)
  },
})
