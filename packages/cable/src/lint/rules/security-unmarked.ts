import { openings, WIRE } from '../form.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

/** Either signal, with or without its letters; a scan may have one letter of it wrong. */
const SIGNAL = /^Z(?:N[A-Z]|[A-Z][RY])\b/

/** Headings of the fifties had neither filing time nor signal. */
const FILED = / \d\d[/\d]\d\d\d\d/

export default defineRule({
  id: 'security-unmarked',
  alias: 'SEC05',
  about: 'A heading without security signal (ZNR, ZNY, UU or HH) is handled as for approved channels only',
  severity: 'warning',
  dialects: WIRE,
  messages: {
    unmarked:
      'Neither FL4 nor the start has a security signal; only approved channels may carry the message.',
  },
  check(cable, report) {
    const { message } = cable
    if (message.transmission.warning || message.transmission.header) return
    if (openings(cable, 4).some(({ words }) => SIGNAL.test(words))) return
    const [line] = openings(cable, 3)
    if (line && FILED.test(line.words) && !/^ *(UU|HH) /.test(cable.parts[0]?.heading[0]?.words ?? ''))
      report('unmarked', written(line))
  },
})
