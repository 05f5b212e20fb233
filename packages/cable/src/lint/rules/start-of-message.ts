import { textRange } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'start-of-message',
  alias: 'STR07',
  about: 'ZCZC stands once at most, and never within the text',
  severity: 'error',
  blocking: true,
  messages: {
    again: 'ZCZC stands a second time; a switch begins a new message there.',
    text: 'ZCZC stands within the text; a switch would begin a new message there.',
  },
  check(cable, report) {
    for (const part of cable.parts) {
      const source = cable.source(part)
      const text = textRange(part)
      let met = false
      for (
        let at = source.indexOf('ZCZC', part.start);
        at >= 0 && at < part.end;
        at = source.indexOf('ZCZC', at + 4)
      ) {
        const span = { source: part.source, start: at, end: at + 4 }
        if (text && at >= text.start && at < text.end) report('text', span)
        else if (met) report('again', span)
        met = true
      }
    }
  },
})
