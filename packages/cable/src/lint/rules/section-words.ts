import { written } from '../part.ts'
import { defineRule } from '../rule.ts'
import { sectionLines } from '../sections.ts'

export default defineRule({
  id: 'section-words',
  alias: 'SCT02',
  about: 'ACP 127 marks the last section and no other as FINAL SECTION; the State network writes two digits',
  severity: 'warning',
  dialects: ['state', 'acp127'],
  layouts: ['state'],
  messages: {
    early: 'Section {number} of {of} is not the final one.',
    last: 'The last section is to be marked FINAL SECTION.',
    digits: 'Sections are numbered with two digits.',
  },
  check(cable, report) {
    const acp127 = cable.message.dialect === 'acp127'
    for (const { line, final, number, of, written: digits, ofWritten } of cable.shared(sectionLines)) {
      if (final && number !== undefined && number < of)
        report('early', written(line), { data: { number, of } })
      else if (acp127 && !final && number === of) report('last', written(line))
      else if (!acp127 && (digits.length < 2 || ofWritten.length < 2)) report('digits', written(line))
    }
  },
})
