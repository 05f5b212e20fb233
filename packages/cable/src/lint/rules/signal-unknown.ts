import { signalOf } from '../../tables/index.ts'
import { WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'signal-unknown',
  alias: 'SEC09',
  about: 'Operating signals of the heading are known ones; those of ZYA to ZZZ have a national meaning',
  severity: 'info',
  dialects: WIRE,
  messages: {
    unknown: '{signal} is no operating signal that is listed.',
    national: '{signal} is a national signal (ZYA to ZZZ): other nations give it another meaning or none.',
  },
  check({ message: { dialect, transmission } }, report) {
    for (const one of transmission.signals) {
      // The Department's network is national as a whole.
      if (/Z[YZ]/.test(one.value) && dialect !== 'state')
        report('national', one, { data: { signal: one.value } })
      else if (!signalOf(one.value)) report('unknown', one, { data: { signal: one.value } })
    }
  },
})
