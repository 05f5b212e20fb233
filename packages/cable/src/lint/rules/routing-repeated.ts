import { WIRE } from '../form.ts'
import { wordsOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'routing-repeated',
  alias: 'RT04',
  about: 'FL2 names each routing indicator once',
  severity: 'error',
  dialects: WIRE,
  fixable: true,
  messages: { again: '{indicator} stands in FL2 twice; the relay would send the message to it twice.' },
  check(cable, report) {
    for (const { heading } of cable.parts) {
      const met = new Set<string>()
      for (const line of heading) {
        if (line.fl !== 2) continue
        // The next FL2 is that of the message below a pilot or a readdressal.
        if (line.opens) met.clear()
        for (const one of wordsOf(line).slice(line.opens ? 1 : 0)) {
          if (met.has(one.text)) {
            const span = { ...one, start: one.start > line.start ? one.start - 1 : one.start }
            const alone = one.start === line.start && one.end === line.start + line.words.length
            report('again', one, {
              data: { indicator: one.text },
              ...(!alone && { fix: { confidence: 0.95, edits: [{ span, text: '' }] } }),
            })
          }
          met.add(one.text)
        }
      }
    }
  },
})
