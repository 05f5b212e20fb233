import type { Message } from '../message/message.ts'
import { RANK } from './check-address.ts'
import type { Findings } from './findings.ts'
import { FIRST_LONG_YEAR, type WireDialect } from './limits.ts'
import { isService } from './signals.ts'
import { dateTimeGroup, groupYear, isMinute } from './times.ts'

export function precedences(message: Message, dialect: WireDialect, findings: Findings) {
  const { info } = message.precedence
  const action =
    message.precedence.action ?? (isService(message) ? message.transmission.precedence : undefined)
  if (!action) {
    findings.refuse(
      'write-missing',
      'precedence.action',
      'FL5 has no precedence; give Z, O, P or R (ACP 127 ¶150).',
    )
    return undefined
  }
  const legal = dialect === 'janap128' ? 'YZOPR' : 'ZOPR'
  const known = (letter: unknown): boolean =>
    typeof letter === 'string' && letter.length === 1 && legal.includes(letter)
  for (const [name, one] of [
    ['action', action],
    ['info', info],
  ] as const)
    if (one && !known(one.value))
      findings.refuse(
        'write-malformed',
        `precedence.${name}`,
        `“${one.value}” is no precedence of FL5; write one of ${[...legal].join(', ')} (ACP 127 ¶150).`,
        one.place,
      )
  if (!known(action.value) || (info && !known(info.value))) return undefined
  if (info && RANK.indexOf(info.value) >= RANK.indexOf(action.value))
    findings.refuse(
      'write-contradiction',
      'precedence.info',
      `The second letter of FL5, ${info.value}, is not lower than the first, ${action.value}; leave it out or lower it (ACP 127 ¶152).`,
      info.place,
    )
  if (info && action.value === 'Z')
    findings.refuse(
      'write-contradiction',
      'precedence.info',
      'FLASH and a lower precedence go as two transmissions; write one to the action addressees and one to the others (ACP 127 ¶152).',
      info.place,
    )
  if (info && !message.info.length)
    findings.warn(
      'write-unusual',
      'precedence.info',
      'FL5 has a precedence for information and nobody is informed.',
      info.place,
    )
  return { action: action.value, top: action.value, ...(info && { info: info.value }) }
}

export function groupOf(message: Message, dialect: WireDialect, findings: Findings) {
  const { dtg } = message
  if (!dtg && isService(message)) return { written: '', yearless: false }
  if (!dtg) {
    findings.refuse(
      'write-missing',
      'dtg',
      'FL5 has no date-time group, or one without a year; give the minute (ACP 127 ¶113).',
    )
    return undefined
  }
  if (!isMinute(dtg.value)) {
    findings.refuse(
      'write-malformed',
      'dtg',
      `“${dtg.value}” is no minute of the calendar; write 2009-03-15T14:10Z.`,
      dtg.place,
    )
    return undefined
  }
  const year = Number(dtg.value.slice(0, 4))
  const long = dialect === 'acp127' && year >= FIRST_LONG_YEAR
  const form = dtg.raw ? groupYear(dtg.raw, dtg.value) : undefined
  const own = message.dialect === dialect
  if (form !== undefined && own) {
    if (form === 0 && dialect !== 'acp126')
      findings.refuse(
        'write-malformed',
        'dtg',
        `“${dtg.raw}” has no year; write ${dateTimeGroup(dtg.value, long ? 4 : 2)} (ACP 127 ¶113).`,
        dtg.place,
      )
    else if (form === 2 && long)
      findings.refuse(
        'write-malformed',
        'dtg',
        `From ${FIRST_LONG_YEAR} the year has four digits; write ${dateTimeGroup(dtg.value, 4)} (ACP 127 ¶113).`,
        dtg.place,
      )
    return { written: dtg.raw, yearless: form === 0 }
  }
  if (dtg.raw && own && !sameMoment(dtg.raw, dtg.value)) {
    findings.refuse(
      'write-contradiction',
      'dtg',
      `“${dtg.raw}” does not say ${dtg.value}; write ${dateTimeGroup(dtg.value, long ? 4 : 2)} or leave the words out.`,
      dtg.place,
    )
    return undefined
  }
  const first = dialect === 'acp126' ? 1906 : dialect === 'state' ? 1947 : 1947
  const digits = long || year < first || year > first + 99 ? 4 : 2
  const written = dateTimeGroup(dtg.value, digits)
  if (dtg.raw && dtg.raw !== written)
    findings.note(
      'write-unusual',
      'dtg',
      `“${dtg.raw}” is written ${written} (message-format.md 3).`,
      dtg.place,
    )
  return { written, yearless: false }
}

/** A damaged spelling of the same day and time. */
const sameMoment = (raw: string, value: string): boolean =>
  raw.replace(/\D/g, '').startsWith(value.slice(8, 10) + value.slice(11, 13) + value.slice(14, 16))
