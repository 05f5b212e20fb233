import { channelNumber } from '../channel-number.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'flash-unreceipted',
  alias: 'ACC05',
  about: 'The receipt of a FLASH message is logged with its time, unless receipts are waived (ZGC)',
  severity: 'error',
  needs: ['receipts'],
  messages: {
    missing: 'No receipt of {name} is logged; a FLASH message is receipted from station to station.',
  },
  check(cable, report) {
    const { precedence, transmission } = cable.message
    if (precedence.action?.value !== 'Z' && transmission.precedence?.value !== 'Z') return
    if (transmission.signals.some(({ value }) => value === 'ZGC')) return
    const { name, at } = channelNumber(cable)
    if (!cable.context.receipts[name]) report('missing', at, { data: { name: name || 'this message' } })
  },
})
