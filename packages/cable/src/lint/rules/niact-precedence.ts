import { precedenceRank } from '../precedence.ts'
import { defineRule } from '../rule.ts'

const SAYS = /\b(?:NIACT|NIGHT|URGENT|URGENTLY|IMMEDIATE|IMMEDIATELY|TONIGHT|OVERNIGHT|BEFORE|EMERGENCY)\b/i

export default defineRule({
  id: 'niact-precedence',
  alias: 'PRE03',
  about: 'NIACT goes with IMMEDIATE or FLASH, and paragraph 1 says why someone must act at night',
  severity: 'warning',
  messages: {
    precedence: 'NIACT wakes the duty officer, and the message itself is only {precedence}.',
    reason: { text: 'Paragraph 1 does not seem to say why someone must act at night.', severity: 'info' },
  },
  check({ message: { blocks, info, precedence, to } }, report) {
    const night = [...to, ...info].find(party => party.precedence?.value.startsWith('NIACT'))?.precedence
    const { action } = precedence
    if (!night || !action) return
    if (precedenceRank(action.value) > precedenceRank('O'))
      report('precedence', night, { data: { precedence: action.value } })
    // A first paragraph may say the class of all of the text alone.
    const first = blocks.find(({ kind, text }) => kind === 'paragraph' && /[A-Z]/i.test(text.text))
    // Words of haste; what they say only a person can judge.
    if (first && !SAYS.test(first.text.text)) report('reason', first)
  },
})
