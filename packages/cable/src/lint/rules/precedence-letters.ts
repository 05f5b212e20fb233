import { openings } from '../form.ts'
import { wordsOf } from '../part.ts'
import { precedenceRank } from '../precedence.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'precedence-letters',
  alias: 'PRE01',
  about: 'FL5 has one or two precedence letters, and the second is lower than the first',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128'],
  messages: {
    letter: '{letter} is no precedence: Z, O, P or R.',
    order: 'The second precedence, {second}, is for information and lower than the first, which is {first}.',
  },
  check(cable, report) {
    const legal = cable.message.dialect === 'janap128' ? 'YZOPR' : 'ZOPR'
    for (const line of openings(cable, 5)) {
      const letters = wordsOf(line)
        .slice(0, 2)
        // The zero of a scan is the letter O, and a dot any letter.
        .filter(({ text }) => /^[A-Z]$/.test(text))
      for (const one of letters)
        if (!legal.includes(one.text)) report('letter', one, { data: { letter: one.text } })
      const [first, second] = letters
      if (first && second && legal.includes(first.text) && legal.includes(second.text))
        if (precedenceRank(second.text) <= precedenceRank(first.text))
          report('order', second, { data: { first: first.text, second: second.text } })
    }
  },
})
