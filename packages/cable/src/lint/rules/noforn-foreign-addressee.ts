import { controls } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Nation or alliance by the second letter; U and H are of the United States. ACP 117; message-format.md 4.1. */
const FOREIGN = /^R[ABCDEFGIKNOPQXYZ]/

export default defineRule({
  id: 'noforn-foreign-addressee',
  alias: 'M40',
  about: 'A NOFORN message is routed to no foreign or allied station',
  severity: 'warning',
  messages: {
    station: 'The message is NOFORN, and {indicator} is a station of another nation or an alliance.',
  },
  check(cable, report) {
    if (!cable.shared(controls).has('NOFORN')) return
    const { to, info, transmission } = cable.message
    const { directory } = cable.context
    const indicators = [...[...to, ...info].flatMap(({ routing }) => routing ?? []), ...transmission.called]
    for (const indicator of indicators) {
      const nation = directory?.[indicator.value]?.nation
      if (nation === undefined ? FOREIGN.test(indicator.value) : nation !== 'USA')
        report('station', indicator, { data: { indicator: indicator.value } })
    }
  },
})
