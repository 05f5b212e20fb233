import { highest, rank } from '../../marking/label.ts'
import { type Banner, banners, whole } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Reviewers stamped these sheets anew, with the level that the copy has now. */
const RESTAMPED = new Set(['state-release', 'military-ocr'])

export default defineRule({
  id: 'classification-disagrees',
  alias: 'M07',
  about: 'The classification of every section and page is that of the message',
  severity: 'error',
  messages: { differs: 'The line says {level}, and the message {highest} elsewhere.' },
  check(cable, report) {
    if (RESTAMPED.has(cable.message.layout)) return
    const all = cable.shared(banners)
    const most = highest(all.map(one => one.level)) ?? 'UNCLASSIFIED'
    const lower = (one: Banner): boolean => rank(one.level) < rank(most) && !one.owner
    for (const one of all)
      if (lower(one)) report('differs', whole(one), { data: { level: one.level, highest: most } })
  },
})
