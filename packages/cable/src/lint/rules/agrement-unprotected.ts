import { channels, isAgrement } from '../channels.ts'
import { isClassified } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'agrement-unprotected',
  alias: 'M38',
  about: 'A message by the AGREMENT channel is classified or administratively controlled',
  severity: 'error',
  messages: { open: 'The AGREMENT channel takes no message without classification or control.' },
  check(cable, report) {
    const agrement = channels(cable).find(isAgrement)
    if (agrement && !isClassified(cable) && !cable.message.marking.label.controls.length)
      report('open', agrement)
  },
})
