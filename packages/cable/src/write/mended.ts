import type { Addressee, Message } from '../message/message.ts'
import type { Placed } from '../text/index.ts'
import type { Findings } from './findings.ts'

/** Values of the address say what is meant: a spelling that says something else, or nothing, gives way to them. */
export function mended(message: Message, findings: Findings): Message {
  const spelled = <T extends string>(one: Placed<T>, field: string): Placed<T> => {
    if (one.raw.replace(/\s+/g, ' ') === one.value) return one
    if (one.raw)
      findings.note(
        'write-unusual',
        field,
        `“${one.raw}” is written ${one.value}, as it is meant.`,
        one.place,
      )
    return { ...one, raw: one.value }
  }
  const party = (one: Addressee, field: string): Addressee => ({
    ...one,
    ...(one.routing && { routing: spelled(one.routing, `${field}.routing`) }),
    ...(one.precedence && { precedence: spelled(one.precedence, `${field}.precedence`) }),
    ...(one.continuity && { continuity: spelled(one.continuity, `${field}.continuity`) }),
    exempt: one.exempt.map((name, n) => spelled(name, `${field}.exempt[${n}]`)),
  })
  return {
    ...message,
    to: message.to.map((one, n) => party(one, `to[${n}]`)),
    info: message.info.map((one, n) => party(one, `info[${n}]`)),
  }
}
