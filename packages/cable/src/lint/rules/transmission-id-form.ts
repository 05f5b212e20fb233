import { WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'transmission-id-form',
  alias: 'TI01',
  about: 'FL1 is three letters of the channel and its serial, with as many digits as the channel has',
  severity: 'error',
  dialects: WIRE,
  messages: {
    designator: '“{written}” is no channel: two letters of the station and one of the channel.',
    digits: 'The serial {serial} has not {digits} digits, as those of this channel have.',
    serial: 'The serial {serial} has not three or four digits.',
  },
  check({ context, message }, report) {
    const digits = context.channel?.serialDigits
    for (const id of message.transmission.ids) {
      const [, designator = '', serial = ''] = /ZCZC ?(\D*)(\d*)/.exec(id.raw) ?? []
      if (!/^[A-Z]{3}$/.test(designator)) {
        report('designator', id, { data: { written: designator } })
        continue
      }
      if (!serial) continue
      if (digits === undefined ? !/^\d{3,4}$/.test(serial) : serial.length !== digits)
        report(digits === undefined ? 'serial' : 'digits', id, { data: { serial, digits: String(digits) } })
    }
  },
})
