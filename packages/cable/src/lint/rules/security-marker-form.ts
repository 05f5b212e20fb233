import { WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'
import { marker, TRANSMISSION_RELEASE } from '../security.ts'

export default defineRule({
  id: 'security-marker-form',
  alias: 'SEC02',
  about: 'The letters of FL4 are five equal ones, or three and two release letters in order',
  severity: 'error',
  dialects: WIRE,
  messages: {
    length: '“{letters}” is no security marker: five letters, and after a stroke five equal ones.',
    release: '{letter} is no letter of a country or alliance that a message may be released to.',
    order: 'The release letters {letters} are not in the order of the alphabet.',
  },
  check(cable, report) {
    const found = cable.shared(marker)
    if (!found) return
    if (!found.main || (found.tail !== undefined && !/^([A-Z])\1\1\1\1$/.test(found.tail))) {
      report('length', found.word, { data: { letters: found.word.text } })
      return
    }
    const { release, word } = found
    if (!release) return
    const at = { source: word.source, start: word.start + 3, end: word.start + 5 }
    let known = true
    for (const [i, letter] of [...release].entries())
      if (!TRANSMISSION_RELEASE.includes(letter) && !(i === 1 && letter === release[0])) {
        known = false
        report(
          'release',
          { ...at, start: at.start + i, end: at.start + i + letter.length },
          { data: { letter } },
        )
      }
    if (known && release[0]! > release[1]!) report('order', at, { data: { letters: release } })
  },
})
