import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'end-serial-differs',
  alias: 'DE05',
  about: 'The serial behind the text (FL15) is that of FL3',
  severity: 'error',
  messages: {
    differs: 'The message begins with serial {begins} and ends with {ends}; it may be the end of another.',
  },
  check({ message: { ending, transmission } }, report) {
    const begins = transmission.sender?.serial
    const ends = ending.serial
    if (begins && ends && Number(begins.value) !== Number(ends.value))
      report('differs', ends, { data: { begins: begins.value, ends: ends.value } })
  },
})
