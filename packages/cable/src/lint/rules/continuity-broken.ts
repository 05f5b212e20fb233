import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'continuity-broken',
  alias: 'ADR07b',
  about: 'The continuity number (MCN) of an addressee is one more than the last that he has',
  severity: 'warning',
  dialects: ['state'],
  needs: ['continuity'],
  messages: {
    gap: '{name} has number {last} last, and this is {number}: {missing} did not come.',
    again: '{name} has number {last} already; this bears {number}.',
  },
  check({ message: { to, info }, context: { continuity } }, report) {
    for (const { name, continuity: written } of [...to, ...info]) {
      const last = continuity[name]
      if (!written || last === undefined) continue
      const number = Number(written.value)
      // The series of four digits goes on with 1 behind 9999.
      const next = last === 9999 && number < last ? 1 : last + 1
      const ahead = number - next
      const data = { name, last, number: written.value }
      if (ahead < 0) report('again', written, { data })
      if (ahead > 0) {
        const missing = ahead === 1 ? `${next}` : `${next} to ${number - 1}`
        report('gap', written, { data: { ...data, missing } })
      }
    }
  },
})
