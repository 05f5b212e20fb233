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
    if (number !== undefined && cable.context.channel.cancelled?.includes(number))
      report('used', at, { data: { number } })
  },
})
