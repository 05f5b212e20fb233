import { openings, WIRE } from '../form.ts'
import { wordsOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'security-signal',
  alias: 'SEC01',
  about: 'FL4 begins with ZNR or ZNY; ZNR goes with U and ZNY never does',
  severity: 'error',
  dialects: WIRE,
  messages: {
    first: '{signal} stands before the security signal, which is the first group of FL4.',
    clear: 'ZNR lets the message go over any circuit, and its letters say {letters}.',
    guarded: 'ZNY asks for approved circuits, and its letters say that the message is unclassified.',
  },
  check(cable, report) {
    for (const line of openings(cable, 4)) {
      const words = wordsOf(line)
      const [first] = words
      if (first && words.slice(1).some(({ text }) => text === 'ZNR' || text === 'ZNY'))
        report('first', first, { data: { signal: first.text } })
    }
    const { warning } = cable.message.transmission
    if (!warning) return
    const letters = warning.value
    if (warning.signal === 'ZNR' && !letters.startsWith('U')) report('clear', warning, { data: { letters } })
    if (warning.signal === 'ZNY' && letters.startsWith('U')) report('guarded', warning)
  },
})
