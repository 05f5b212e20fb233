import { type Classification, highest, rank } from '../../marking/label.ts'
import { portions } from '../marks.ts'
import { defineRule } from '../rule.ts'
import { unmarked } from '../unmarked.ts'

export default defineRule({
  id: 'overall-above-portions',
  alias: 'M04',
  about: 'A message above all of its portions says why: compilation',
  severity: 'warning',
  profiles: { archive: 'info' },
  messages: {
    above: 'The message is {overall}, its highest portion {portion}; the reason of compilation is not given.',
  },
  check(cable, report) {
    const { banner } = cable.message.marking
    if (!banner) return
    const overall = banner.value as Classification
    const marked = cable.shared(portions)
    const most = highest(marked.map(one => one.level))
    if (!most || rank(most) >= rank(overall) || cable.shared(unmarked).length) return
    const explained = cable.message.blocks.some(({ text }) => /COMPILATION/i.test(text.text))
    if (!explained && !/COMPILATION/i.test(cable.textAt(cable.message.authority?.place ?? [])))
      report('above', banner, { data: { overall, portion: most } })
  },
})
