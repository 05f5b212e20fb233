import type { Span } from '../../text/index.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'efto-in-name',
  alias: 'M44',
  about: 'EFTO stands beside the classification, not in the name of a post or in a reference',
  severity: 'warning',
  fixable: true,
  messages: { inside: 'EFTO protects the message on its way; here it has slipped into a number.' },
  check(cable, report) {
    const { mrn, references } = cable.message
    for (const [first] of [mrn?.place ?? [], ...references.map(({ place }) => place)]) {
      if (!first) continue
      const found = EFTO.exec(cable.textAt(first))
      if (!found) continue
      const start = first.start + found.index
      const span: Span = { source: first.source, start, end: start + found[0].trimEnd().length }
      const cut: Span = { ...span, end: start + found[0].length }
      report('inside', span, { fix: { confidence: 0.9, edits: [{ span: cut, text: '' }] } })
    }
  },
})

/** In front of a name; no post has these letters in its own. */
const EFTO = /E ?F ?T ?O *(?=[A-Z][A-Z][A-Z])/
