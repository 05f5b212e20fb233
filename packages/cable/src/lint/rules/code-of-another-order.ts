import { orderCode } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'code-of-another-order',
  alias: 'CLS07',
  about: 'The codes of the E.O. line belong to the order that it names',
  severity: 'warning',
  dialects: ['state'],
  profiles: { archive: 'info' },
  messages: { code: '“{code}” belongs to E.O. {own}; E.O. {order} does not know it.' },
  check({ message: { eo } }, report) {
    const order = eo?.order?.value
    if (!order) return
    for (const one of eo.codes) {
      const own = orderCode(one.value)?.order
      if (
        own &&
        family(own) !== family(order) &&
        !KEPT.some(([code, other]) => one.value.startsWith(code) && other === family(order))
      )
        report('code', one, { data: { code: one.raw, own, order } })
    }
  },
})

/** Codes that an earlier order or an amendment knows too. markings.md 7.3, 7.5. */
const KEPT = [
  ['GDS', '12065'],
  ['25X', '12958'],
] as const

/** An amendment has the codes of the order that it amends. */
const family = (order: string): string => (order === '13292' ? '12958' : order)
