import { type Word, wordsOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'instruction-not-called',
  alias: 'RT13',
  about: 'A station that FL4 tells to relay (T) is called in FL2; the own station sees its orders',
  severity: 'error',
  dialects: ['state', 'acp127'],
  messages: {
    absent: '{indicator} is told to relay the message, and FL2 does not call it.',
    own: { text: 'FL4 tells this station to relay the message.', severity: 'info' },
  },
  check({ context, message, parts }, report) {
    const called = new Set(message.transmission.called.map(({ value }) => value))
    for (const { heading } of parts)
      for (const line of heading) {
        if (line.fl !== 4) continue
        const [first, t]: (Word | undefined)[] = wordsOf(line)
        if (!first || t?.text !== 'T') continue
        if (!called.has(first.text)) report('absent', first, { data: { indicator: first.text } })
        if (first.text === context.station?.routing) report('own', first)
      }
  },
})
