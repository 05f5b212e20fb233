import type { Addressee } from '../../message/message.ts'
import { isScan } from '../form.ts'
import { nameKey } from '../names.ts'
import { lineOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'addressee-repeated',
  alias: 'ADR03',
  about: 'Nobody is an addressee twice, in one list or in both',
  severity: 'warning',
  fixable: true,
  messages: {
    again: '{name} stands in the list before.',
    both: '{name} is an addressee for action and for information.',
  },
  check(cable, report) {
    const { to, info } = cable.message
    const action = new Map<string, Addressee>()
    const routed = isScan(cable) && [...to, ...info].some(({ routing }) => routing)
    const judge = (one: Addressee, list: Map<string, Addressee>): void => {
      // Columns of a scanned list fall apart into words.
      if (!one.routing && (routed || !one.name.includes(' '))) return
      const key = nameKey(one.name)
      const before = list.get(key)
      // By another indicator a second system of the station delivers it.
      if (before?.routing && one.routing && before.routing.value !== one.routing.value) return
      const text = cable.textAt(one.place)
      if (before) {
        const lines = one.place.map(span => lineOf(cable.source(span), span))
        // The same words alone on their line: without them nothing is lost.
        const spare = cable.textAt(before.place) === text && cable.textAt(lines).trim() === text
        report('again', one.namePlace, {
          data: { name: one.name },
          ...(spare && { fix: { confidence: 0.9, edits: lines.map(span => ({ span, text: '' })) } }),
        })
      } else if (action.has(key)) report('both', one.namePlace, { data: { name: one.name } })
      list.set(key, one)
    }
    for (const one of to) judge(one, action)
    const information = new Map<string, Addressee>()
    for (const one of info) judge(one, information)
  },
})
