import type { Placed } from '../../text/index.ts'
import { routingOf } from '../directory.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exempted-called',
  alias: 'RT09',
  about: 'FL2 does not call the station of an addressee that is exempted (XMT) or served already (ZEN)',
  severity: 'error',
  needs: ['directory'],
  messages: {
    exempted: 'FL2 calls {indicator}, and {name} is exempted.',
    delivered: 'FL2 calls {indicator}, and {name} has the message already (ZEN).',
  },
  check({ context: { directory }, message }, report) {
    const { called } = message.transmission
    const places = new Map(called.map(one => [one.value, one]))
    const parties = [...message.to, ...message.info]
    const calls = (name: string): Placed<string> | undefined => {
      const indicator = routingOf(directory, name)
      return indicator === undefined ? undefined : places.get(indicator)
    }
    for (const { value } of [...message.exempt, ...parties.flatMap(({ exempt }) => exempt)]) {
      const one = calls(value)
      if (one) report('exempted', one, { data: { indicator: one.value, name: value } })
    }
    for (const { delivered, name } of parties) {
      const one = delivered ? calls(name) : undefined
      if (one) report('delivered', one, { data: { indicator: one.value, name } })
    }
  },
})
