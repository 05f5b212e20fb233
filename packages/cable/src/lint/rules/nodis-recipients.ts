import { controls } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'nodis-recipients',
  alias: 'M33',
  about: 'A NODIS message goes to persons whom its drafter named',
  severity: 'error',
  profiles: { archive: 'off', release: 'off' },
  needs: ['recipients'],
  messages: { unnamed: 'NODIS goes to named persons only, and none is named.' },
  check(cable, report) {
    const nodis = cable.shared(controls).get('NODIS')
    if (nodis && !cable.context.recipients.some(({ person }) => person)) report('unnamed', nodis)
  },
})
