import { isScan, WIRE } from '../form.ts'
import { isBefore, wordsOf, written } from '../part.ts'
import { defineRule } from '../rule.ts'

const HEADING = /^(?:(?:FM|TO|INFO|DE) +[A-Z]|[A-Z] \d{6}Z )/

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
      // A scan may hold several messages whose headings do not show.
      const ends = ending.filter(({ fl }) => fl === 13).slice(0, isScan(cable) ? 1 : undefined)
      const [end, ...further] = ends
      // Where a heading follows, the copy goes on with another message.
      const next = ending.find(({ words }) => HEADING.test(words))
      for (const one of further) if (!next || isBefore(one, next)) report('more', written(one))
      if (end && !text.some(({ words }) => words)) report('empty', written(end))
      // The class line may have moved up to it.
      for (const line of [...heading, ...text.slice(0, 1)]) {
        if (!/^BT .*\w/.test(line.words)) continue
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
