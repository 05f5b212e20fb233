import { openings } from '../form.ts'
import { wordsOf } from '../part.ts'
import { higher } from '../precedence.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'doubled-precedence',
  alias: 'RT01',
  about: 'FL2 begins with a precedence letter written twice',
  severity: 'error',
  dialects: ['state', 'acp127'],
  fixable: true,
  messages: { form: '“{written}” is no doubled precedence letter: ZZ, OO, PP or RR.' },
  check(cable, report) {
    const { action, info } = cable.message.precedence
    for (const line of openings(cable, 2)) {
      const [first] = wordsOf(line)
      if (!first || /^(ZZ|OO|PP|RR)$/.test(first.text)) continue
      const top = action && higher(action.value, info?.value)
      report('form', first, {
        data: { written: first.text },
        ...(top && { fix: { confidence: 0.9, edits: [{ span: first, text: top + top }] } }),
      })
    }
  },
})
