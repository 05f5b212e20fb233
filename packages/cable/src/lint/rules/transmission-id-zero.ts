import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'transmission-id-zero',
  alias: 'TI02',
  about: 'A channel serial is not zero, and what was repaired of FL1 is said',
  severity: 'warning',
  messages: {
    zero: 'Channel numbers begin with 1; {serial} is none.',
    damaged: 'FL1 is damaged: {written}. It was kept as it came.',
  },
  check(cable, report) {
    for (const id of cable.message.transmission.ids)
      if (id.serial && Number(id.serial) === 0) report('zero', id, { data: { serial: id.serial } })
    for (const one of cable.diagnostics('transmission-id-damaged'))
      report('damaged', one, { data: { written: cable.textAt(one.place) } })
  },
})
