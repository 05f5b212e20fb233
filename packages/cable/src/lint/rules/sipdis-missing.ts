import { isOtherAgency } from '../agency.ts'
import { channels } from '../channels.ts'
import { controls, isClassified } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** With these the message is not shared at all. markings.md 6. */
const NARROW = ['NODIS', 'EXDIS', 'STADIS']

export default defineRule({
  id: 'sipdis-missing',
  alias: 'M42',
  about: 'A classified telegram to other agencies bears SIPDIS',
  severity: 'warning',
  dialects: ['state'],
  from: '2005-01-01',
  until: '2010-12-31',
  profiles: { archive: 'info' },
  messages: {
    missing: 'Other agencies are addressed, and without SIPDIS the interagency network gets no copy.',
  },
  check(cable, report) {
    const { captions, to, info, mrn } = cable.message
    if (!mrn || !isClassified(cable) || channels(cable).length) return
    const names = cable.shared(controls)
    if (names.has('SIPDIS') || NARROW.some(name => names.has(name))) return
    if ([...to, ...info].some(one => isOtherAgency(cable, one)))
      report('missing', captions[0] ?? cable.message.marking.banner ?? cable.top)
  },
})
