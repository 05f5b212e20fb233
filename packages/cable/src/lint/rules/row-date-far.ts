import { defineRule } from '../rule.ts'

const DAY = 86_400_000

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
      if (stated !== undefined && (group - stated > 2 * DAY || stated - group > DAY))
        report('far', fact, { data: { stated: fact.value, group: dtg.raw } })
    }
  },
})

/** Forms of publishers: `3/15/2009 14:10`, `2009-03-15 14:10`, `15 MAR 1974`. */
function dayOf(written: string): number | undefined {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(written)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(written)
  const named = /^(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{4})/i.exec(written)
  const months = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'
  const day = slashed
    ? Date.UTC(Number(slashed[3]), Number(slashed[1]) - 1, Number(slashed[2]))
    : iso
      ? Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]))
      : named
        ? Date.UTC(Number(named[3]), months.indexOf(named[2]!.toUpperCase()) / 3, Number(named[1]))
        : Number.NaN
  return Number.isNaN(day) ? undefined : day
}
