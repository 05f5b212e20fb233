import { isClassified } from '../marks.ts'
import { defineRule } from '../rule.ts'
import { unmarked } from '../unmarked.ts'

export default defineRule({
  id: 'portion-missing',
  alias: 'M12',
  about: 'Paragraphs, summary and subject of a classified message are marked',
  severity: 'error',
  from: '1995-10-14',
  profiles: { archive: 'info' },
  messages: {
    paragraph: 'The paragraph has no portion mark; it is taken to be as high as the message.',
    summary: 'The summary has no portion mark; it is taken to be as high as the message.',
    subject: 'The subject has no portion mark; it is taken to be as high as the message.',
  },
  check(cable, report) {
    if (isClassified(cable)) for (const { kind, place } of cable.shared(unmarked)) report(kind, place)
  },
})
