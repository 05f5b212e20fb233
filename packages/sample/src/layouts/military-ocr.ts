import { dayAndTime, julian } from '../calendar.ts'
import { addressList } from '../parts/addressees.ts'
import { collected } from '../parts/collector.ts'
import { SECURITY } from '../parts/heading.ts'
import { signalDtg, signalTexts, twoDigits } from '../parts/signal.ts'
import { switchedHeader } from '../parts/switched.ts'
import { digits } from '../parts/wrap.ts'
import type { Random } from '../random.ts'
import type { TrueFact, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { routed } from './janap128.ts'
import { type Layout, oneFile } from './layout.ts'

const SHEET = 44
/** From then on messages came through the switched network with the envelope of the joint staff's machine. */
const ENVELOPES = 1975
const DAY_OF_YEAR = 1968

/** Typed and printed military messages as OCR gives them: envelope of the joint staff, or a teletype page. */
export const militaryOcr: Layout = {
  id: 'military-ocr',
  about: 'typed military messages as OCR gives them',
  kind: 'signal',
  eras: [['typed', 1955, 1995]],
  signal: { station: routing => routing },
  never: [],
  extension: 'txt',
  write(truth, chance) {
    const modern = truth.year >= ENVELOPES
    const facts = modern ? envelope(truth, chance) : []
    const texts = signalTexts(truth, chance, twoDigits)
    const of = texts.length
    const lines = texts.flatMap(text => [
      ...(modern ? enveloped(truth, facts, chance) : teletype(truth, chance)),
      dtg(truth),
      `${has(truth, 'from-misread') ? 'EM' : 'FM'} ${truth.from.name}`,
      ...addressList(truth, 'TO', truth.to),
      ...addressList(truth, 'INFO', truth.info),
      'BT',
      ...text.map(line => read(truth, line)),
      'BT',
      ...(modern ? [`#${digits(truth.serial, 4)}`] : []),
      has(truth, 'end-mark-misread') ? chance.pick(['NANN', 'NNNR', 'NNN']) : 'NNNN',
    ])
    const pages = Array.from({ length: Math.ceil(lines.length / SHEET) }, (_, at) => [
      ...(at ? [`PAGE: ${digits(at + 11, 4)}`] : ['DEPARTMENT OF DEFENSE', 'MESSAGE CENTER']),
      ...lines.slice(at * SHEET, (at + 1) * SHEET),
    ])
    return oneFile(collected(truth, pages, chance), { sections: of, ...(facts.length && { facts }) })
  },
}

function envelope(truth: Truth, chance: Random): TrueFact[] {
  const filed = julian(Date.parse(truth.filed))
  const yy = String(truth.year).slice(2)
  return [
    { name: 'ITEM NO', value: digits(chance.int(1, 999_999), 8) },
    { name: 'CDSN', value: `LGX${chance.int(100, 999)}` },
    { name: 'MCN', value: `${yy}${filed.slice(0, 3)}/${digits(chance.int(1, 29_999), 5)}` },
    { name: 'TOR', value: `${yy}${filed}` },
  ]
}

function enveloped(truth: Truth, facts: readonly TrueFact[], chance: Random): string[] {
  const [item, ...rest] = facts
  const header = switchedHeader(truth, 'TT', chance.pick(['ZYUW', 'ZYUN']))
  return [
    `PAGE: ${digits(11, 4)}`,
    'INQUIRE=DOC10D',
    `${item!.name}=${item!.value}`,
    'ENVELOPE',
    ...rest.map(one => `${one.name} = ${one.value}`),
    ...routed(has(truth, 'header-misread') ? header.replace('TT', 'IT') : header),
    SECURITY[truth.level]!,
    'HEADER',
  ]
}

const teletype = (truth: Truth, chance: Random): string[] => [
  `VZCZC${truth.from.routing!.slice(4, 6)}A${digits(chance.int(1, 999), 3)}`,
  ...routed(`${has(truth, 'prosign-misread') ? '00' : truth.action.repeat(2)} ${truth.called.join(' ')}`),
  `DE ${truth.from.routing} ${digits(truth.serial, 4)} ${filed(truth)}`,
  SECURITY[truth.level]!,
]

/** `14/1740Z` until the late sixties, then the day of the year. message-format.md 1.5. */
function filed(truth: Truth): string {
  const time = dayAndTime(Date.parse(truth.filed))
  return truth.year < DAY_OF_YEAR ? `${time.slice(0, 2)}/${time.slice(2)}` : julian(Date.parse(truth.filed))
}

function dtg(truth: Truth): string {
  const line = signalDtg(truth)
  const speck = has(truth, 'precedence-dot') ? '• ' : ''
  if (has(truth, 'zone-misread')) return speck + line.replace(/(\d{6})Z/, truth.serial % 2 ? '$17' : '$1Z.')
  if (has(truth, 'zeros-crossed')) return speck + line.replace(/0/, truth.serial % 2 ? 'O' : 'Ø')
  return speck + line
}

function read(truth: Truth, line: string): string {
  if (has(truth, 'ocr-portion-misread') && line.startsWith('1. (U)')) return line.replace('(U)', '(0)')
  return has(truth, 'zeros-crossed') ? line.replace(/(?<=\d)0(?=\d)/g, 'Ø') : line
}
