import type { Message } from '../message/message.ts'
import type { Findings } from './findings.ts'
import type { WireDialect } from './limits.ts'

/** Signals that stand behind the date-time group: book message, exact duplicate, and those seen there. message-format.md 1.6. */
const IN_FL5 = /^(?:ZEX|ZFG|ZFF\d?|ZDS|ZYB)$/

export function signalsOf(message: Message, dialect: WireDialect, findings: Findings) {
  const signals: string[] = []
  const relays: string[] = []
  const preambleSignals: string[] = []
  const dtg = message.dtg?.place?.[0]
  const service = serviceSignals(message)
  for (const [n, one] of message.transmission.signals.entries()) {
    if (service.has(n)) continue
    const field = `transmission.signals[${n}]`
    const written = one.raw || one.value
    if (/^[A-Z]{4,8} T\b/.test(written)) relays.push(written)
    else if (!/^(?:INT )?[ZQ][A-Z]{2}\d?$/.test(written))
      findings.refuse(
        'write-malformed',
        field,
        `“${written}” is no operating signal; write Z or Q and two letters (ACP 127 ¶135).`,
        one.place,
      )
    else {
      const own = one.place?.[0]
      const below = own && dtg ? own.source === dtg.source && own.start > dtg.start : IN_FL5.test(written)
      ;(below || dialect === 'acp126' ? preambleSignals : signals).push(written)
    }
  }
  if (preambleSignals.includes('ZEX') && message.to.length + message.info.length > 1)
    findings.refuse(
      'write-contradiction',
      'transmission.signals',
      'ZEX marks a book message, in which each addressee sees itself alone; write one for each (ACP 127 ¶206).',
    )
  return { signals, relays, preambleSignals }
}

/** Words of operators to operators, which need no preamble and no address. ACP 127 ¶144, 402. */
export function isService(message: Message): boolean {
  const first = message.blocks[0]
  return (
    message.blocks.length === 1 &&
    first?.kind === 'paragraph' &&
    !first.number &&
    /^SVC\b/.test(first.text.text)
  )
}

/** Signals that a service message has in its text. */
export function serviceSignals(message: Message): Set<number> {
  const inside = new Set<number>()
  const first = message.blocks[0]
  if (!isService(message) || first?.kind !== 'paragraph') return inside
  let count = [...first.text.text.matchAll(/\b(?:INT )?Z[A-Z]{2}\d?\b/g)].length
  for (let n = message.transmission.signals.length - 1; n >= 0 && count > 0; n--, count--) inside.add(n)
  return inside
}
