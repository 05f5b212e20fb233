import { channels } from '../channels.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'channels-two',
  alias: 'M36',
  about: 'A message goes by one channel',
  severity: 'error',
  messages: { second: '{second} stands beside {first}.' },
  check(cable, report) {
    const [first, ...others] = channels(cable)
    for (const second of others)
      report('second', second, { data: { first: first?.value ?? '', second: second.value } })
  },
})
