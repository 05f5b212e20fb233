import { parts as dateParts } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { authorityLines } from './authority.ts'
import { processingLine } from './page-line.ts'
import { referenceLines } from './references.ts'
import { type SectionMark, sectionWords } from './section.ts'
import { digits, two, wrap } from './wrap.ts'

const SPACED: Readonly<Record<string, string>> = {
  UNCLASSIFIED: 'UNCLAS',
  RESTRICTED: 'R E S T R I C T E D',
  CONFIDENTIAL: 'C O N F I D E N T I A L',
  SECRET: 'S E C R E T',
  'TOP SECRET': 'T O P  S E C R E T',
}

/** The level as the first words of the text: letters apart, so that a torn line still reads. */
export function levelWords(truth: Truth): string {
  if (truth.control === 'LOU')
    return !has(truth, 'limited-use-otherwise')
      ? 'LIMITED OFFICIAL USE'
      : truth.serial % 3
        ? 'L I M I T E D  O F F I C I A L  U S E'
        : 'LIM OFF USE'
  if (has(truth, 'unclassified-whole')) return truth.serial % 2 ? 'UNCLASSIFIED' : 'U N C L A S S I F I E D'
  if (truth.control === 'EFTO') return 'UNCLAS E F T O'
  return has(truth, 'class-line-unspaced') ? truth.level : SPACED[truth.level]!
}

export function classLine(truth: Truth, chance: Random, section?: SectionMark): string {
  const mark = section && !has(truth, 'section-mark-lost') ? marked(truth, section, chance) : ''
  const serial =
    truth.era === 'seventies'
      ? digits(truth.serial, 4)
      : digits(truth.serial, truth.era === 'cold-war' ? 5 : 6)
  const tail = has(truth, 'tosec-tail')
    ? ` TOSEC ${digits(chance.int(10, 199), 2)}${digits(chance.int(0, 9999), 4)}`
    : has(truth, 'class-line-signal')
      ? chance.pick([' ZDK', ' SUSPECTED DUPLICATE 2'])
      : ''
  const caption = has(truth, 'caption-on-class-line')
    ? `${truth.captions.find(one => one !== 'CORRECTED COPY')} `
    : ''
  return `${levelWords(truth)} ${caption}${mark}${truth.post} ${serial}${tail}`
}

const marked = (truth: Truth, section: SectionMark, chance: Random): string =>
  truth.era === 'seventies'
    ? `SECTION ${section.number} OF ${section.of} `
    : sectionWords(truth, section, chance)

/** The classification line, captions and what stands under them. */
export function preamble(truth: Truth, chance: Random, section?: SectionMark): string[] {
  const subject = subjectLines(truth, chance)
  const refs = truth.references.length ? referenceLines(truth, chance) : []
  if (has(truth, 'page-line-in-references')) refs.splice(1, 0, processingLine(truth, 2, section, 6))
  const authority = authorityLines(truth)
  const apart = has(truth, 'subject-against-next') ? [] : ['']
  return [
    classLine(truth, chance, section),
    '',
    ...(has(truth, 'corrected-copy') ? ['C O R R E C T E D  COPY//SUBJECT LINE////', ''] : []),
    ...gap(captionLines(truth)),
    ...gap(truth.passLines ?? []),
    ...orderAndTags(truth, chance),
    ...subject,
    ...(refs.length ? [...apart, ...refs] : []),
    ...(authority.length ? [...apart, ...authority] : []),
  ]
}

const gap = (lines: readonly string[]): string[] => (lines.length ? [...lines, ''] : [])

function captionLines(truth: Truth): string[] {
  const filled = has(truth, 'caption-slashes')
  const own = truth.captions.filter(one => one !== 'CORRECTED COPY')
  const lines = own.map((one, at) => (filled && !at ? `${one}/////////` : one))
  return has(truth, 'sipdis-twice') ? [...lines, '', 'SIPDIS'] : lines
}

function orderAndTags(truth: Truth, chance: Random): string[] {
  const order = truth.order ? orderLine(truth, chance) : undefined
  const [first, ...rest] = tagsLines(truth, chance)
  const above = has(truth, 'tags-not-applicable-first') ? ['TAGS: N/A'] : []
  if (order && !above.length && has(truth, 'tags-on-eo-line')) return [`${order} ${first}`, ...rest]
  return [...(order ? [order] : []), ...above, first!, ...rest]
}

