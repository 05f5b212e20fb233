import { stationKey } from '../names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'indicator-of-another',
  alias: 'ADR04',
  about: 'The routing indicator before an addressee is the one that the directory gives for that name',
  severity: 'warning',
  needs: ['directory'],
  messages: { differs: '{indicator} is {registered} in the directory, not {name}.' },
  check({ message, context: { directory } }, report) {
    for (const { routing, name } of [...message.to, ...message.info]) {
      const entry = routing && directory[routing.value]
      if (entry && stationKey(entry.name) !== stationKey(name))
        report('differs', routing, {
          data: { indicator: routing.value, registered: entry.name, name },
        })
    }
  },
})
