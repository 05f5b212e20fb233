import { WIRE } from '../form.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'line-order',
  alias: 'STR05',
  about: 'Format lines stand in ascending order',
  severity: 'error',
  dialects: WIRE,
  messages: { late: 'FL{line} stands below FL{above}.' },
  check({ parts }, report) {
    for (const { heading, ending } of parts) {
      let above = 0
      for (const line of heading) {
        if (!line.opens) continue
        // A pilot is followed by FL2 of the message; a readdressal by the whole preamble.
        const again = (line.fl === 2 && above <= 4) || (line.fl === 5 && above >= 6 && above <= 10)
        if (line.fl < above && !again) report('late', written(line), { data: { line: line.fl, above } })
        else above = line.fl
      }
      above = 13
      for (const line of ending) {
        if (!line.opens) continue
        if (line.fl < above) report('late', written(line), { data: { line: line.fl, above } })
        else above = line.fl
      }
    }
  },
})
