import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'security-marker-differs',
  alias: 'SEC03',
  about: 'The letters of FL4 stand for the classification of the text',
  severity: 'error',
  blocking: true,
  messages: { differs: 'FL4 stands for {warned}, and the text is marked {marked}.' },
  check({ message: { marking, transmission } }, report) {
    const { warning } = transmission
    const { banner } = marking
    if (!warning?.level || !banner) return
    // E F T O travels as E, which stands for unclassified text: efto-marker judges it.
    if (warning.level !== banner.value && !warning.value.startsWith('E'))
      report('differs', warning, { data: { warned: warning.level, marked: banner.value } })
  },
})
