import { isClassified } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Traffic of other agencies over circuits of the Department. TAGS74, section 2. */
const EXEMPT = new Set(['AIDAC', 'TOPEC'])

export default defineRule({
  id: 'eo-line-missing',
  alias: 'M22',
  about: 'A classified telegram has an E.O. line, from 1 March 1973',
  severity: 'error',
  dialects: ['state'],
  from: '1973-03-01',
  messages: { missing: 'The message is classified and has no executive order line.' },
  check(cable, report) {
    const { eo, mrn, captions, sections, marking } = cable.message
    if (eo || !mrn || !isClassified(cable)) return
    // An extract, or a later section alone, lacks it by its nature.
    if (cable.diagnostics('partial-extract').length) return
    if (!sections.held.includes(1)) return
    if (!captions.some(({ value }) => EXEMPT.has(value))) report('missing', marking.banner ?? cable.top)
  },
})
