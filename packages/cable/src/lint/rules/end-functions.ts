import { defineRule } from '../rule.ts'

/** Two CR, eight LF, NNNN and twelve LTRS, which ASCII sends as DEL. ACP 127 ¶114, ¶138. */
const FORM = `\r\r${'\n'.repeat(8)}NNNN${'\x7f'.repeat(12)}`

export default defineRule({
  id: 'end-functions',
  alias: 'STR09',
  about: 'A message as machines send it ends with two CR, eight LF, NNNN and twelve LTRS',
  severity: 'error',
  profiles: { archive: 'off', release: 'off' },
  fixable: true,
  messages: {
    form: 'NNNN stands between other signs than two CR with eight LF before and twelve LTRS (DEL) behind.',
  },
  check(cable, report) {
    const [eom] = cable.message.ending.eom ?? []
    if (!eom) return
    const source = cable.source(eom)
    let start = eom.start
    while (source[start - 1] === '\r' || source[start - 1] === '\n') start--
    let end = eom.start + 4
    while (source[end] === '\x7f') end++
    // Files keep one sign for the end of a line; only a copy of the wire has all of them.
    if (!source.startsWith('\r\r\n', start) || source.slice(start, end) === FORM) return
    const span = { source: eom.source, start, end }
    report('form', eom, { fix: { confidence: 0.95, edits: [{ span, text: FORM }] } })
  },
})
