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

/** Which words of a format line are numbers, by the words before and after. */
const NUMBERS: Readonly<Record<number, RegExp>> = {
  3: /^DE [A-Z]{4,8} #?(?<serial>[EIOPQRTUWY]{3,5})(?: |$)|^DE [A-Z]{4,8} #?\d{3,5}(?:\/\d\d)? (?<filed>[EIOPQRTUWY]{7})$/d,
  5: /^(?:[ZOPR] ){1,2}(?<dtg>[EIOPQRTUWY]{6})Z /d,
  10: /^GR ?(?<groups>[EIOPQRTUWY]{1,4})$/d,
  15: /^#(?<serial>[EIOPQRTUWY]{3,5})$/d,
}

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
      for (const line of [...heading, ...ending]) {
        // A damaged serial at the end is not known for FL15.
        const pattern = NUMBERS[line.words.startsWith('#') ? 15 : line.fl]
        const found = pattern?.exec(line.words)
        for (const [from, to] of Object.values(found?.indices?.groups ?? {}).flatMap(one =>
          one ? [one] : [],
        )) {
          const span = { source: line.source, start: line.start + from, end: line.start + to }
          const letters = cable.textAt(span)
          const digits = [...letters].map(letter => DIGITS[letter]).join('')
          report('shift', span, {
            data: { letters, digits },
            fix: { confidence: 0.95, edits: [{ span, text: digits }] },
          })
        }
      }
  },
})
