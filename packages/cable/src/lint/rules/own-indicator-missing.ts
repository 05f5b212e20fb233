import { wordsOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'own-indicator-missing',
  alias: 'RT08',
  about: 'FL2 of a message that comes in names an indicator of the station; else it is missent',
  severity: 'error',
  needs: ['station', 'channel'],
  messages: { missent: 'FL2 names no routing indicator of {station}: the message is missent.' },
  check({ context: { station, channel }, parts }, report) {
    if (channel.direction !== 'in') return
    const own = new Set([station.routing, ...(station.serves ?? [])])
    for (const { heading } of parts) {
      const lines = heading.filter(({ fl }) => fl === 2)
      const [first] = lines
      if (first && !lines.some(line => wordsOf(line).some(({ text }) => own.has(text))))
        report('missent', wordsOf(first).slice(1), { data: { station: station.routing } })
    }
  },
})
