import { isScan } from '../form.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'second-preamble',
  alias: 'STR01',
  about: 'A heading has one FL5; a second one only before the original heading of a readdressal',
  severity: 'error',
  messages: {
    bare: 'A second preamble follows; only a readdressal has two, each with its originator (FM) below it.',
    third: 'A third preamble follows; a readdressal has two.',
  },
  check(cable, report) {
    const scan = isScan(cable)
    for (const { heading } of cable.parts) {
      const lines = heading.filter(({ opens }) => opens)
      let count = 0
      for (const [i, line] of lines.entries()) {
        if (line.fl !== 5) continue
        count++
        const [before, after] = [lines[i - 1], lines[i + 1]]
        if (count > 2) report('third', written(line))
        // A released scan has its originator blacked out, or damaged.
        else if (scan && after && after.fl > 6) continue
        else if (count === 2 && (before?.fl === 5 || after?.fl !== 6)) report('bare', written(line))
      }
    }
  },
})
