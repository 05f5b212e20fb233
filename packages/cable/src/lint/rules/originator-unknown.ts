import { stationKey } from '../names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'originator-unknown',
  alias: 'ADR01b',
  about: 'The originator is a registered designator',
  severity: 'error',
  needs: ['directory'],
  messages: { unknown: 'No station of the directory is called {name}.' },
  check({ message: { from }, context: { directory } }, report) {
    if (!from) return
    const name = stationKey(from.name)
    if (!Object.values(directory).some(entry => stationKey(entry.name) === name))
      report('unknown', from.namePlace, { data: { name: from.name } })
  },
})
