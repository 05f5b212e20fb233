import { defineRule } from '../rule.ts'

/** A day and time alone, as headings of the fifties have it. */
const BARE = /(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\dZ$/

export default defineRule({
  id: 'dtg-form',
  alias: 'DTG01',
  about: 'The date-time group is a day of its month and a time before 2400',
  severity: 'error',
  messages: {
    unread: '“{written}” is no day and time of a month and year.',
    bare: {
      text: 'The date-time group {written} has no month; the day of the message is not known.',
      severity: 'info',
    },
    midnight: 'The time {time} is none of the day, which ends with 2359.',
  },
  check(cable, report) {
    for (const one of cable.diagnostics('dtg-unread')) {
      const written = cable.textAt(one.place)
      report(BARE.test(written) ? 'bare' : 'unread', one, { data: { written } })
    }
    const { dtg } = cable.message
    if (!dtg) return
    const time = /\d\d(24\d\d)/.exec(dtg.raw)?.[1]
    if (time) report('midnight', dtg, { data: { time } })
  },
})
