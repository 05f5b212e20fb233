import { isRegister, marks, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'
import { isSlashForm } from '../slash-form.ts'

/** Until then commas stood between controls. CAPCO-2008 9. */
const COMMAS_END = '2005-07-01'

export default defineRule({
  id: 'marking-separator',
  alias: 'M06',
  about: 'Double strokes part categories and single strokes their values, without blanks',
  severity: 'error',
  from: '2000-01-01',
  fixable: true,
  messages: { separator: '“{wanted}” stands here by the Register, not “{written}”.' },
  check(cable, report) {
    for (const mark of marks(cable)) {
      if (!isRegister(mark) || isSlashForm(mark)) continue
      for (const separator of mark.separators) {
        const { raw, wanted } = separator
        if (raw === wanted || (raw.trim() === ',' && cable.date! < COMMAS_END)) continue
        const span = spanIn(mark, separator)
        report('separator', span, {
          data: { wanted, written: raw },
          fix: { confidence: 0.95, edits: [{ span, text: wanted }] },
        })
      }
    }
  },
})
