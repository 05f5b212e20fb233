import { isScan } from '../form.ts'
import { wordsOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'addressee-missing',
  alias: 'ADR02',
  about: 'A message with an originator has an addressee for action or information, one to a line',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128'],
  fixable: true,
  messages: {
    nobody: 'The heading names an originator and no addressee.',
    together: 'A second addressee stands on this line; each has a line of its own.',
  },
  check(cable, report) {
    const { from, to, info } = cable.message
    const scan = isScan(cable)
    if (from && !to.length && !info.length) report('nobody', from)
    for (const span of [...to, ...info].flatMap(({ place }) => place)) {
      const words = wordsOf({ ...span, words: cable.textAt(span) })
      for (const [at, word] of words.entries()) {
        if (at === 0 || !/^[RQ][A-Z]{3,6}\/[A-Z]/.test(word.text)) continue
        const before = words[at - 1]!
        // What a scan left of TO or INFO.
        if (scan && at === 1 && /^[A-Z0]{0,3}[O0]$/.test(before.text)) break
        const gap = { source: span.source, start: before.end, end: word.start }
        report(
          'together',
          { ...gap, start: word.start, end: span.end },
          {
            fix: { confidence: 0.9, edits: [{ span: gap, text: '\n' }] },
          },
        )
        break
      }
    }
  },
})
