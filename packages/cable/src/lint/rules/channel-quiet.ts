import { channelNumber } from '../channel-number.ts'
import { minutesBetween } from '../clock.ts'
import { isService } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'channel-quiet',
  alias: 'ACC07',
  about: 'A channel that is quiet for 30 minutes, 60 of a tributary, is checked (ZID)',
  severity: 'warning',
  needs: ['channel', 'now'],
  messages: {
    quiet: 'Nothing passed on this channel for {minutes} minutes; after {limit} it is to be checked (ZID).',
  },
  check(cable, report) {
    const { channel, now } = cable.context
    if (channel.last === undefined) return
    const minutes = minutesBetween(channel.last, now)
    const limit = channel.tributary ? 60 : 30
    if (minutes <= limit) return
    const { signals } = cable.message.transmission
    if (isService(cable) && signals.some(({ value }) => value === 'ZID' || value === 'ZIC')) return
    report('quiet', channelNumber(cable).at, { data: { minutes, limit } })
  },
})
