import { portions, whole } from '../marks.ts'
import { defineRule } from '../rule.ts'
import { isSlashForm } from '../slash-form.ts'

export default defineRule({
  id: 'portion-slash-form',
  alias: 'M15',
  about: 'Portions are written S//NF and SBU-NF, not with one stroke',
  severity: 'warning',
  from: '2000-01-01',
  profiles: { archive: 'info' },
  fixable: true,
  messages: { slash: 'The Register writes {wanted}.' },
  check(cable, report) {
    for (const mark of cable.shared(portions)) {
      if (!isSlashForm(mark)) continue
      const word = mark.text.slice(0, mark.text.indexOf('/')).trim()
      const wanted = `${word}${mark.parts[0]?.category === 'nonic' ? '-' : '//'}NF`
      const span = whole(mark)
      report('slash', span, { data: { wanted }, fix: { confidence: 0.95, edits: [{ span, text: wanted }] } })
    }
  },
})
