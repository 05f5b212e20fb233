import type { TransmissionId } from '../message/message.ts'
import type { Strand } from '../text/index.ts'

/** `VV   EBA093NPO417`: each relay put its own channel number before those it received. message-format.md 1.3. */
const MANUAL = /^VV {1,6}((?:[A-Z]{3}\d{3,4})+)$/

/** FL1 of manual circuits: the channel numbers of all relays, newest first. */
export function readChannelNumbers(strand: Strand, start: number, end: number): TransmissionId[] | undefined {
  const found = strand.text.startsWith('VV ', start) ? MANUAL.exec(strand.text.slice(start, end)) : null
  if (!found) return undefined
  const first = end - found[1]!.length
  return [...found[1]!.matchAll(/([A-Z]{3})(\d{3,4})/g)].map(channel => {
    const [raw, designator, serial] = channel
    const at = first + channel.index
    return {
      value: raw,
      raw,
      place: strand.place(at, at + raw.length),
      designator: designator!,
      serial: serial!,
    }
  })
}
