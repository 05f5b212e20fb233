import { minutesBetween } from '../clock.ts'
import { defineRule } from '../rule.ts'

/** In minutes: a message is filed when it is handed in, soon after its originator released it. message-format.md 1.11. */
const BEFORE = 15
const AFTER = 24 * 60

export default defineRule({
  id: 'filing-time-far',
  alias: 'DTG06',
  about: 'The filing time of FL3 lies between 15 minutes before the date-time group and 24 hours after it',
  severity: 'warning',
  messages: {
    early: 'The message was filed at {filed}, more than 15 minutes before its date-time group.',
    late: 'The message was filed at {filed}, more than a day after its date-time group.',
  },
  check({ message: { dtg, transmission } }, report) {
    const filed = transmission.sender?.filed
    if (!filed || !dtg) return
    const after = minutesBetween(dtg.value, filed.value)
    const data = { filed: filed.value }
    if (after < -BEFORE) report('early', filed, { data })
    if (after > AFTER) report('late', filed, { data })
  },
})
