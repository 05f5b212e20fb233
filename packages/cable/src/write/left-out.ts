import type { Message } from '../message/message.ts'
import type { Findings } from './findings.ts'
import type { WireDialect } from './limits.ts'
import { spelled } from './text-lines.ts'

/** What the grammar has no place for, said one by one. */
export function notCarried(message: Message, back: Message, dialect: WireDialect, findings: Findings): void {
  const left = (field: string, what: string): void =>
    findings.warn('write-left-out', field, `${what}; it is left out.`)
  if (message.distribution)
    left('distribution', 'The distribution of the receiving office is no part of a message')
  if (message.drafting) left('drafting', 'Who drafted, cleared and approved it is no part of a message')
  if (message.facts.length) left('facts', 'What a publisher said beside it is no part of a message')
  if (message.transmission.counter)
    left('transmission.counter', 'The counter of a relay is no part of a message')
  if (message.dialect === dialect) return
  if (message.mrn && !back.mrn)
    left(
      'mrn',
      `The ${dialect} form has no place for post and number (${message.mrn.postWritten || message.mrn.post} ${message.mrn.serial})`,
    )
  if (message.series && !back.series)
    left('series', `The ${dialect} form has no place for the number in a series`)
  if (message.subjectCodes?.length && !back.subjectCodes?.length)
    left('subjectCodes', `The ${dialect} form has no place for subject indicator codes`)
  if (message.signature.length && !back.signature.length)
    findings.note(
      'write-unusual',
      'signature',
      `Nobody signs in the ${dialect} form; ${message.signature.map(spelled).join(', ')} is the last line of the text.`,
    )
  if (message.placeOfOrigin) left('placeOfOrigin', `The ${dialect} form has no place of origin`)
  if (message.date && !message.dtg) left('date', 'A day is no date-time group')
  if (dialect === 'acp126' && message.transmission.warning)
    left('transmission.warning', 'Manual circuits have no security warning in the heading')
}
