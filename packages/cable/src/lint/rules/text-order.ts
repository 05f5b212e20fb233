import { isBefore } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'text-order',
  alias: 'TXT05',
  about: 'E.O., TAGS, SUBJECT, references and authority stand in this order',
  severity: 'info',
  dialects: ['state'],
  messages: { late: '{element} stands below {other}; its place is above.' },
  check({ message: { eo, tags, subject, references, authority } }, report) {
    const elements = [
      ['The E.O. line', eo?.place],
      ['The TAGS line', tags[0]?.place],
      ['The SUBJECT', subject?.place],
      ['The list of references', references[0]?.place],
      // Telegrams of 1979 to 1982 name the officer on the E.O. line.
      ['The authority', authority?.reasons.length ? authority.place : undefined],
    ] as const
    for (const [at, [element, place]] of elements.entries()) {
      const [own] = place ?? []
      if (!own) continue
      const other = elements.slice(at).find(([, below]) => {
        const [span] = below ?? []
        return span && isBefore(span, own)
      })
      if (other)
        report('late', own, { data: { element, other: other[0].toLowerCase().replace('e.o.', 'E.O.') } })
    }
  },
})
