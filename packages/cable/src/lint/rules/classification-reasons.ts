import { isClassified } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'classification-reasons',
  alias: 'M30',
  about: 'An original classification gives its reasons, a derivative one its source instead',
  severity: 'warning',
  from: '1995-10-14',
  messages: {
    missing: 'The classifier gives no reason: 1.4 and letters.',
    derivative: 'A derivative classification carries no reasons of its own.',
  },
  check(cable, report) {
    const { authority } = cable.message
    const [classifier] = authority?.classifiedBy ?? []
    if (!authority || !isClassified(cable)) return
    const { reasons, derivedFrom } = authority
    if (derivedFrom && reasons.length)
      report(
        'derivative',
        reasons.flatMap(({ place }) => place),
      )
    // A derivative one that names no source is the concern of another rule.
    else if (
      !derivedFrom &&
      classifier &&
      !reasons.length &&
      !/\bDERIVATIVE/i.test(cable.textAt(authority.place))
    )
      report('missing', classifier)
  },
})
