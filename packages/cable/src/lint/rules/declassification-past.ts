import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'declassification-past',
  alias: 'M25',
  about: 'The date of declassification lies after the message',
  severity: 'warning',
  messages: { past: 'The message of {date} was to be declassified on {day}, before it was sent.' },
  check({ date, message: { eo } }, report) {
    const on = eo?.declassifyOn
    if (on && date && on.value < date) report('past', on, { data: { date, day: on.value } })
  },
})
