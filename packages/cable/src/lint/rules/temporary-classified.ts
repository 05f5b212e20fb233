import { rank } from '../../marking/label.ts'
import { isTemporaryTag } from '../../tables/retention.ts'
import { level } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'temporary-classified',
  alias: 'M51',
  about: 'A classified telegram whose TAGS are all temporary is looked at before it is destroyed',
  severity: 'warning',
  profiles: { transmit: 'off', release: 'off' },
  from: '1973-07-01',
  until: '1979-12-31',
  messages: { review: 'Every subject TAGS is temporary, and the message is {level}: somebody must look.' },
  check(cable, report) {
    const subjects = cable.message.tags.filter(({ kind }) => kind === 'subject')
    const own = level(cable)
    if (!subjects.length || !own || rank(own) < rank('CONFIDENTIAL')) return
    if (subjects.every(({ value }) => isTemporaryTag(value)))
      report(
        'review',
        subjects.flatMap(({ place }) => place),
        { data: { level: own } },
      )
  },
})
