import { captionOf } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

/** It shares, and bars nobody. */
const OPEN = 'SIPDIS'

export default defineRule({
  id: 'caption-not-removed',
  alias: 'M48',
  about: 'A copy for release bears no caption of distribution that nobody has removed',
  severity: 'warning',
  profiles: { transmit: 'off', archive: 'off' },
  messages: { caption: '{caption} has not been removed: the copy is not yet free to go.' },
  check(cable, report) {
    const removed = new Set(cable.context.review?.decaptioned)
    for (const caption of cable.message.captions) {
      const { kind } = captionOf(caption.value) ?? {}
      const bars =
        kind === 'distribution' ||
        kind === 'dissemination' ||
        kind === 'channel' ||
        caption.value.endsWith('ONLY')
      if (bars && caption.value !== OPEN && !removed.has(caption.value))
        report('caption', caption, { data: { caption: caption.value } })
    }
  },
})
