import { defineRule } from '../rule.ts'

/** `NA`, and the note of a review after which the message was unclassified. */
const NOTHING = /^NA\b|DECLASSIFIED/i

export default defineRule({
  id: 'eo-line-unclassified',
  alias: 'M23',
  about: 'The E.O. line of an unclassified or LOU message says N/A',
  severity: 'error',
  fixable: true,
  messages: { instruction: 'The message is unclassified, and the line says {written}: N/A is due.' },
  check(cable, report) {
    const { eo, marking } = cable.message
    // Classified portions make the banner wrong, not this line.
    if (!eo?.instruction || !marking.banner || marking.label.level !== 'UNCLASSIFIED') return
    if (eo.codes.some(({ value }) => value === 'N/A') || NOTHING.test(eo.instruction.raw)) return
    const { raw, place } = eo.instruction
    const [span] = place
    report('instruction', place, {
      data: { written: raw.replace(/\s+/g, ' ') },
      ...(span && {
        fix: {
          confidence: 0.8,
          edits: [{ span, text: 'N/A' }],
        },
      }),
    })
  },
})
