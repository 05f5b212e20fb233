import { characters, someOf } from '../characters.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'five-level-letters',
  alias: 'CHR02',
  about: 'What goes out on a five-level channel has no small letters',
  severity: 'error',
  layouts: ['state'],
  needs: ['channel'],
  fixable: true,
  messages: { small: 'The five-level code has no small letters; words with some: {count}.' },
  check(cable, report) {
    if (cable.context.channel.code !== 'ita2') return
    const { small } = cable.shared(characters)
    if (!small.length) return
    report('small', someOf(small), {
      data: { count: small.length },
      fix: {
        confidence: 0.99,
        edits: small.map(span => ({ span, text: cable.textAt(span).toUpperCase() })),
      },
    })
  },
})
