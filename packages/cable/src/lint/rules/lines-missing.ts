import { formOf, present, WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'

/** ACP 127 ¶142; a switched header stands for FL2 and FL3, and its network wants FL15. */
const NEEDED: readonly number[] = [2, 3, 5, 6, 7, 11, 12, 13, 16]

export default defineRule({
  id: 'lines-missing',
  alias: 'STR02',
  about: 'A message with its address in clear has FL2, FL3, FL5, FL6, FL7 or FL8, FL11, FL12, FL13 and FL16',
  severity: 'error',
  // Copies are judged by copy-incomplete.
  profiles: { archive: 'off', release: 'off' },
  dialects: WIRE,
  messages: { missing: 'The message lacks {lines}.' },
  check(cable, report) {
    if (formOf(cable) !== 'plaindress') return
    const held = cable.shared(present)
    const needed = cable.message.dialect === 'janap128' ? [...NEEDED, 15] : NEEDED
    const missing = needed.filter(fl => !(held.has(fl) || (fl === 7 && held.has(8))))
    if (missing.length)
      report('missing', cable.top, { data: { lines: missing.map(fl => `FL${fl}`).join(', ') } })
  },
})
