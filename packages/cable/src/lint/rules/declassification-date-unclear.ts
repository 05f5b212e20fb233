import { yearsAfter } from '../days.ts'
import { defineRule } from '../rule.ts'

const SHOWN = /\d ?[-/.] ?\d{1,2} ?[-/.] ?\d/

export default defineRule({
  id: 'declassification-date-unclear',
  alias: 'M24',
  about: 'The date of declassification can be read, and in one way only',
  severity: 'warning',
  messages: {
    unread: 'No date of declassification can be read here.',
    swapped: 'The date is read with its day first, since otherwise it lies more than 25 years ahead.',
    either: {
      text: 'Day and month may be meant the other way round; the month is taken to stand first.',
      severity: 'info',
    },
  },
  check(cable, report) {
    const { eo } = cable.message
    if (!eo) return
    const { declassifyOn, instruction, codes } = eo
    const [missing] = cable.diagnostics('eo-date-missing')
    if (missing) return report('unread', missing)
    if (!declassifyOn) {
      if (!codes.length && instruction && SHOWN.test(instruction.raw)) report('unread', instruction)
      return
    }
    const [first, second] = declassifyOn.raw.split(/[-/.]/)
    if (!(Number(first) <= 12 && Number(second) <= 12)) return
    if (cable.diagnostics('eo-date-day-first').length) return report('swapped', declassifyOn)
    const { date } = cable
    if (!date || first === second) return
    const day = declassifyOn.value
    const other = `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`
    // What lies whole years ahead is what the rule sets, and can be meant in one way only.
    if (day.slice(5) === date.slice(5) || other < date || other > yearsAfter(date, 25)) return
    report('either', declassifyOn)
  },
})
