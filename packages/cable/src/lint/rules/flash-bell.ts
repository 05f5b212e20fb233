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
    const [part] = cable.parts
    const line = part?.heading.find(({ fl }) => fl === 2)
    if (!part || !line) return
    // Files keep one sign for the end of a line and no bells; only a copy of the wire has them.
    const source = cable.source(span)
    const before = source.slice(part.start, line.end + 2)
    if (before.endsWith('\r\r') && !before.includes(BELL)) report('silent', precedence)
  },
})
