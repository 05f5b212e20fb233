import { isBefore } from '../part.ts'
import { defineRule } from '../rule.ts'
import { isTelegramText } from '../telegram.ts'

export default defineRule({
  id: 'subject-line',
  alias: 'TXT02',
  about: 'A telegram has a SUBJECT that says something, and ends where the references or the authority begin',
  severity: 'warning',
  dialects: ['state'],
  fixable: true,
  messages: {
    missing: 'The telegram has no SUBJECT line; readers find it by nothing else.',
    empty: 'The SUBJECT says nothing.',
    swallows: 'The SUBJECT runs on into what begins a line of its own.',
  },
  check(cable, report) {
    const { subject, references, authority } = cable.message
    if (subject) {
      if (!/[A-Z0-9]/i.test(subject.text)) report('empty', subject)
      const end = subject.place[subject.place.length - 1]!
      for (const next of [references[0], authority]) {
        const [span] = next?.place ?? []
        if (!span || !isBefore(end, span)) continue
        const between = cable.source(end).slice(end.end, span.start)
        if (/[\n\r]|&#x000A;/i.test(between)) continue
        const blanks = { ...end, start: end.end, end: end.end + between.length - between.trimStart().length }
        report(
          'swallows',
          { ...end, start: end.end, end: span.end },
          {
            fix: { confidence: 0.9, edits: [{ span: blanks, text: '\n' }] },
          },
        )
        return
      }
    } else if (isTelegramText(cable)) report('missing', cable.top)
  },
})
