import { openings, WIRE } from '../form.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sending-station-form',
  alias: 'DE01',
  about: 'FL3 has the station, its serial, and a filing time that is a day and time of its year',
  severity: 'error',
  dialects: WIRE,
  messages: {
    routing: 'FL3 names no sending station.',
    serial: 'FL3 has no station serial number.',
    missing: 'FL3 has no filing time.',
    filing: '“{written}” is no filing time: day of the year 001 to 366, hour 00 to 23, minute 00 to 59.',
  },
  check(cable, report) {
    const { sender } = cable.message.transmission
    if (!sender?.routing)
      for (const line of openings(cable, 3))
        report(/^DE [A-Z]{4,8}\b/.test(line.words) ? 'serial' : 'routing', written(line))
    if (!sender) return
    const [unread] = cable.diagnostics('filing-time-unread')
    // Stations that are directly connected leave both out of their service messages. ACP 127 ¶402, ¶407.
    if (!cable.message.dtg) return
    if (!sender.serial) report('serial', sender)
    if (unread) report('filing', unread, { data: { written: cable.textAt(unread.place) } })
    // Headings of the fifties had none.
    else if (!sender.filed && cable.date! >= '1960-01-01') report('missing', sender)
  },
})
