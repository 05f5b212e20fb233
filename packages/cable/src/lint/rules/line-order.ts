import { WIRE } from '../form.ts'
import { type CableLine, contains, isBefore, written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'line-order',
  alias: 'STR05',
  about: 'Format lines stand in ascending order',
  severity: 'error',
  dialects: WIRE,
  messages: { late: 'FL{line} stands below FL{above}.' },
  check({ message, parts }, report) {
    const named = message.to.flatMap(({ namePlace }) => namePlace)
    const judge = (lines: readonly CableLine[]): void => {
      let above: number | undefined
      const last = lines.filter(({ fl }) => fl === 4).at(-1)
      for (const line of lines) {
        if (!line.opens) continue
        // What the reader did not take for addressees begins with the same word, and is none.
        if (line.fl === 7 && !named.some(one => contains(line, one))) continue
        // A relay puts its own FL4 above FL3 of the message, which has another.
        const relayed = line.fl === 3 && above === 4 && last !== undefined && isBefore(line, last)
        if (above && line.fl < above && !relayed && !isAgain(line.fl, above))
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
