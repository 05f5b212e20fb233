import { WIRE } from '../form.ts'
import { type CableLine, wordsOf } from '../part.ts'
import { defineRule } from '../rule.ts'

const SIGNAL = /^[A-Z]{3}\d?$/

export default defineRule({
  id: 'pilot-form',
  alias: 'TI05',
  about: 'A pilot holds only Z signals, and FL2 of the message follows it unaltered',
  severity: 'error',
  dialects: WIRE,
  messages: {
    signal: '{signal} is no Z signal; a pilot holds no others.',
    original:
      'The pilot is not followed by FL2 of the message; what follows FL1 stays as its originator wrote it.',
  },
  check({ parts }, report) {
    for (const { heading } of parts) {
      const pilot = pilotLines(heading)
      for (const line of pilot)
        for (const word of wordsOf(line))
          if (SIGNAL.test(word.text) && !word.text.startsWith('Z'))
            report('signal', word, { data: { signal: word.text } })
      const [first] = pilot
      const next = first && heading.slice(heading.indexOf(first)).find(({ fl }) => fl === 2 || fl === 3)
      if (first && next?.fl === 3) report('original', wordsOf(first))
    }
  },
})

/** Lines of signals between the first routing line and FL3. */
function pilotLines(heading: readonly CableLine[]): CableLine[] {
  const found: CableLine[] = []
  let called = false
  for (const line of heading) {
    if (line.fl === 3) return found
    if (line.fl === 2) called = true
    if (called && line.fl === 4) found.push(line)
  }
  return []
}
