import { isScan } from '../form.ts'
import { defineRule } from '../rule.ts'
import { unknownLevel } from '../unknown-level.ts'

export default defineRule({
  id: 'classification-line-missing',
  alias: 'M01',
  about: 'The text begins with a classification line',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128'],
  messages: {
    missing: 'The text has no classification line.',
    scan: { text: 'No classification line was made out in the scan.', severity: 'info' },
  },
  check(cable, report) {
    const [missing] = cable.diagnostics('classification-missing')
    if (!missing || unknownLevel(cable)) return
    report(isScan(cable) ? 'scan' : 'missing', cable.top)
  },
})
