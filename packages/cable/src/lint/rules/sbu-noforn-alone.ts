import { defineRule } from '../rule.ts'
import { conflicts } from '../together.ts'

/** Markings that say whether foreigners may have a text. CAPCO-2016 B.3. */
const RELEASE = ['NOFORN', 'REL TO', 'RELIDO']

export default defineRule({
  id: 'sbu-noforn-alone',
  alias: 'M16',
  about: 'SBU NOFORN stands beside no other marking of foreign disclosure',
  severity: 'error',
  from: '2000-01-01',
  messages: { both: 'SBU NOFORN says already who is shut out; {other} stands beside it.' },
  check(cable, report) {
    for (const { place, other } of conflicts(cable, 'SBU NOFORN', RELEASE))
      report('both', place, { data: { other } })
  },
})
