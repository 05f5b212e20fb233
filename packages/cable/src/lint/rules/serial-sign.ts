import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'serial-sign',
  alias: 'DE04',
  about: 'The sign # stands before the serial of FL3 in State traffic, and never in ACP 127',
  severity: 'warning',
  dialects: ['state', 'acp127'],
  fixable: true,
  messages: {
    missing: 'State traffic writes # before the serial number.',
    foreign: 'The sign # is not among those of ACP 127.',
  },
  check(cable, report) {
    const { message } = cable
    const serial = message.transmission.sender?.serial
    const [span] = serial?.place ?? []
    if (!serial || !span) return
    const signed = cable.source(span)[span.start - 1] === '#'
    const at = { ...span, end: span.start }
    if (message.dialect === 'state' && !signed)
      report('missing', serial, { fix: { confidence: 0.95, edits: [{ span: at, text: '#' }] } })
    if (message.dialect === 'acp127' && signed) {
      const sign = { ...at, start: span.start - 1 }
      report('foreign', sign, { fix: { confidence: 0.95, edits: [{ span: sign, text: '' }] } })
    }
  },
})