export function orderLine(truth: Truth, chance: Random): string {
  const number = has(truth, 'eo-number-wrong') ? oneDigitOff(truth.order!, chance) : truth.order!
  const label = has(truth, 'eo-without-marks')
    ? `EO ${number}`
    : has(truth, 'eo-without-blank')
      ? `E.O.${number}:`
      : `E.O. ${number}:`
  const line = `${label} ${instruction(truth)}`.trimEnd()
  return has(truth, 'eo-lower-case') ? line.toLowerCase() : line
}

/** Not the digit that tells one order from another. */
function oneDigitOff(order: string, chance: Random): string {
  const at = chance.int(1, order.length - 1)
  const other = String((Number(order[at]) + chance.int(1, 9)) % 10)
  return order.slice(0, at) + other + order.slice(at + 1)
}

/** `DECL: 03/15/2019`, `GDS`, `XGDS-3, DECLAS 03-15-89`, `N/A`. markings.md 7. */
function instruction(truth: Truth): string {
  const { order, code, declassifyOn, reviewOn, event } = truth
  if (code === 'N/A') return 'N/A'
  if (order === '11652') {
    const damaged = has(truth, 'eo-code-damaged') ? (truth.serial % 2 ? '6DS' : 'LDS') : code
    return declassifyOn ? `${code}, DECLAS ${american(declassifyOn, '-')}` : damaged!
  }
  if (order === '12065') {
    const date = short(declassifyOn ?? reviewOn!)
    const written = has(truth, 'eo-code-damaged') ? '6DS' : code
    return `${written} ${date} (${truth.classifiedBy})${truth.office ? ` ${truth.office}` : ''}`
  }
  const decl = has(truth, 'eo-colon-after-decl-missing') ? 'DECL' : 'DECL:'
  const date = declassifyOn && written(truth, declassifyOn)
  return `${decl} ${[code, date, event].filter(Boolean).join(', ')}`
}

function written(truth: Truth, day: string): string {
  if (has(truth, 'eo-year-first')) return day.replaceAll('-', '/')
  if (has(truth, 'eo-two-digit-year') || truth.era === 'cold-war') return american(day, '/')
  const [year, month, date] = day.split('-')
  return `${month}/${date}/${year}`
}

function american(day: string, between: string): string {
  const [year, month, date] = day.split('-') as [string, string, string]
  return [month, date, year.slice(2)].join(between)
}

/** `1-8-85`. */
function short(day: string): string {
  const { year, month, day: date } = dateParts(Date.parse(day))
  return `${month}-${date}-${two(year % 100)}`
}

function tagsLines(truth: Truth, chance: Random): string[] {
  const label = has(truth, 'tags-without-colon')
    ? 'TAGS'
    : has(truth, 'tags-label-damaged')
      ? `${chance.pick(['TAGE', 'TAG', 'TAS', 'TABS', 'TGS', 'AGS'])}:`
      : has(truth, 'tags-glued')
        ? 'TAGS'
        : has(truth, 'tags-other-separator')
          ? `TAGS${chance.pick([';', '-', '.', '/'])}`
          : has(truth, 'labels-clipped')
            ? 'AGS:'
            : 'TAGS:'
  const list = tagList(truth.tags)
  if (has(truth, 'tags-run-together')) list.splice(0, 2, `${list[0]}${list[1]}`)
  const between = has(truth, 'tags-without-commas') ? ' ' : ', '
  if (has(truth, 'tags-caption-inside')) list.unshift('SIPDIS')
  if (has(truth, 'tags-wrapped')) {
    const first = Math.ceil(list.length / 2)
    return [
      `${label} ${list.slice(0, first).join(between)}${between.trimEnd()}`,
      list.slice(first).join(between),
    ]
  }
  return [`${label}${has(truth, 'tags-glued') ? '' : ' '}${list.join(between)}`]
}

/** `OVIP (PIZZO, LEANDRO)`: a person stands in brackets after the tag before. */
export function tagList(tags: readonly string[]): string[] {
  const list: string[] = []
  for (const tag of tags)
    if (tag.includes(',') && list.length) list[list.length - 1] += ` (${tag})`
    else list.push(tag)
  return list
}

function subjectLines(truth: Truth, chance: Random): string[] {
  if (has(truth, 'subject-missing')) return []
  const label = has(truth, 'subject-label-short')
    ? 'SUBJ'
    : has(truth, 'subject-label-damaged')
      ? chance.pick(['UBJECT', 'SUBJ8', 'SUBJECS'])
      : has(truth, 'subject-label-spaced')
        ? 'S U B J E C T'
        : has(truth, 'labels-clipped')
          ? 'UBJECT'
          : 'SUBJECT'
  const portion = truth.subjectPortion ? `(${truth.subjectPortion}) ` : ''
  return wrap(`${label}: ${portion}${truth.subject}`)
}
