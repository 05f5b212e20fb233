import { publishedNumber } from '../published-number.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'number-repaired',
  alias: 'MRN03',
  about: 'It is noted where the number of a telegram was repaired or taken from a page line',
  severity: 'info',
  dialects: ['state'],
  messages: {
    repaired: '“{published}” of the publisher was read as {own}.',
    assumed: 'The number was taken from a page line.',
  },
  check(cable, report) {
    for (const { place } of cable.diagnostics('mrn-assumed')) report('assumed', place)
    const { mrn, layout } = cable.message
    // Document numbers of 1973 to 1979 are written otherwise, cut at six letters.
    if (!mrn?.short || layout === 'nara73' || layout === 'plusd-html') return
    const published = publishedNumber(cable)
    if (!published || published.contradicts) return
    const { fact } = published
    if (fact.value.replaceAll(' ', '') !== mrn.short)
      report('repaired', fact, { data: { published: fact.value, own: mrn.short } })
  },
})
