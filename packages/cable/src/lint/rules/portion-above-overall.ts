import { rank } from '../../marking/label.ts'
import { level, portions, whole } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'portion-above-overall',
  alias: 'M03',
  about: 'No portion is marked above the level of the message',
  severity: 'error',
  messages: { portion: 'The portion is {portion}, and the message is {overall} only.' },
  check(cable, report) {
    const overall = level(cable)
    if (!overall) return
    for (const mark of cable.shared(portions))
      if (rank(mark.level) > rank(overall))
        report('portion', whole(mark), { data: { portion: mark.level, overall } })
  },
})
