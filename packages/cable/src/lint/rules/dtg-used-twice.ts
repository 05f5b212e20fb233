import { isSentAgain } from '../again.ts'
import type { Cable } from '../cable.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'dtg-used-twice',
  alias: 'DTG04',
  about: 'An originator uses a date-time group once in a day, and not 0000',
  severity: 'warning',
  messages: {
    again: '{from} used {group} before, for another message.',
    midnight: 'Midnight (0000) belongs to two days; 0001 or 2359 is used.',
  },
  check(cable, report) {
    const { dtg, from } = cable.message
    if (!dtg) return
    if (dtg.value.endsWith('T00:00Z')) report('midnight', dtg)
    // A message that is sent again keeps its group.
    if (!from || isSentAgain(cable.message)) return
    if (cable.shared(seenBefore)) report('again', dtg, { data: { from: from.name, group: dtg.raw } })
  },
})

/** A message of the same originator and time that is not this one: another serial, and no section of it. */
function seenBefore({ context, message: { dtg, from, transmission } }: Cable): boolean {
  const serial = transmission.sender?.serial
  return (
    context.seen?.some(
      one =>
        one.from === from?.name &&
        one.dtg === dtg?.value &&
        one.serial !== undefined &&
        serial !== undefined &&
        Number(one.serial) !== Number(serial.value),
    ) ?? false
  )
}
