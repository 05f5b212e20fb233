import { defineRule } from '../rule.ts'

const DAY = 24 * 60 * 60 * 1000

export default defineRule({
  id: 'row-date-far',
  alias: 'DTG07',
  about: 'The date that a publisher states lies within a day of the date-time group',
  severity: 'warning',
  messages: { far: 'The publisher dates the message {stated}, and its date-time group is {group}.' },
  check(cable, report) {
    const { dtg, facts } = cable.message
    if (!dtg) return
    const group = Date.parse(dtg.value)
    for (const fact of facts) {
      if (fact.about !== 'dtg') continue
      const stated = dayOf(fact.value)
      // A day lasts 24 hours: one that only names the day may mean its end.
      if (group - stated > 2 * DAY || stated - group > DAY)
        report('far', fact, { data: { stated: fact.value, group: dtg.raw } })
    }
  },
})

/** In milliseconds, NaN where none is written. As the rows of the 2003-2010 set have it: `3/15/2009 14:10`. message-format.md 9.1. */
function dayOf(written: string): number {
  const [month, day, year] = written.split(/[ /]/)
  return Date.UTC(Number(year), Number(month) - 1, Number(day))
}
