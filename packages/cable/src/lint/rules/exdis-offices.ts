import { controls } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exdis-offices',
  alias: 'M34',
  about: 'An EXDIS message goes to offices that its drafter listed',
  severity: 'error',
  profiles: { archive: 'off', release: 'off' },
  needs: ['recipients'],
  messages: { unnamed: 'EXDIS goes to listed offices only, and none is listed.' },
  check(cable, report) {
    const exdis = cable.shared(controls).get('EXDIS')
    if (exdis && !cable.context.recipients.some(({ office }) => office)) report('unnamed', exdis)
  },
})
