import { marks } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'never-declassified-dated',
  alias: 'M21',
  about: 'With RD, FRD, TFNI or NATO portions the declassification line gives no date or event',
  severity: 'error',
  messages: {
    date: 'A date declassifies no {marking}: the line says N/A to those portions.',
    event: 'An event declassifies no {marking}: the line says N/A to those portions.',
  },
  check(cable, report) {
    const { declassifyOn, event } = cable.message.eo ?? {}
    const stated = declassifyOn ?? event
    if (!stated) return
    for (const { owner, parts } of marks(cable)) {
      const marking =
        owner === 'NATO' || owner === 'COSMIC'
          ? 'NATO'
          : parts.find(({ name }) => name === 'RD' || name === 'FRD' || name === 'TFNI')?.name
      if (!marking) continue
      report(declassifyOn ? 'date' : 'event', stated, { data: { marking } })
      return
    }
  },
})
