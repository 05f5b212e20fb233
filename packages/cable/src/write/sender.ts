import type { Message } from '../message/message.ts'
import { CALL_SIGN, ROUTING_LONG } from './check-address.ts'
import type { Findings } from './findings.ts'
import { FILED_AFTER, FILED_BEFORE, type WireDialect } from './limits.ts'
import type { WriteOptions } from './options.ts'
import { isService } from './signals.ts'
import { dayAndTime, isMinute, julian, minutesBetween } from './times.ts'

export function sender(message: Message, dialect: WireDialect, options: WriteOptions, findings: Findings) {
  const own = message.transmission.sender
  const manual = dialect === 'acp126'
  const station =
    options.station ?? own?.routing?.value ?? (manual ? undefined : message.from?.routing?.value)
  if (!station)
    findings.refuse(
      'write-missing',
      'transmission.sender.routing',
      `FL3 has no station; give ${manual ? 'its call sign' : 'its routing indicator'} (ACP 127 ¶115).`,
    )
  else if (manual ? !CALL_SIGN.test(station) : !ROUTING_LONG.test(station))
    findings.refuse(
      'write-malformed',
      'transmission.sender.routing',
      `“${station}” is no ${manual ? 'call sign; write two to eight letters and figures' : 'routing indicator; write four to eight capitals'} (ACP 127 ¶115).`,
      own?.routing?.place,
    )
  const mrn = dialect === 'state' ? message.mrn : undefined
  const fromMrn = mrn && String(mrn.serial % 10_000).padStart(4, '0')
  const kept = own?.serial?.value
  const four = message.dialect !== dialect && (dialect === 'state' || dialect === 'janap128')
  const serial = options.serial ?? (four ? (fromMrn ?? kept?.padStart(4, '0')) : kept) ?? fromMrn
  const form = dialect === 'acp127' ? /^\d{1,5}[A-Z]?$/ : manual ? /^\d{1,5}$/ : /^\d{4}$/
  if (!serial)
    findings.refuse(
      'write-missing',
      'transmission.sender.serial',
      'FL3 has no station serial number; give one (ACP 127 ¶115).',
    )
  else if (!form.test(serial) || (dialect === 'janap128' && serial === '0000'))
    findings.refuse(
      'write-malformed',
      'transmission.sender.serial',
      `“${serial}” is no station serial number; write ${dialect === 'acp127' ? 'one to five digits' : manual ? 'digits' : 'four digits'} (message-format.md 1.5).`,
      own?.serial?.place,
    )
  else if (fromMrn && serial !== fromMrn)
    findings.refuse(
      'write-contradiction',
      'transmission.sender.serial',
      `FL3 says ${serial} and the number of the message ends in ${fromMrn}; both are the same number (message-format.md 1.11).`,
      own?.serial?.place,
    )
  if (manual) return { station, serial, filed: undefined }
  const filed = options.filed ?? own?.filed?.value
  // Regular service messages need none. ACP 127 ¶407.
  if (!filed && isService(message)) return { station, serial, filed: undefined }
  if (!filed) {
    findings.refuse(
      'write-missing',
      'transmission.sender.filed',
      'FL3 has no filing time; give the minute at which the station took it (ACP 127 ¶115).',
    )
    return { station, serial, filed: undefined }
  }
  if (!isMinute(filed)) {
    findings.refuse(
      'write-malformed',
      'transmission.sender.filed',
      `“${filed}” is no minute of the calendar; write 2009-03-15T14:15Z.`,
      own?.filed?.place,
    )
    return { station, serial, filed: undefined }
  }
  const dtg = message.dtg?.value
  if (isMinute(dtg)) {
    const late = minutesBetween(dtg, filed)
    if (late < -FILED_BEFORE || late > FILED_AFTER)
      findings.refuse(
        'write-contradiction',
        'transmission.sender.filed',
        `It was filed ${late < 0 ? `${-late} minutes before` : `${Math.round(late / 60)} hours after`} its date-time group; no more than ${FILED_BEFORE} minutes before and ${FILED_AFTER / 60} hours after are believed; give the true minute (message-format.md 1.11).`,
        own?.filed?.place,
      )
  }
  const old = own?.filed?.raw === dayAndTime(filed) && dialect === 'acp127'
  return { station, serial, filed: old ? dayAndTime(filed) : julian(filed) }
}

/** The serial of a section so many after the first: sections of ACP 127 have numbers of their own. ¶208. */
export function countOn(serial: string, sections: number): string {
  const found = /^(\d+)([A-Z]?)$/.exec(serial)
  if (!found || sections === 0) return serial
  const number = (Number(found[1]) + sections) % 10 ** Math.max(4, found[1]!.length) || 1
  return `${String(number).padStart(found[1]!.length, '0')}${found[2]}`
}
