import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'distribution-total',
  alias: 'ARC02',
  about: 'The copies of the distribution add up to its total',
  severity: 'warning',
  messages: { sum: 'The copies add up to {sum}; the distribution says {total}.' },
  check({ message: { distribution } }, report) {
    const { total, sum } = distribution ?? {}
    if (total && sum !== undefined && total.value !== sum)
      report('sum', total, { data: { sum, total: total.value } })
  },
})
