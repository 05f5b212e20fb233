import { isScan } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'end-serial-differs',
  alias: 'DE05',
  about: 'The serial behind the text (FL15) is that of FL3',
  severity: 'error',
  messages: {
    differs: 'The message begins with serial {begins} and ends with {ends}; it may be the end of another.',
    scan: {
      text: 'As the scan was read, the message begins with serial {begins} and ends with {ends}.',
      severity: 'info',
    },
  },
  check(cable, report) {
    const { ending, transmission } = cable.message
    const begins = transmission.sender?.serial
    const ends = ending.serial
    if (begins && ends && Number(begins.value) !== Number(ends.value))
      report(isScan(cable) ? 'scan' : 'differs', ends, { data: { begins: begins.value, ends: ends.value } })
  },
})
