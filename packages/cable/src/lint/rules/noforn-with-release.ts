import { controlOf } from '../../marking/controls.ts'
import { defineRule } from '../rule.ts'
import { conflicts } from '../together.ts'

const RELEASE = controlOf('NOFORN')?.excludes ?? []

export default defineRule({
  id: 'noforn-with-release',
  alias: 'M08',
  about: 'NOFORN stands beside no permission to release or show to foreigners',
  severity: 'error',
  from: '2000-01-01',
  messages: { both: 'NOFORN and {other} cannot both hold.' },
  check(cable, report) {
    for (const { place, other } of conflicts(cable, 'NOFORN', RELEASE))
      report('both', place, { data: { other } })
  },
})
