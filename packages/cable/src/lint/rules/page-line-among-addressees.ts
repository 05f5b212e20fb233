import { isBefore, lineOf } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'page-line-among-addressees',
  alias: 'ADR06',
  about: 'No page line stands in the heading',
  severity: 'info',
  fixable: true,
  messages: { inside: 'A page line stands among the addressees.' },
  check(cable, report) {
    const { pages } = cable.message.sections
    const [after] = cable.message.from?.place ?? []
    const [before] = (cable.message.info.at(-1) ?? cable.message.to.at(-1))?.place ?? []
    if (!after || !before) return
    for (const page of pages) {
      const [span] = page.place
      if (!span || !isBefore(after, span) || !isBefore(span, before)) continue
      const source = cable.source(span)
      const line = lineOf(source, span)
      // Behind a prosign the addressee of the next line takes its place.
      const alone = source.slice(line.start, span.start).trim() === ''
      const edit = { span: alone ? line : { ...line, start: span.start }, text: '' }
      report('inside', page, { fix: { confidence: 0.9, edits: [edit] } })
    }
  },
})
