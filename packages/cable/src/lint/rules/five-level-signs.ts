import { characters, someOf } from '../characters.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'five-level-signs',
  alias: 'CHR01',
  about: 'What goes out on a five-level channel has none but the signs of its code',
  severity: 'error',
  layouts: ['state'],
  needs: ['channel'],
  fixable: true,
  messages: {
    sign: 'The five-level code has no signs but - ? : ( ) . , /; others stand here {count} times.',
  },
  check(cable, report) {
    if (cable.context.channel.code !== 'ita2') return
    const { signs } = cable.shared(characters)
    if (!signs.length) return
    const edits = signs.flatMap(span => {
      const word = SPELLED[cable.textAt(span)]
      return word ? [{ span, text: word }] : []
    })
    report('sign', someOf(signs), {
      data: { count: signs.length },
      ...(edits.length && { fix: { confidence: 0.9, edits } }),
    })
  },
})

/** Signs that are spelled out between blanks. ACP 127 ¶134. */
const SPELLED: Readonly<Record<string, string>> = { '&': 'AND', '+': 'PLUS', '=': 'EQUALS', ';': ',' }
