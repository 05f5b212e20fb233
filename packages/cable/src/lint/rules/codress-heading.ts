import { formOf } from '../form.ts'
import { type CableLine, wordsOf, written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'codress-heading',
  alias: 'STR04',
  about: 'A CODRESS message bears the letters UUUUU and no instruction in plain language',
  severity: 'error',
  messages: {
    marker: 'The address is within the enciphered text, and the heading still says {letters}; it says UUUUU.',
    instruction: 'An instruction in plain language tells the addressees that the cipher hides.',
  },
  check(cable, report) {
    if (formOf(cable) !== 'codress') return
    const { warning } = cable.message.transmission
    if (warning && !warning.value.startsWith('U'))
      report('marker', warning, { data: { letters: warning.value } })
    for (const { heading } of cable.parts)
      for (const line of heading) if (line.fl === 4 && isPlain(line)) report('instruction', written(line))
  },
})

/** `RUXBAA T FLEET COMMAND`: words behind the T that are no routing indicators. */
function isPlain(line: CableLine): boolean {
  const [, t, ...rest] = wordsOf(line)
  return t?.text === 'T' && rest.some(({ text }) => !/^[RQ][A-Z]{3,7}$/.test(text))
}
