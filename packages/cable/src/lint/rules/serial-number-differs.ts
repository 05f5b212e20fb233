import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'serial-number-differs',
  alias: 'DE07',
  about: 'The serial of FL3 is the last four digits of the message reference number',
  severity: 'warning',
  dialects: ['state'],
  messages: { differs: 'The serial of FL3 is {serial}, and the number of the message ends in {number}.' },
  check({ message: { mrn, transmission } }, report) {
    const serial = transmission.sender?.serial
    if (!serial || !mrn) return
    const number = mrn.serial % 10_000
    if (Number(serial.value) !== number)
      report('differs', serial, { data: { serial: serial.value, number: String(number).padStart(4, '0') } })
  },
})
