import { banner, controls, whole } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** LOU gave way to SBU in these years. markings.md 1. */
const SBU_FROM = '1995-01-01'
const LOU_UNTIL = '1995-12-31'
/** E.O. 10501. */
const RESTRICTED_UNTIL = '1953-12-14'

export default defineRule({
  id: 'control-out-of-time',
  alias: 'M43',
  about: 'LOU is used to 1995, SBU from then on, RESTRICTED by the United States to 1953',
  severity: 'warning',
  dialects: ['state'],
  messages: {
    lou: 'LIMITED OFFICIAL USE ended in 1995; SBU took its place.',
    sbu: 'SBU is not known before 1995; LIMITED OFFICIAL USE was its name.',
    restricted: 'RESTRICTED is no level of the United States since 1953.',
  },
  check(cable, report) {
    const { date } = cable
    if (!date) return
    const names = cable.shared(controls)
    if (date > LOU_UNTIL) for (const span of names.get('LOU') ?? []) report('lou', span)
    // The word SENSITIVE alone is older.
    if (date < SBU_FROM)
      for (const span of names.get('SBU') ?? []) if (cable.textAt(span).includes('BU')) report('sbu', span)
    const line = banner(cable)
    if (line?.level === 'RESTRICTED' && !line.owner && date > RESTRICTED_UNTIL)
      report('restricted', whole(line))
  },
})
