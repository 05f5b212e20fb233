import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'efto-marker',
  alias: 'SEC07',
  about: 'E F T O (encrypt for transmission only) goes with the letters EEEEE and unclassified text',
  severity: 'warning',
  messages: {
    letters: 'The text is E F T O, and FL4 says {letters} instead of EEEEE.',
    caption: 'FL4 says EEEEE, and the text is not E F T O.',
    class: 'E F T O is for unclassified text, and this is {level}.',
  },
  check({ message: { marking, transmission } }, report) {
    const { warning } = transmission
    const efto = marking.caveats.find(({ value }) => value === 'EFTO')
    const encrypted = warning?.value.startsWith('E')
    const { banner } = marking
    if (efto && warning && !encrypted) report('letters', warning, { data: { letters: warning.value } })
    if (warning && encrypted && banner && !efto) report('caption', warning)
    if (efto && banner && banner.value !== 'UNCLASSIFIED')
      report('class', efto, { data: { level: banner.value } })
  },
})
