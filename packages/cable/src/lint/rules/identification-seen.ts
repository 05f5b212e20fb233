import { isSentAgain } from '../again.ts'
import type { Cable } from '../cable.ts'
import type { SeenMessage } from '../context.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'identification-seen',
  alias: 'DE08',
  about: 'Station, serial and filing time name one message, unless it says that it is sent again',
  severity: 'error',
  needs: ['seen'],
  messages: { again: '{identification} was seen before, and no signal says that the message is sent again.' },
  check({ context: { seen }, message }: Cable<'seen'>, report) {
    const { sender } = message.transmission
    const { filed, routing, section, serial } = sender ?? {}
    if (!routing || !serial || !filed) return
    if (isSentAgain(message)) return
    const same = (one: SeenMessage): boolean =>
      one.routing === routing.value &&
      one.serial === serial.value &&
      one.filed === filed.raw &&
      one.section === section?.value
    if (seen.some(same) && sender)
      report('again', sender, { data: { identification: `${routing.value} ${serial.value} ${filed.raw}` } })
  },
})
