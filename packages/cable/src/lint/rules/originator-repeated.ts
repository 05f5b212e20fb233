import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'originator-repeated',
  alias: 'ADR01',
  about: 'A heading has one originator (FM) for each date-time group, and it names somebody',
  severity: 'error',
  messages: {
    again: 'A second FM stands below one date-time group; who sent the message is not certain.',
    empty: 'FM names no originator.',
  },
  check(cable, report) {
    for (const { heading } of cable.parts) {
      // FM and TO alone are the labels of a printed form.
      const form = heading.some(({ words }) => words === 'TO')
      let met = false
      for (const line of heading) {
        if (!line.opens || (form && line.words === 'FM')) continue
        if (line.fl === 5) met = false
        if (line.fl !== 6) continue
        if (line.words === 'FM') report('empty', written(line))
        else if (met) report('again', written(line))
        met = true
      }
    }
  },
})
