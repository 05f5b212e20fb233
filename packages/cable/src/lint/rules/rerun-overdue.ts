import { minutesBetween, PATIENCE } from '../clock.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rerun-overdue',
  alias: 'ACC06',
  about: 'A rerun that was asked for comes within 2, 8 or 16 hours, or is asked for again',
  severity: 'warning',
  needs: ['reruns', 'now'],
  messages: {
    overdue: 'A rerun was asked for {hours} hours ago; after {limit} it is asked for again (ZAR2, ZAR3).',
  },
  check({ message, context: { reruns, now } }, report) {
    const { sender } = message.transmission
    if (!sender?.routing || !sender.serial) return
    for (const { routing, serial, precedence, asked } of reruns) {
      if (routing !== sender.routing.value || Number(serial) !== Number(sender.serial.value)) continue
      const limit = PATIENCE[precedence]
      const minutes = minutesBetween(asked, now)
      if (minutes > limit * 60)
        report('overdue', sender.serial, { data: { hours: Math.floor(minutes / 60), limit } })
    }
  },
})
