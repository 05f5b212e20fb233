import { countOf, groupsOf } from '../groups.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'group-count',
  alias: 'ACC03',
  about: 'The group count of FL10 is that of the text, page lines left out',
  severity: 'warning',
  fixable: true,
  messages: {
    differs: 'FL10 counts {said} groups, the text has {counted}.',
    check: 'The check of this radiogram is not the count of its words.',
  },
  check(cable, report) {
    // The reader counts FL10 too, but not as a station does that may have counted letters.
    if (cable.message.dialect === 'radiogram')
      for (const { place } of cable.diagnostics('group-count-differs')) report('check', place)
    for (const part of cable.parts) {
      const said = countOf(part)
      if (!said || !part.ending.length) continue
      const { letters, words } = groupsOf(part)
      if (said.value === letters || said.value === words) continue
      report('differs', said.span, {
        data: { said: said.value, counted: words },
        // Words may be lost as well as miscounted.
        fix: { confidence: 0.4, edits: [{ span: said.span, text: String(words) }] },
      })
    }
  },
})
