import { defineRule } from '../rule.ts'

/** The digit on the key of each letter of the top row. message-format.md 6.4. */
const DIGITS: Readonly<Record<string, string>> = {
  E: '3',
  I: '8',
  O: '9',
  P: '0',
  Q: '1',
  R: '4',
  T: '5',
  U: '7',
  W: '2',
  Y: '6',
}

/** Numbers of lines of the heading and the ending, by the words before and after. */
const NUMBERS = [
  /^DE [A-Z]{4,8} #?([EIOPQRTUWY]{3,5})(?: |$)/d,
  /^DE [A-Z]+ #?\d+(?:\/\d\d)? ([EIOPQRTUWY]{7})$/d,
  /^(?:[ZOPR] )+([EIOPQRTUWY]{6})Z /d,
  /^GR ?([EIOPQRTUWY]{1,4})$/d,
  /^#([EIOPQRTUWY]{3,5})$/d,
]

export default defineRule({
  id: 'figures-lost',
  alias: 'CHR05',
  about: 'A number of the heading that is all letters of the top row lost its figures shift',
  severity: 'warning',
  dialects: ['state', 'acp127', 'acp126'],
  layouts: ['state'],
  fixable: true,
  messages: { shift: '“{letters}” is {digits} with the figures shift lost.' },
  check(cable, report) {
    for (const { heading, ending } of cable.parts)
      for (const line of [...heading, ...ending])
        for (const number of NUMBERS) {
          const [from, to] = number.exec(line.words)?.indices?.[1] ?? []
          if (from === undefined || to === undefined) continue
          const span = { source: line.source, start: line.start + from, end: line.start + to }
          const letters = cable.textAt(span)
          const digits = [...letters].map(letter => DIGITS[letter]).join('')
          report('shift', span, {
            data: { letters, digits },
            fix: { confidence: 0.95, edits: [{ span, text: digits }] },
          })
        }
  },
})
