import type { Addressee, Message, PrecedenceLetter, Tag } from '@chancery/cable'
import type { Output } from '../output.ts'
import { hang, shownLine } from '../text.ts'

const PRECEDENCE: Readonly<Record<PrecedenceLetter, string>> = {
  Y: 'EMERGENCY',
  Z: 'FLASH',
  O: 'IMMEDIATE',
  P: 'PRIORITY',
  W: 'WELFARE',
  R: 'ROUTINE',
}

const LABEL = 13

type Row = readonly [label: string, values: readonly string[]]

/** Everything around the text, one labelled row each; rows without a value are left out. */
export function envelope(message: Message, today: string, output: Output): string[] {
  const { paint, width } = output
  return rows(message, today, output).flatMap(([label, values]) =>
    values.flatMap((value, i) => hang(paint.dim((i ? '' : label).padEnd(LABEL)), value, width)),
  )
}

function rows(message: Message, today: string, { paint }: Output): Row[] {
  const { captions, references, passTo, tags, exempt, signature } = message
  const values = (list: readonly { value: string }[]): string[] => list.map(one => shownLine(one.value))
  return (
    [
      ['From', message.from ? [party(message.from)] : []],
      ['At', message.placeOfOrigin ? [message.placeOfOrigin.value] : []],
      ['Sent', sent(message)],
      ['To', message.to.map(party)],
      ['Info', message.info.map(party)],
      ['Exempt', values(exempt)],
      ['Pass to', values(passTo)],
      ['Captions', captions.length ? [values(captions).join(' ')] : []],
      ['TAGS', tags.map(tag => tagRow(tag, paint))],
      ['Declassify', [declassification(message, today)]],
      ...authority(message),
      [
        'References',
        references.map(({ bullet, value, note }) =>
          shownLine(`${bullet ? `${bullet}. ` : ''}${value}${note ? ` (${note})` : ''}`),
        ),
      ],
      ['Signed', signature.length ? [values(signature).join(', ')] : []],
      ['Sections', sections(message)],
      ['Wire', wire(message)],
      ...message.facts.map(({ name, value }): Row => [shownLine(name), [shownLine(value)]]),
    ] satisfies Row[]
  ).filter(([, list]) => list.length)
}

function party({ name, routing, precedence, continuity, collective, delivered, exempt }: Addressee): string {
  const notes = [
    routing?.value,
    collective && 'collective',
    delivered && 'already delivered',
    exempt.length && `except ${exempt.map(one => one.value).join(', ')}`,
  ].filter(Boolean)
  const rest = [precedence?.value, continuity?.value].filter(Boolean)
  return shownLine([name, notes.length ? `(${notes.join(', ')})` : '', ...rest].join(' '))
}

function sent({ dtg, date, precedence }: Message): string[] {
  const { action, info } = precedence
  const words = [
    (dtg ?? date)?.value.replace('T', ' '),
    action && PRECEDENCE[action.value],
    info && info.value !== action?.value && `(info ${PRECEDENCE[info.value]})`,
  ].filter(Boolean)
  return words.length ? [words.join(' ')] : []
}

const tagRow = ({ value, title, kind }: Tag, paint: Output['paint']): string =>
  `${shownLine(value).padEnd(5)} ${title ? shownLine(title) : paint.dim(kind === 'unknown' ? 'not a known code' : kind)}`

function declassification({ declassification: { on, because } }: Message, today: string): string {
  if (!on) return shownLine(because)
  return shownLine(`${on <= today ? `since ${on} (passed)` : `on ${on} (not yet)`}. ${because}`)
}

function authority({ authority }: Message): Row[] {
  if (!authority) return []
  const { classifiedBy, title, reasons, derivedFrom, note } = authority
  const by = classifiedBy.map(one => one.value).join(', ')
  return [
    ['Classified', by ? [shownLine(`by ${by}${title ? `, ${title.value}` : ''}`)] : []],
    ['Reasons', reasons.length ? [shownLine(reasons.map(one => one.value).join(', '))] : []],
    ['Derived from', derivedFrom ? [shownLine(derivedFrom.value)] : []],
    ['Note', note ? [shownLine(note.value)] : []],
  ]
}

function sections({ sections: { number, of, held, missing } }: Message): string[] {
  if (!of || of < 2) return []
  const list = (numbers: readonly number[]): string => numbers.join(', ')
  const wire = number ? `section ${number.value} of ${of} on the wire; ` : `${of} in all; `
  const lacks = missing.length ? `, missing ${list(missing)}` : ''
  return [`${wire}text of ${held.length ? list(held) : 'none'}${lacks}`]
}

function wire({ transmission: { ids, sender, called, warning, signals } }: Message): string[] {
  const words = [
    ids.length && ids.map(id => id.raw).join(' '),
    sender?.serial && `#${sender.serial.value}`,
    sender?.filed && `filed ${sender.filed.raw}`,
    called.length && `called ${called.map(one => one.value).join(' ')}`,
    warning?.raw,
    signals.length && signals.map(one => one.value).join(' '),
  ].filter(Boolean)
  return words.length ? [shownLine(words.join('; '))] : []
}
