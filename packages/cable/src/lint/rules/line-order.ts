import { WIRE } from '../form.ts'
import { type CableLine, written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'line-order',
  alias: 'STR05',
  about: 'Format lines stand in ascending order',
  severity: 'error',
  dialects: WIRE,
  messages: { late: 'FL{line} stands below FL{above}.' },
  check({ parts }, report) {
    const judge = (lines: readonly CableLine[]): void => {
      let above: number | undefined
      for (const line of lines) {
        if (!line.opens) continue
        if (above && line.fl < above && !isAgain(line.fl, above))
          report('late', written(line), { data: { line: line.fl, above } })
        else above = line.fl
      }
    }
    for (const { heading, ending } of parts) {
      judge(heading)
      judge(ending)
    }
  },
})

/** A pilot is followed by FL2 of the message; a readdressal by the whole preamble. */
const isAgain = (line: number, above: number): boolean => (line === 2 ? above < 5 : line === 5)
