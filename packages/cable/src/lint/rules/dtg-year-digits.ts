import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'dtg-year-digits',
  alias: 'DTG02',
  about: 'The date-time group is in zone Z, and in ACP 127 from 2006 on its year has four digits',
  severity: 'warning',
  dialects: ['state', 'acp127', 'janap128'],
  fixable: true,
  messages: {
    digits: 'From 2006 on ACP 127 writes four digits of the year; {year} would be read as 19{year}.',
    zone: 'The zone is {zone}; messages are timed in Z unless a national rule says otherwise.',
  },
  check({ message: { dialect, dtg, series } }, report) {
    if (!dtg) return
    const [span] = dtg.place
    const zone = /\d ?([A-Z])\b/.exec(dtg.raw)?.[1]
    if (zone && zone !== 'Z') report('zone', dtg, { data: { zone } })
    // Numbered general messages keep the two digits of their series.
    const year = /\D(\d\d)$/.exec(dtg.raw)?.[1]
    const full = dtg.value.slice(0, 4)
    if (dialect === 'acp127' && !series && year && Number(full) >= 2006)
      report('digits', dtg, {
        data: { year },
        ...(span && {
          fix: {
            confidence: 0.9,
            edits: [{ span: { ...span, start: span.end - 2 }, text: full }],
          },
        }),
      })
  },
})
