import { dayAndTime, julian, MONTHS } from '../calendar.ts'
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
      ...(has(truth, 'offices-in-column') ? OFFICES : []),
      ...addresses(truth, chance),
      has(truth, 'separation-misread') ? chance.pick(['BI', '3T', 'B T', 'BT •']) : 'BT',
      ...text.map(line => read(truth, line)),
      'BT',
      ...(modern ? [`#${digits(truth.serial, 4)}`] : []),
      has(truth, 'end-mark-misread') ? chance.pick(['NANN', 'NNNR', 'NNN']) : 'NNNN',
    ])
    const pages = Array.from({ length: Math.ceil(lines.length / SHEET) }, (_, at) => [
      ...(at
        ? [`PAGE: ${digits(at + 11, 4)}`]
        : [
            'DEPARTMENT OF DEFENSE',
            'MESSAGE CENTER',
            ...(has(truth, 'group-undated') ? [receipt(truth, chance)] : []),
          ]),
      ...lines.slice(at * SHEET, (at + 1) * SHEET),
    ])
    return oneFile(collected(truth, pages, chance), { sections: of, ...(facts.length && { facts }) })
  },
}

/** A form prints its offices in a column, which OCR mixes with the lines of the message. */
const OFFICES = ['OS', 'OSA', 'OSP', 'US', 'RR', 'IL', 'ILA']
const SCRAPS = ['oPs', 'por :', 'see me', 'al abuses i']

/** Received within a day of the group. */
function receipt(truth: Truth, chance: Random): string {
  const [year, month, day] = truth.filed.slice(0, 10).split('-')
  const name = MONTHS[Number(month) - 1]!
  const written = `${Number(day)} ${name[0]}${name.slice(1).toLowerCase()} ${year!.slice(2)}`
  return `AF IN : ${chance.int(10_000, 99_999)} (${written}) A/rb`
}

function addresses(truth: Truth, chance: Random): string[] {
  const lines = [...addressList(truth, 'TO', truth.to), ...addressList(truth, 'INFO', truth.info)]
  const torn = lines.findIndex(line => /\/\S+ \S+$/.test(line))
  return lines.flatMap((line, at) => {
    let read = line
    if (at === 0 && has(truth, 'to-misread')) read = read.replace(/^TO/, chance.pick(['IO', 'ITO', 'T0']))
    if (has(truth, 'indicator-parted')) read = read.replace(/(R[A-Z]{6})\//, chance.pick(['$1 /', '$1/ ']))
    const scrap = at === 1 && has(truth, 'hands-in-heading') ? [chance.pick(SCRAPS)] : []
    if (at !== torn || !has(truth, 'address-torn')) return [...scrap, read]
    const cut = read.lastIndexOf(' ')
    return [...scrap, read.slice(0, cut), read.slice(cut + 1)]
  })
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
    ...printed(truth, has(truth, 'header-misread') ? header.replace('TT', 'IT') : header, chance),
    warning(truth),
    'HEADER',
  ]
}

const teletype = (truth: Truth, chance: Random): string[] => [
  `VZCZC${truth.from.routing!.slice(4, 6)}A${digits(chance.int(1, 999), 3)}`,
  ...routed(`${has(truth, 'prosign-misread') ? '00' : truth.action.repeat(2)} ${truth.called.join(' ')}`),
  `DE ${truth.from.routing} ${digits(truth.serial, 4)} ${filed(truth)}`,
  warning(truth),
]

function printed(truth: Truth, header: string, chance: Random): string[] {
  if (has(truth, 'header-torn')) {
    const at = header.indexOf('--') + 2
    return [header.slice(0, at).replace(/ (\d{3})(\d{2})(\d{2})-/, ' $1 $2 $3-'), header.slice(at)]
  }
  const [first, ...rest] = routed(header)
  return [
    has(truth, 'header-behind-channel') ? `SMB A${digits(chance.int(1, 999), 3)}${first}` : first!,
    ...rest,
  ]
}

const warning = (truth: Truth): string => {
  const line = SECURITY[truth.level]!
  return has(truth, 'warning-misread') ? `${line.slice(0, -1)}K` : line
}

/** `14/1740Z` until the late sixties, then the day of the year. message-format.md 1.5. */
function filed(truth: Truth): string {
  const time = dayAndTime(Date.parse(truth.filed))
  return truth.year < DAY_OF_YEAR ? `${time.slice(0, 2)}/${time.slice(2)}` : julian(Date.parse(truth.filed))
}

function dtg(truth: Truth): string {
  const line = signalDtg(truth)
  if (has(truth, 'group-undated')) return line.replace(/(\d{6}Z) .*$/, '$1')
  const speck = has(truth, 'precedence-dot') ? '• ' : ''
  if (has(truth, 'zone-misread')) return speck + line.replace(/(\d{6})Z/, truth.serial % 2 ? '$17' : '$1Z.')
  if (has(truth, 'zeros-crossed')) return speck + line.replace(/0/, truth.serial % 2 ? 'O' : 'Ø')
  return speck + line
}

function read(truth: Truth, line: string): string {
  if (line === 'UNCLAS' && has(truth, 'level-parted')) return truth.serial % 2 ? 'UNCL AS' : 'UNCL'
  if (has(truth, 'ocr-portion-misread') && line.startsWith('1. (U)')) return line.replace('(U)', '(0)')
  return has(truth, 'zeros-crossed') ? line.replace(/(?<=\d)0(?=\d)/g, 'Ø') : line
}
