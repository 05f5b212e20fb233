import { calledLists } from '../called.ts'
import { openings, WIRE } from '../form.ts'
import { type Word, wordsOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'routing-syntax',
  alias: 'RT03',
  about: 'Routing indicators are four to seven letters and begin with R or Q',
  severity: 'error',
  dialects: WIRE,
  messages: {
    form: '“{written}” is no routing indicator: four to seven letters, the first R or Q.',
    unusual: {
      text: '“{written}” is unusual: routing indicators have at most seven letters and begin with R or Q.',
      severity: 'warning',
    },
  },
  check(cable, report) {
    const judge = (one: Word): void => {
      if (/^[RQ][A-Z]{3,6}$/.test(one.text)) return
      const unusual = /^[A-Z]{4,8}$/.test(one.text)
      report(unusual ? 'unusual' : 'form', one, { data: { written: one.text } })
    }
    for (const list of cable.shared(calledLists)) for (const one of list) judge(one)
    for (const line of openings(cable, 3)) {
      const [de, sender] = wordsOf(line)
      if (de?.text === 'DE' && sender) judge(sender)
    }
    for (const { routing } of [...cable.message.to, ...cable.message.info]) {
      const [span] = routing?.place ?? []
      if (routing && span) judge({ ...span, text: routing.raw })
    }
  },
})
