import { written } from '../part.ts'
import { defineRule } from '../rule.ts'
import { sectionLines } from '../sections.ts'

export default defineRule({
  id: 'section-range',
  alias: 'SCT01',
  about: 'A section has a number from 1 to that of all sections, of which there are two or more',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128'],
  layouts: ['state'],
  messages: {
    beyond: 'Section {number} of {of} cannot be.',
    alone: 'A message of one section is not numbered as a section.',
  },
  check(cable, report) {
    for (const { line, number, of } of cable.shared(sectionLines)) {
      if (of < 2) report('alone', written(line))
      else if (number !== undefined && (number < 1 || number > of))
        report('beyond', written(line), { data: { number, of } })
    }
  },
})
