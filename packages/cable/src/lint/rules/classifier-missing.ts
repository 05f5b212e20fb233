import { isClassified } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** From here on a derivative classifier names himself too. E.O. 13526 2.1(b)(1). */
const DERIVATIVE_NAMED = '2010-06-27'

export default defineRule({
  id: 'classifier-missing',
  alias: 'M32',
  about: 'A classified telegram says who classified it, by name and title',
  severity: 'warning',
  dialects: ['state'],
  from: '1995-10-14',
  messages: {
    missing: 'The message does not say who classified it.',
    title: 'The title of the classifier is missing.',
  },
  check(cable, report) {
    const { authority, mrn, marking, sections } = cable.message
    if (!mrn || !isClassified(cable)) return
    if (cable.diagnostics('partial-extract').length) return
    if (!sections.held.includes(1)) return
    const [classifier] = authority?.classifiedBy ?? []
    if (!classifier) {
      if (!authority?.derivedFrom || cable.date! >= DERIVATIVE_NAMED)
        report('missing', marking.banner ?? cable.top)
    } else if (!authority?.title) report('title', classifier)
  },
})
