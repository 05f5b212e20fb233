import { minutesBetween, PATIENCE } from '../clock.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'section-missing',
  alias: 'SCT03',
  about: 'All sections of a message are here; those that do not come within 2, 8 or 16 hours are asked for',
  severity: 'warning',
  messages: {
    // Sections travel apart, so that one alone is no fault.
    missing: { text: 'Of {of} sections, not here: {missing}.', severity: 'info' },
    overdue:
      'Of {of} sections, not here after {hours} hours: {missing}; they are to be asked for (ZDK, ZES2).',
  },
  check(cable, report) {
    const { sections, precedence, dtg } = cable.message
    if (!sections.missing.length) return
    const { now } = cable.context
    const minutes = now && dtg ? minutesBetween(dtg.value, now) : Number.NaN
    const late = minutes > PATIENCE[precedence.action?.value ?? 'R'] * 60
    report(late ? 'overdue' : 'missing', sections.number ?? cable.top, {
      data: { of: sections.of!, missing: sections.missing.join(', '), hours: Math.floor(minutes / 60) },
    })
  },
})
