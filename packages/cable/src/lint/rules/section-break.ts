import { written } from '../part.ts'
import { defineRule } from '../rule.ts'
import { sectionLines } from '../sections.ts'

export default defineRule({
  id: 'section-break',
  alias: 'SCT04',
  about: 'A message is cut into sections at the end of a sentence',
  severity: 'info',
  dialects: ['state', 'acp127', 'janap128'],
  layouts: ['state'],
  messages: { within: 'This section ends within a sentence.' },
  check(cable, report) {
    for (const { part, line, final, number, of } of cable.shared(sectionLines)) {
      if (final || number === of || !part.ending.length) continue
      const last = part.text.filter(({ words }) => words !== '').at(-1)
      if (last && last !== line && !/[.?!:)"]$/.test(last.words)) report('within', written(last))
    }
  },
})
