import { defineRule } from '../rule.ts'
import { marker } from '../security.ts'

export default defineRule({
  id: 'special-category',
  alias: 'SEC08',
  about: 'The letter M and special category suffixes go only to stations that are registered for them',
  severity: 'error',
  blocking: true,
  needs: ['channel'],
  messages: {
    unregistered: '{letters} marks special category traffic, and the channel is not registered for it.',
  },
  check(cable, report) {
    if (cable.context.channel.special) return
    const found = cable.shared(marker)
    if (found && (found.tail !== undefined || found.main === 'MMM'))
      report('unregistered', found.word, { data: { letters: found.word.text } })
  },
})
