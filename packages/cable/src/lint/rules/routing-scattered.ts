import { calledLists } from '../called.ts'
import type { Word } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'routing-scattered',
  alias: 'RT05',
  about: 'Routing indicators of one major relay (their first four letters) stand together in FL2',
  severity: 'warning',
  // The Department sets them in the order of its addressees.
  dialects: ['acp127', 'janap128'],
  fixable: true,
  messages: { apart: '{indicator} stands apart from the other indicators of {relay}.' },
  check(cable, report) {
    for (const list of cable.shared(calledLists))
      for (const one of scattered(list))
        report('apart', one, {
          data: { indicator: one.text, relay: one.text.slice(0, 4) },
          // Each brings the fix that puts all of them in order.
          fix: { confidence: 0.9, edits: gathered(list) },
        })
  },
})

const relay = ({ text }: Word): string => text.slice(0, 4)

function scattered(list: readonly Word[]): Word[] {
  const met = new Set<string>()
  return list.filter((one, i) => {
    const before = list[i - 1]
    const apart = met.has(relay(one)) && !(before && relay(before) === relay(one))
    met.add(relay(one))
    return apart
  })
}

/** The same places with the indicators in the order in which their relays are first named. */
function gathered(list: readonly Word[]) {
  const groups = new Map<string, string[]>()
  for (const one of list) {
    const group = groups.get(relay(one))
    if (group) group.push(one.text)
    else groups.set(relay(one), [one.text])
  }
  const order = [...groups.values()].flat()
  return list.map((span, i) => ({ span, text: order[i]! }))
}
