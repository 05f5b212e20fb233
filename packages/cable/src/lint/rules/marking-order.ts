import { inRegisterOrder, printParts } from '../../marking/line.ts'
import { isRegister, marks, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Until then atomic markings stood among the dissemination controls. CAPCO-2016 H.6. */
const ATOMIC_APART = '2010-12-01'

export default defineRule({
  id: 'marking-order',
  alias: 'M05',
  about: 'Controls of a banner or portion stand in the order of the Register',
  severity: 'error',
  from: '2000-01-01',
  fixable: true,
  messages: { order: 'The order of the Register is {wanted}.' },
  check(cable, report) {
    for (const mark of marks(cable)) {
      if (!isRegister(mark)) continue
      const parts = mark.parts.filter(({ category }) => category !== 'caption')
      const sorted = [...parts].sort(inRegisterOrder)
      if (sorted.every((part, i) => part === parts[i])) continue
      if (cable.date! < ATOMIC_APART && parts.some(({ category }) => category === 'aea')) continue
      const span = spanIn(mark, { start: mark.levelEnd, end: mark.end })
      const wanted = printParts([...sorted, ...mark.parts.filter(({ category }) => category === 'caption')])
      report('order', span, { data: { wanted }, fix: { confidence: 0.95, edits: [{ span, text: wanted }] } })
    }
  },
})
