import type { Addressee, Message } from '../message/message.ts'
import type { Findings } from './findings.ts'
import { LINE_LENGTH, type WireDialect } from './limits.ts'
import type { Plan } from './plan.ts'
import { wrap } from './set-lines.ts'

/** Which section of how many: both 1 for a message in one piece. */
export interface Mark {
  readonly number: number
  readonly of: number
  /** The message has marks even when this section stands alone. */
  readonly marked: boolean
}

/** FL1 to FL4: what pages do not count. */
export function procedureLines(plan: Plan, serial: string, ids: readonly string[], mark: Mark): string[] {
  const { dialect, called, station, filed = '' } = plan
  const security = [plan.warning, ...plan.signals].join(' ')
  switch (dialect) {
    case 'acp126':
      return [
        ...ids,
        `${called.length ? `${called.join(' ')} ` : ''}DE ${station} NR ${serial}`,
        ...plan.relays,
      ]
    case 'janap128': {
      const letter = plan.warning[4]!
      const head = `${plan.precedence}${plan.media}${letter}${plan.content} ${station}${serial} ${filed}-${letter.repeat(4)}--`
      return [...ids, ...broken(`${head}${called.join(' ')}.`), ...broken(security), ...plan.relays]
    }
    default: {
      const state = dialect === 'state'
      const section = state && mark.marked ? `/${two(mark.number)}` : ''
      return [
        ...ids,
        ...broken(`${plan.precedence.repeat(2)} ${called.join(' ')}`),
        `DE ${station} ${state ? '#' : ''}${serial}${section}${filed && ` ${filed}`}`,
        ...broken(security),
        ...plan.relays,
      ]
    }
  }
}

/** FL5 to FL10. */
export function addressLines(message: Message, plan: Plan, width: number, findings: Findings): string[] {
  const letters = `${plan.action}${plan.info ? ` ${plan.info}` : ''}`
  const lines = plan.dtg ? [[letters, plan.dtg, ...plan.preambleSignals].join(' ')] : []
  const put = (line: string, field: string): void => {
    if (line.length > width)
      findings.refuse(
        'write-line-long',
        field,
        `This line of the heading would have ${line.length} characters, and ${width} have room; shorten the designator (ACP 127 ¶138).`,
      )
    lines.push(line)
  }
  if (message.from) put(`FM ${message.from.name}`, 'from')
  for (const [label, list, field] of [
    ['TO', message.to, 'to'],
    ['INFO', message.info, 'info'],
  ] as const)
    for (const [n, one] of list.entries()) {
      put(`${n ? '' : `${label} `}${party(one)}`, `${field}[${n}]`)
      for (const [m, exempt] of one.exempt.entries())
        put(`${m ? '' : 'XMT '}${exempt.value}`, `${field}[${n}].exempt[${m}]`)
    }
  return lines
}

function party(one: Addressee): string {
  const routing = one.delivered ? 'ZEN/' : one.routing ? `${one.routing.value}/` : ''
  const word = one.precedence && (one.precedence.raw || one.precedence.value)
  return [`${routing}${one.name}`, word, one.continuity?.value].filter(Boolean).join(' ')
}

/** FL12, first line: classification, section, number of the message. */
export function classLine(message: Message, plan: Plan, mark: Mark): string {
  const { dialect, classWords, beside } = plan
  const words = [classWords, ...beside]
  if (mark.marked) words.push(sectionWords(dialect, mark))
  if (dialect === 'state' && message.mrn) {
    const width = serialWidth(message)
    words.push(
      `${message.mrn.postWritten || message.mrn.post} ${String(message.mrn.serial).padStart(width, '0')}`,
    )
  }
  if (message.subjectCodes?.length && dialect !== 'state') words.push(`//${codes(message.subjectCodes)}//`)
  return words.join(' ')
}

const codes = (all: NonNullable<Message['subjectCodes']>): string => {
  const written = all.map(one => one.raw || one.value)
  return written.every(one => /^N/.test(one) && one.length > 3)
    ? written.join('/')
    : `SIC ${written.join('/')}`
}

/** The last of ACP 127 is `FINAL SECTION OF n`, ¶208; State writes two digits. message-format.md 6.3. */
function sectionWords(dialect: WireDialect, { number, of }: Mark): string {
  if (dialect === 'state') return `SECTION ${two(number)} OF ${two(of)}`
  return number === of ? `FINAL SECTION OF ${of}` : `SECTION ${number} OF ${of}`
}

/** Digits of the serial on the classification line: as it stood, or six. message-format.md 6.3. */
function serialWidth({ mrn }: Message): number {
  const place = mrn?.place.at(-1)
  const length = place && mrn && mrn.place.length > 1 ? place.end - place.start : 6
  return length >= String(mrn?.serial).length && length <= 8 ? length : 6
}

/** Procedure lines are as long as lines can be, whatever the text has. */
const broken = (line: string): string[] => wrap(line, LINE_LENGTH) ?? [line]

export const two = (value: number): string => String(value).padStart(2, '0')
