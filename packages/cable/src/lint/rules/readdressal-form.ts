import { WIRE } from '../form.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

/** Format lines of the supplementary heading, each by its number or that of another in its place. */
const HEADING = [
  [[2], 'called stations (FL2)'],
  [[3], 'sending station (FL3)'],
  [[4], 'security warning (FL4)'],
  [[6], 'originator (FL6)'],
  [[7, 8], 'addressees (FL7)'],
] as const

export default defineRule({
  id: 'readdressal-form',
  alias: 'RDR01',
  layouts: ['state'],
  about:
    'A readdressal has a whole heading of its own; date-time group and text of the original stay as they were',
  severity: 'error',
  dialects: WIRE,
  messages: {
    heading: 'The heading of the readdressal lacks {missing}.',
    date: 'The original date-time group is to have its month and year.',
    text: 'The text is not that of the message as it was received.',
  },
  check(cable, report) {
    for (const { heading, text } of cable.parts) {
      const [first, second] = heading.filter(({ fl }) => fl === 5)
      if (!first || !second) continue
      const above = heading.slice(0, heading.indexOf(second))
      const missing = HEADING.filter(
        ([fl]) => !above.some(line => (fl as readonly number[]).includes(line.fl)),
      )
      if (missing.length)
        report('heading', written(first), { data: { missing: missing.map(([, name]) => name).join(', ') } })
      if (!/[A-Z][A-Z] \d\d/.test(second.words)) report('date', written(second))
      const { dtg, from } = cable.message
      const original = cable.context.seen?.find(
        one => one.text !== undefined && one.dtg === dtg?.value && one.from === from?.name,
      )
      const line = text.find(({ words }) => words)
      const own = text.map(({ words }) => words).join('\n')
      if (original?.text !== undefined && line && bare(own) !== bare(original.text))
        report('text', written(line))
    }
  },
})

const bare = (text: string): string => text.split(/\s/).filter(Boolean).join(' ')
