import type { Message } from '@chancery/cable'
import type { Output } from '../output.ts'
import { hang, shownLine } from '../text.ts'
import { banner } from './banner.ts'
import { body } from './body.ts'
import { envelope } from './envelope.ts'

export interface CableView {
  readonly message: Message
  /** Marking for people: `SECRET//NOFORN`. */
  readonly marking: string
  /** `2010-01-29`: whether a declassification date has passed. */
  readonly today: string
}

/** A cable for people: marking, number and subject, envelope, text, marking. */
export function cableView({ message, marking, today }: CableView, output: Output): string {
  const { paint, width } = output
  const { mrn, subject, marking: read } = message
  const { level } = read.label
  const number = mrn
    ? `${mrn.year === undefined ? '' : `${String(mrn.year % 100).padStart(2, '0')} `}${mrn.postWritten} ${mrn.serial}`
    : 'No message reference number'
  const portion = subject?.portion
  return [
    banner(level, marking, output),
    '',
    paint.dim(shownLine(number)),
    ...(subject
      ? hang('', (portion ? `(${portion.value}) ` : '') + shownLine(subject.text), width).map(paint.bold)
      : []),
    '',
    ...envelope(message, today, output),
    ...body(message, output),
    '',
    banner(level, marking, output),
    '',
  ].join('\n')
}
