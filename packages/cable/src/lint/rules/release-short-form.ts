import { expanded } from '../../marking/trigraphs.ts'
import { banner, portions, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'release-short-form',
  alias: 'M47',
  about: 'Portions with the list of release of the banner may be written REL',
  severity: 'info',
  from: '2000-01-01',
  fixable: true,
  messages: { short: 'The list is that of the banner: REL is enough.' },
  check(cable, report) {
    const list = banner(cable)?.parts.find(({ name }) => name === 'REL TO')
    if (!list) return
    const meant = (codes: readonly string[]): string => [...expanded(codes)].sort().join(' ')
    const found = cable
      .shared(portions)
      .flatMap(mark =>
        mark.parts.flatMap(part => (part.countries.length ? [{ part, span: spanIn(mark, part) }] : [])),
      )
    const wanted = meant(list.countries)
    // One list that differs, and readers need all of them.
    if (found.some(({ part }) => meant(part.countries) !== wanted)) return
    for (const { span } of found)
      report('short', span, { fix: { confidence: 0.9, edits: [{ span, text: 'REL' }] } })
  },
})
