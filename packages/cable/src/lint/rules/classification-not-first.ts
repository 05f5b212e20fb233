import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

const LEVEL = /^(?:UNCLAS|CLEAR$|R E S T R|C O N F|S E C R E T|T O P +S E C)/
/** Below these lines a classification is that of another page. */
const MOST_LINES = 10

export default defineRule({
  id: 'classification-not-first',
  alias: 'CLS01',
  about: 'The text begins with its classification',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128', 'acp126'],
  layouts: ['state'],
  messages: { late: 'Words stand before the classification, with which the text is to begin.' },
  check(cable, report) {
    if (!cable.diagnostics('classification-missing').length) return
    for (const { text } of cable.parts) {
      const line = text.slice(0, MOST_LINES).find(({ words }) => LEVEL.test(words))
      if (line) report('late', written(line))
    }
  },
})
