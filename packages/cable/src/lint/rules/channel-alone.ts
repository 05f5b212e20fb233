import { captionOf } from '../../tables/index.ts'
import { channels, isAgrement } from '../channels.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'channel-alone',
  alias: 'M37',
  about: 'No caption is added to the AGREMENT or DIRGEN channel',
  severity: 'error',
  messages: { added: '{caption} stands beside {channel}, to which nothing may be added.' },
  check(cable, report) {
    const channel = channels(cable).find(one => isAgrement(one) || one.value === 'DIRGEN CHANNEL')
    if (!channel) return
    for (const caption of cable.message.captions) {
      const { kind } = captionOf(caption.value) ?? {}
      // Other channels are the concern of another rule; notices bar nobody.
      if (kind === 'channel' || kind === 'notice' || isAgrement(caption)) continue
      report('added', caption, { data: { caption: caption.value, channel: channel.value } })
    }
  },
})
