import { defineRule } from '../rule.ts'
import { isTelegramText } from '../telegram.ts'

export default defineRule({
  id: 'tags-line',
  alias: 'TXT01',
  about: 'A telegram has a TAGS line',
  severity: 'warning',
  dialects: ['state'],
  from: '1973-03-01',
  profiles: { archive: 'info' },
  messages: { missing: 'The telegram has no TAGS line; without one it is filed under no subject.' },
  check(cable, report) {
    const { tags, captions } = cable.message
    if (tags.length || !isTelegramText(cable)) return
    // Programme traffic is exempt.
    if (captions.some(({ value }) => value === 'AIDAC' || value === 'TOPEC')) return
    report('missing', cable.message.subject ?? cable.top)
  },
})
