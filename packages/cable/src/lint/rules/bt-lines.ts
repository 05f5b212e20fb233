import { WIRE } from '../form.ts'
import { wordsOf, written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'bt-lines',
  alias: 'STR06',
  about: 'BT stands twice, each time alone on its line, and text between them',
  severity: 'error',
  dialects: WIRE,
  fixable: true,
  messages: {
    more: 'A third BT follows; the text lies between two.',
    joined: 'BT stands alone on its line; here more follows it.',
    empty: 'There is no text between the two BT.',
  },
  check(cable, report) {
    for (const { heading, text, ending } of cable.parts) {
      const ends = ending.filter(({ fl }) => fl === 13)
      for (const one of ends.slice(1)) report('more', written(one))
      const [end] = ends
      if (end && !text.some(({ words }) => words)) report('empty', written(end))
      // The class line may have moved up to it.
      for (const line of [...heading, ...text.slice(0, 1)]) {
        if (!line.words.startsWith('BT ')) continue
        const [bt, next] = wordsOf(line)
        report('joined', bt!, {
          fix: {
            confidence: 0.95,
            edits: [{ span: { ...bt!, start: bt!.end, end: next!.start }, text: '\n' }],
          },
        })
      }
    }
  },
})
