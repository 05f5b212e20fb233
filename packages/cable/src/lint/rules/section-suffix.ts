import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'section-suffix',
  alias: 'DE06',
  about: 'The suffix of the serial (/01) is the number of the section; a message in one piece has none',
  severity: 'warning',
  dialects: ['state'],
  messages: {
    differs: 'FL3 says section {suffix}, and the text says section {section}.',
    whole: 'FL3 says section {suffix}, and the text is no section.',
    // A third of the public copies that came in one piece have it.
    kept: {
      text: 'FL3 says section {suffix}, and the text is no section, as in other copies.',
      severity: 'info',
    },
    missing: 'The text is section {section}, and the serial of FL3 has no suffix.',
  },
  check({ profile, message: { mrn, sections, transmission } }, report) {
    const { sender } = transmission
    if (!sender?.serial) return
    const suffix = sender.section
    // The reader takes the suffix where the text says nothing.
    const number = sections.number?.raw.startsWith('SEC') ? sections.number : undefined
    if (suffix && number && suffix.value !== number.value)
      report('differs', suffix, { data: { suffix: suffix.value, section: number.value } })
    // Without a classification line nothing says what the text is.
    else if (suffix && !number && mrn)
      report(profile === 'transmit' ? 'whole' : 'kept', suffix, { data: { suffix: suffix.value } })
    else if (!suffix && number) report('missing', sender.serial, { data: { section: number.value } })
  },
})
