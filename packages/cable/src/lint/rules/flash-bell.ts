import { defineRule } from '../rule.ts'

/** Five strokes ring at the receiving station. ACP 127 ¶137. */
const BELL = '\x07'.repeat(5)

export default defineRule({
  id: 'flash-bell',
  alias: 'RT11',
  about: 'A FLASH message on the wire rings the bell, unless ZGC waives the receipt',
  severity: 'warning',
  messages: { silent: 'Nothing rings for this FLASH message: five bells stand before its routing line.' },
  check(cable, report) {
    const { precedence, signals } = cable.message.transmission
    if (precedence?.value !== 'Z' || signals.some(({ value }) => value === 'ZGC')) return
    const [span] = precedence.place
    if (!span) return
    const source = cable.source(span)
    // Files keep one sign for the end of a line and no bells; only a copy of the wire has them.
    const end = source.indexOf('\n', span.start)
    if (source[end - 1] !== '\r' || source[end - 2] !== '\r') return
    const bell = source.indexOf(BELL)
    if (bell < 0 || bell > end) report('silent', precedence)
  },
})
