import { present, WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'copy-incomplete',
  alias: 'STR10',
  about: 'A kept copy that lacks procedure lines, BT or NNNN, or is an extract, is noted as such',
  severity: 'info',
  // Before a message is sent, lines-missing judges.
  profiles: { transmit: 'off' },
  dialects: WIRE,
  messages: {
    lines: 'The copy lacks {lines}.',
    extract: 'The publisher says that the copy is an extract.',
  },
  check(cable, report) {
    for (const one of cable.diagnostics('partial-extract')) report('extract', one)
    if (!cable.message.from && !cable.message.dtg) return
    const held = cable.shared(present)
    const missing = [1, 2, 3, 4, 11, 16].filter(fl => !held.has(fl))
    if (missing.length)
      report('lines', cable.top, { data: { lines: missing.map(fl => `FL${fl}`).join(', ') } })
  },
})
