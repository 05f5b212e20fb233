import { textRange } from '../form.ts'
import { contains, occurrences } from '../part.ts'
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
      const text = textRange(part)
      for (const [i, span] of occurrences('ZCZC', cable.source(part), part).entries())
        if (text && contains(text, span)) report('text', span)
        else if (i > 0) report('again', span)
    }
  },
})
