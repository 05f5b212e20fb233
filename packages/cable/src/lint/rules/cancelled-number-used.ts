import { channelNumber } from '../channel-number.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cancelled-number-used',
  alias: 'ACC04',
  about: 'The channel number of a cancelled transmission is not given to another',
  severity: 'error',
  needs: ['channel'],
  messages: { used: 'Number {number} belongs to a transmission that was cancelled and stays with it.' },
  check(cable, report) {
    const { number, at } = channelNumber(cable)
    if (cable.context.channel.cancelled?.includes(number ?? 0))
      report('used', at, { data: { number: number ?? 0 } })
  },
})
