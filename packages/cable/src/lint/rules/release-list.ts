import { inOrder, isCountryCode } from '../../marking/trigraphs.ts'
import { marks, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Until then AND stood before the last country. CAPCO-2008 9. */
const AND_ENDS = '2005-07-01'

export default defineRule({
  id: 'release-list',
  alias: 'M09',
  about: 'REL TO names USA, then known trigraphs and tetragraphs by letter, parted by commas',
  severity: 'error',
  from: '2000-01-01',
  fixable: true,
  messages: {
    usa: 'A list of release begins with USA.',
    order: 'Behind USA countries stand by letter, then alliances, each once: {wanted}.',
    commas: 'A comma and a blank part the countries: {wanted}.',
    unknown: '“{code}” is no country code of three letters and no known alliance.',
  },
  check(cable, report) {
    for (const mark of marks(cable))
      for (const part of mark.parts) {
        if (!part.countries.length) continue
        const span = spanIn(mark, part)
        const unknown = part.countries.filter(code => !isCountryCode(code))
        for (const code of unknown) report('unknown', span, { data: { code } })
        if (unknown.length) continue
        const sorted = inOrder(['USA', ...part.countries])
        const wanted = `REL TO ${sorted.join(', ')}`
        const fix = (confidence: number) => ({ confidence, edits: [{ span, text: wanted }] })
        if (part.countries[0] !== 'USA') report('usa', span, { fix: fix(0.95) })
        else if (part.countries.join() !== sorted.join())
          report('order', span, { data: { wanted }, fix: fix(0.95) })
        else if (part.raw !== wanted && !(cable.date! < AND_ENDS && / and /i.test(part.raw)))
          report('commas', span, { data: { wanted }, fix: fix(0.95) })
      }
  },
})
