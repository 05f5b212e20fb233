import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'header-security-differs',
  alias: 'SEC10',
  about: 'The class letter of a switched header, its redundancy and FL4 are one',
  severity: 'error',
  dialects: ['janap128'],
  messages: { differs: 'Position 4 of the header, positions 30 to 33 and FL4 do not name one class.' },
  check(cable, report) {
    for (const one of cable.diagnostics('header-security-mismatch')) report('differs', one)
  },
})
