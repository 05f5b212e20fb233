import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'designator-unknown',
  alias: 'TI04',
  about: 'The channel designator of FL1 is one of the circuit and of its direction',
  severity: 'error',
  needs: ['channel'],
  messages: {
    unknown: '{designator} is no channel of this circuit.',
    direction: '{designator} is a channel of the other direction.',
  },
  check({ context: { channel }, message: { dialect, transmission } }, report) {
    const { designators, direction } = channel
    const id = transmission.ids[0]
    const designator = id?.designator
    if (!designator) return
    if (designators && !designators.includes(designator)) report('unknown', id, { data: { designator } })
    else if (direction && dialect === 'state') {
      const other = direction === 'out' ? 'I' : 'O'
      if (designator[2] === other) report('direction', id, { data: { designator } })
    }
  },
})
