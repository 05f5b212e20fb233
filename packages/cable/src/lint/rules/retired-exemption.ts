import type { Day } from '../../message/message.ts'
import { defineRule } from '../rule.ts'

/** First days on which they were no longer valid. E.O. 12958; E.O. 13292, as ISOO carried it out. */
const ENDED: readonly (readonly [RegExp, Day])[] = [
  [/OADR/, '1995-10-14'],
  [/^(?:MR|X[1-8]|D[CN]I ONLY)/, '2003-09-22'],
]

export default defineRule({
  id: 'retired-exemption',
  alias: 'M27',
  about: 'OADR is not used after 13 October 1995, nor MR, X1 to X8 and DCI ONLY after 21 September 2003',
  severity: 'warning',
  profiles: { archive: 'info' },
  messages: { retired: '{code} ended on {day}: a date is due.' },
  check({ date, message: { eo } }, report) {
    if (!eo || !date) return
    const only = /D[CN]I ONLY/.exec(eo.instruction?.raw ?? '')
    const codes = eo.codes.map(({ value, place }) => ({ value, place }))
    if (only) codes.push({ value: only[0], place: eo.instruction?.place ?? eo.place })
    for (const { value, place } of codes)
      for (const [pattern, day] of ENDED)
        if (pattern.test(value) && date >= day) report('retired', place, { data: { code: value, day } })
  },
})
