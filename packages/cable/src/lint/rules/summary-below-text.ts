import { highest, rank } from '../../marking/label.ts'
import { portions, whole } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'summary-below-text',
  alias: 'M13',
  about: 'Summary and subject are marked as high as what they condense',
  severity: 'warning',
  profiles: { archive: 'info' },
  messages: {
    summary: 'The summary is {own}, and paragraphs that it may condense are {highest}.',
    subject: { text: 'The subject is {own}, and paragraphs are {highest}.', severity: 'info' },
  },
  check(cable, report) {
    const marked = cable.shared(portions)
    const isSummary = (one: (typeof marked)[number]): boolean =>
      one.paragraph?.passages.includes('summary') === true
    const most =
      highest(marked.flatMap(one => (one.kind === 'subject' || isSummary(one) ? [] : [one.level]))) ??
      'UNCLASSIFIED'
    for (const one of marked)
      if (
        rank(one.level) < rank(most) &&
        (one.kind === 'subject' || (one.kind === 'paragraph' && isSummary(one)))
      )
        report(one.kind === 'subject' ? 'subject' : 'summary', whole(one), {
          data: { own: one.level, highest: most },
        })
  },
})
