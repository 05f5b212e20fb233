import { calledLists } from '../called.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'own-indicator-missing',
  alias: 'RT08',
  about: 'FL2 of a message that comes in names an indicator of the station; else it is missent',
  severity: 'error',
  needs: ['station', 'channel'],
  messages: { missent: 'FL2 names no routing indicator of {station}: the message is missent.' },
  check(cable, report) {
    const { channel, station } = cable.context
    if (channel.direction !== 'in') return
    const own = new Set([station.routing, ...(station.serves ?? [])])
    // A pilot may have brought it here; the last list is that of the message.
    const lists = cable.shared(calledLists)
    const list = lists[lists.length - 1]
    if (list?.length && !lists.some(one => one.some(({ text }) => own.has(text))))
      report('missent', list, { data: { station: station.routing } })
  },
})
