import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'dtg-form',
  alias: 'DTG01',
  about: 'The date-time group is a day of its month and a time before 2400',
  severity: 'error',
  messages: {
    unread: '“{written}” is no day and time of a month and year.',
    midnight: 'The time {time} is none of the day, which ends with 2359.',
  },
  check(cable, report) {
    for (const one of cable.diagnostics('dtg-unread'))
      report('unread', one, { data: { written: cable.textAt(one.place) } })
    const { dtg } = cable.message
    if (!dtg) return
    const time = /\d\d(24\d\d)/.exec(dtg.raw)?.[1]
    if (time) report('midnight', dtg, { data: { time } })
  },
})
