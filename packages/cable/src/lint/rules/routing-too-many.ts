import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

/** ACP 127 ¶306. */
const MOST_LINES = 2
/** JANAP 128: the next one forces a second transmission. */
const MOST_INDICATORS = 500

export default defineRule({
  id: 'routing-too-many',
  alias: 'RT07',
  about: 'A transferred FL2 has two lines at most, and a switched header 500 routing indicators',
  severity: 'error',
  messages: {
    lines: 'A transferred FL2 has at most two lines; the other indicators need a transmission of their own.',
    indicators: 'A switched header names at most 500 indicators, and this one has {count}.',
  },
  check(cable, report) {
    const { called, header } = cable.message.transmission
    if (header && called.length > MOST_INDICATORS)
      report('indicators', called[MOST_INDICATORS]!, { data: { count: called.length } })
    if (!cable.context.channel?.transferred) return
    for (const { heading } of cable.parts) {
      const lines = heading.filter(({ fl }) => fl === 2)
      for (const line of lines.slice(MOST_LINES)) report('lines', written(line))
    }
  },
})
