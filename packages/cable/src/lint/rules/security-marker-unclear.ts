import { WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'
import { CLASS_LETTERS, marker } from '../security.ts'

export default defineRule({
  id: 'security-marker-unclear',
  alias: 'SEC04',
  about: 'A marker of mixed or unknown letters is held for the operator and guarded as the highest of them',
  severity: 'error',
  dialects: WIRE,
  messages: {
    mixed: 'The letters {letters} differ; the message is held, and guarded as the highest of them.',
    unknown: '{letters} stands for no classification; the message is held, and guarded as the highest.',
  },
  check(cable, report) {
    const found = cable.shared(marker)
    if (!found?.main) return
    const { main, word } = found
    const [one, two, three] = main
    if (one !== two || one !== three) report('mixed', word, { data: { letters: word.text } })
    else if (!CLASS_LETTERS.includes(one!)) report('unknown', word, { data: { letters: word.text } })
  },
})
