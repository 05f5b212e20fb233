import type { Message } from '../message/message.ts'
import type { Findings } from './findings.ts'
import type { WriteOptions } from './options.ts'

/** FL1 of one section: as the message has them, one for each, or counting on from the first. */
export function idsOf(
  message: Message,
  options: WriteOptions,
  n: number,
  of: number,
  findings: Findings,
): string[] {
  const own = message.transmission.ids
  const { channel } = options
  if (channel) {
    if (
      !/^[A-Z]{3}$/.test(channel.designator) ||
      !/^\d{3,4}$/.test(channel.serial) ||
      Number(channel.serial) === 0
    ) {
      findings.refuse(
        'write-malformed',
        'options.channel',
        `“${channel.designator}${channel.serial}” is no channel number; write three letters and three or four digits, not noughts (ACP 127 ¶112).`,
      )
      return []
    }
    return [`VZCZC${channel.designator}${nextChannel(channel.serial, n)}`]
  }
  if (!own.length) return []
  for (const [i, id] of own.entries())
    if (!/^[A-Z]{3}\d{3,4}$/.test(id.value) || /^0+$/.test(id.value.slice(3))) {
      findings.refuse(
        'write-malformed',
        `transmission.ids[${i}]`,
        `“${id.value}” is no channel number; write three letters and three or four digits, not noughts (ACP 127 ¶112).`,
        id.place,
      )
      return []
    }
  const manual = own.every(id => id.raw === id.value)
  if (manual && of === 1) return [`VV   ${own.map(id => id.value).join('')}`]
  if (manual || own.length < of) {
    const last = own.at(-1)!
    return [`VZCZC${last.value.slice(0, 3)}${nextChannel(last.value.slice(3), n)}`]
  }
  if (of === 1) return own.map(id => `VZCZC${id.value}`)
  return own.length === of
    ? [`VZCZC${own[n]!.value}`]
    : [`VZCZC${own[0]!.value.slice(0, 3)}${nextChannel(own[0]!.value.slice(3), n)}`]
}

/** After 999 comes 001. ACP 127 ¶112. */
function nextChannel(serial: string, n: number): string {
  const most = 10 ** serial.length - 1
  return String(((Number(serial) - 1 + n) % most) + 1).padStart(serial.length, '0')
}
