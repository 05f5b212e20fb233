import { orderInForce, orders } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

/** From the amendment on, the reasons stand in section 1.4, before it in 1.5. markings.md 7.5. */
const REASONS_MOVED = '2003-03-25'

export default defineRule({
  id: 'order-of-the-day',
  alias: 'CLS08',
  about: 'The executive order is the one in force on the day, and its reasons are numbered as on the day',
  severity: 'info',
  dialects: ['state'],
  messages: {
    order: 'E.O. {order} was not in force on {day}; that was E.O. {inForce}.',
    reason: 'Reasons stood in section {section} on {day}.',
  },
  check({ message: { eo, authority }, date }, report) {
    if (!date) return
    const order = eo?.order
    const inForce = orderInForce(date)?.order
    const row = order && orders().find(one => one.order === order.value)
    if (row && inForce && (date < row.from || (row.to !== undefined && date > row.to)))
      report('order', order, { data: { order: order.value, day: date, inForce } })
    const [reason] = authority?.reasons ?? []
    const section = date < REASONS_MOVED ? '1.5' : '1.4'
    const found = reason && /1\.[45]/.exec(reason.value)?.[0]
    if (found && found !== section) report('reason', reason, { data: { section, day: date } })
  },
})
