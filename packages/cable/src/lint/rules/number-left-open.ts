import { channelNumber } from '../channel-number.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'number-left-open',
  alias: 'ACC02',
  about: 'Open numbers of a channel are answered before the radio day ends',
  severity: 'warning',
  needs: ['channel', 'now'],
  messages: { open: 'Number {number} of this channel is open since {day}; the radio day cannot be closed.' },
  check(cable, report) {
    const { channel, now } = cable.context
    const day = now.split('T')[0]!
    for (const { number, since } of channel.open ?? [])
      if (!since.startsWith(day))
        report('open', channelNumber(cable).at, { data: { number, day: since.slice(0, 10) } })
  },
})
