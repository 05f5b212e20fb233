import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'header-security-differs',
  alias: 'SEC10',
  about: 'The class letter of a switched header, its redundancy and FL4 are one',
  severity: 'error',
  messages: {
    repeated: 'Position 4 of the header says {letter}, and positions 30 to 33 say {repeated}.',
    warning: 'The header says class {letter}, and FL4 says {letters}.',
  },
  check({ message: { transmission } }, report) {
    const { header, warning } = transmission
    if (!header) return
    const letter = header.classification.value
    if (header.redundancy && header.redundancy.value !== letter.repeat(4))
      report('repeated', header.redundancy, { data: { letter, repeated: header.redundancy.value } })
    if (warning && !warning.value.startsWith(letter))
      report('warning', warning, { data: { letter, letters: warning.value } })
  },
})
