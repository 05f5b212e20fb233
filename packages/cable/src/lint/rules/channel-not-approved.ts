import { rank } from '../../marking/label.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'channel-not-approved',
  alias: 'SEC06',
  about: 'A classified or unmarked message leaves only by a channel that is approved for it',
  severity: 'error',
  blocking: true,
  needs: ['channel'],
  messages: {
    above: 'The channel is approved up to {approved}, and the message is {level}.',
    unmarked: 'The channel is approved up to {approved}, and no marking says that the message may pass.',
  },
  check({ context: { channel }, message: { marking, transmission }, top }, report) {
    const { approvedFor, direction } = channel
    if (!approvedFor || direction === 'in') return
    const level = marking.label.level
    if (level && rank(level) > rank(approvedFor))
      report('above', marking.banner ?? transmission.warning ?? top, {
        data: { approved: approvedFor, level },
      })
    // TOP SECRET is the highest: whatever the message is, it may pass.
    else if (!level && approvedFor !== 'TOP SECRET')
      report('unmarked', top, { data: { approved: approvedFor } })
  },
})
