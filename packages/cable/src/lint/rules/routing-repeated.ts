import { calledLists } from '../called.ts'
import { WIRE } from '../form.ts'

import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'routing-repeated',
  alias: 'RT04',
  about: 'FL2 names each routing indicator once',
  severity: 'error',
  dialects: WIRE,
  fixable: true,
  messages: { again: '{indicator} stands in FL2 twice; the relay would send the message to it twice.' },
  check(cable, report) {
    for (const list of cable.shared(calledLists)) {
      const met = new Set<string>()
      for (const [i, one] of list.entries()) {
        const before = list[i - 1]
        if (met.has(one.text))
          report('again', one, {
            data: { indicator: one.text },
            // With the blank before it; the first of a line stays, since its line would be left empty.
            ...(before &&
              cable.source(one)[one.start - 1] === ' ' && {
                fix: { confidence: 0.95, edits: [{ span: { ...one, start: before.end }, text: '' }] },
              }),
          })
        met.add(one.text)
      }
    }
  },
})
