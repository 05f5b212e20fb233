import type { Addressee, Message, PrecedenceLetter } from '../message/message.ts'
import type { Place } from '../text/index.ts'
import type { Findings } from './findings.ts'
import { isService } from './signals.ts'

/** Precedences, the lowest first. */
export const RANK = 'RPOZY'
const WORD_OF: Readonly<Record<string, PrecedenceLetter>> = {
  FLASH: 'Z', 'NIACT IMMEDIATE': 'O', IMMEDIATE: 'O', PRIORITY: 'P', ROUTINE: 'R',
} // biome-ignore format: a table
const NAME = /^[A-Z0-9](?:[A-Z0-9 /\-.()',]*[A-Z0-9/.)])?$/
/** A routing indicator that has a figure in it, and was therefore not read as one. */
const DAMAGED = /^([RQ](?=[A-Z]*\d)[A-Z0-9]{4,6})\/[A-Z]/
const ROUTING = /^[RQ][A-Z]{3,6}$/
export const ROUTING_LONG = /^[A-Z]{4,8}$/
export const CALL_SIGN = /^[A-Z][A-Z0-9]{1,7}$/

export function addresses(
  message: Message,
  action: PrecedenceLetter | undefined,
  info: PrecedenceLetter | undefined,
  findings: Findings,
): void {
  const { from } = message
  const bare = isService(message) && !from && !message.to.length && !message.info.length
  if (bare) return
  if (!from?.name)
    findings.refuse(
      'write-missing',
      'from',
      'FL6 has no originator; give FM and its designator (ACP 127 ¶205).',
    )
  else name(from.name, 'from.name', from.namePlace, findings)
  if (!message.to.length && !message.info.length)
    findings.refuse(
      'write-missing',
      'to',
      'Nobody is addressed; give a TO or an INFO addressee (ACP 127 ¶205).',
    )
  const seen = new Map<string, string>()
  for (const [list, all, most] of [
    ['to', message.to, action],
    ['info', message.info, info ?? action],
  ] as const)
    for (const [n, one] of all.entries()) {
      const field = `${list}[${n}]`
      addressee(one, field, most, action, findings)
      const before = seen.get(one.name)
      if (before)
        findings.warn(
          'write-repeated',
          field,
          `${one.name} is addressed twice, here and in ${before}.`,
          one.place,
        )
      seen.set(one.name, field)
    }
  if (message.exempt.length)
    findings.refuse(
      'write-contradiction',
      'exempt',
      'XMT names somebody whom no collective includes; put the exemption under its collective, or leave it out (ACP 127 ¶205).',
      message.exempt[0]!.place,
    )
  for (const [n, { value, place }] of message.exempt.entries())
    if (seen.has(value))
      findings.refuse('write-contradiction', `exempt[${n}]`, `${value} is exempted and addressed.`, place)
}

function addressee(
  one: Addressee,
  field: string,
  most: PrecedenceLetter | undefined,
  action: PrecedenceLetter | undefined,
  findings: Findings,
): void {
  if (!one.name)
    findings.refuse(
      'write-missing',
      `${field}.name`,
      'A routing indicator without a name addresses nobody; give the designator.',
      one.place,
    )
  else name(one.name, `${field}.name`, one.namePlace, findings)
  if (one.routing && !routing(one.routing.value, `${field}.routing`, one.routing.place, findings)) return
  const { precedence, continuity } = one
  if (precedence) {
    const letter = WORD_OF[precedence.value]
    if (!letter)
      findings.refuse(
        'write-malformed',
        `${field}.precedence`,
        `“${precedence.value}” is no precedence; write one of ${Object.keys(WORD_OF).join(', ')} (message-format.md 2.1).`,
        precedence.place,
      )
    else if (precedence.value.startsWith('NIACT') && action && !'OZ'.includes(action))
      findings.refuse(
        'write-contradiction',
        `${field}.precedence`,
        `NIACT goes with IMMEDIATE; FL5 says ${action} (message-format.md 1.11).`,
        precedence.place,
      )
    else if (most && RANK.indexOf(letter) > RANK.indexOf(most))
      findings.refuse(
        'write-contradiction',
        `${field}.precedence`,
        `${precedence.value} is above the ${most} of FL5; raise FL5 or lower this line (message-format.md 1.11).`,
        precedence.place,
      )
  }
  if (continuity && !/^\d{1,6}$/.test(continuity.value))
    findings.refuse(
      'write-malformed',
      `${field}.continuity`,
      `“${continuity.value}” is no message continuity number; write four digits or more (5 FAH-2 H-321.7).`,
      continuity.place,
    )
  if (one.exempt.length && !one.collective)
    findings.refuse(
      'write-contradiction',
      `${field}.exempt`,
      `XMT stands under a collective, and ${one.name} is none; leave the exemption out (ACP 127 ¶205).`,
      one.exempt[0]!.place,
    )
  for (const [n, exempt] of one.exempt.entries())
    name(exempt.value, `${field}.exempt[${n}]`, exempt.place, findings)
}

export function name(written: string, field: string, place: Place, findings: Findings): void {
  const indicator = DAMAGED.exec(written)?.[1]
  if (indicator !== undefined) {
    findings.refuse(
      'write-malformed',
      field,
      `“${indicator}” before the stroke is no routing indicator; write R or Q and three to six letters, or leave it out (ACP 117).`,
      place,
    )
    return
  }
  if (NAME.test(written)) return
  const sign = [...written].find(one => !/[A-Z0-9 /\-.()',]/.test(one))
  findings.refuse(
    'write-malformed',
    field,
    sign
      ? `A designator has no “${sign}”; write capitals, figures and - / . ( ) ' , only (message-format.md 4.2).`
      : 'A designator begins and ends with a letter or figure; mend its edges (message-format.md 4.2).',
    place,
  )
}

export function routing(written: string, field: string, place: Place, findings: Findings): boolean {
  if (ROUTING.test(written)) return true
  if (ROUTING_LONG.test(written)) {
    findings.warn(
      'write-unusual',
      field,
      `${written} is no usual routing indicator: R or Q and three to six letters.`,
      place,
    )
    return true
  }
  findings.refuse(
    'write-malformed',
    field,
    `“${written}” is no routing indicator; write four to seven capitals, the first R or Q (ACP 127 ¶204).`,
    place,
  )
  return false
}
