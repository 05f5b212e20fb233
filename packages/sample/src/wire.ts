import { dateTimeGroup, julian, minutesAfter } from './calendar.ts'
import type { Random } from './random.ts'
import type { TrueParagraph, TruePost, Truth } from './truth.ts'
import type { VariantName } from './variants.ts'

/** A line of the wire holds 69 characters; drafters wrap earlier. ACP 127 ¶138. */
const WIDTH = 65

const SPACED: Readonly<Record<string, string>> = {
  UNCLASSIFIED: 'UNCLAS',
  CONFIDENTIAL: 'C O N F I D E N T I A L',
  SECRET: 'S E C R E T',
}
const WARNING: Readonly<Record<string, string>> = {
  UNCLASSIFIED: 'ZNR UUUUU',
  CONFIDENTIAL: 'ZNY CCCCC',
  SECRET: 'ZNY SSSSS',
}

export function wrap(text: string, width = WIDTH, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line = line ? `${line} ${word}` : word
  }
  return line ? [...lines, line] : lines
}

export interface SectionMark {
  readonly number: number
  readonly of: number
}

const two = (value: number): string => String(value).padStart(2, '0')
const has = (truth: Truth, variant: VariantName): boolean => truth.variants.includes(variant)

/** Format lines 1 to 11. */
export function heading(truth: Truth, chance: Random, section?: SectionMark): string[] {
  const instant = Date.parse(truth.dtg)
  const filed = minutesAfter(instant, chance.int(0, 12))
  const prosign = truth.action.repeat(2)
  const serial = String(truth.serial % 10_000).padStart(4, '0')
  const channel = String(chance.int(1, 9999)).padStart(4, '0')
  const designator = `${truth.from.routing!.slice(-2)}${chance.pick(['I', 'O'])}`
  const identification = has(truth, 'ti-damaged') ? `X0${channel}` : `${designator}${channel}`
  const stations = wrap(truth.called.join(' '), WIDTH - 3)
  const procedure = [
    `VZCZC${identification}`,
    ...stations.map((line, at) => (at ? line : `${prosign} ${line}`)),
    `DE ${truth.from.routing} #${serial}${section ? `/${two(section.number)}` : ''} ${julian(filed)}`,
    `${WARNING[truth.level]} ZZH`,
  ]
  return [
    ...(has(truth, 'procedure-lines-missing') ? [] : procedure),
    `${truth.action}${truth.infoPrecedence ? ` ${truth.infoPrecedence}` : ''} ${dateTimeGroup(instant)}`,
    `FM ${truth.from.name}`,
    ...truth.to.map((one, at) => `${at ? '' : 'TO '}${party(one)}`),
    ...truth.info.map((one, at) => `${at ? '' : 'INFO '}${party(one)}`),
    ...(has(truth, 'ending-missing') ? [] : ['BT']),
  ]
}

const party = ({ name, routing, precedence, continuity }: TruePost): string =>
  [routing ? `${routing}/${name}` : name, precedence, continuity].filter(Boolean).join(' ')

/** The classification line, captions and what stands under them. */
export function preamble(truth: Truth, chance: Random, section?: SectionMark): string[] {
  const digits = truth.era === 'modern' ? 6 : 5
  const level = truth.control === 'LOU' ? 'LIMITED OFFICIAL USE' : SPACED[truth.level]
  const mark = section ? `SECTION ${two(section.number)} OF ${two(section.of)} ` : ''
  const sipdis = has(truth, 'sipdis-twice') && truth.captions.includes('SIPDIS') ? ['', 'SIPDIS'] : []
  return [
    `${level} ${mark}${truth.post} ${String(truth.serial).padStart(digits, '0')}`,
    '',
    ...gap([...truth.captions, ...sipdis]),
    ...gap(truth.passTo.map(office => `${truth.post === 'STATE' ? 'PLEASE' : 'STATE'} PASS TO ${office}`)),
    eoLine(truth),
    tagsLine(truth, chance),
    ...wrap(`${has(truth, 'subject-label-short') ? 'SUBJ' : 'SUBJECT'}: ${truth.subject}`),
    ...(truth.references.length ? ['', ...referenceLines(truth)] : []),
    ...(truth.classifiedBy ? ['', ...wrap(authority(truth))] : []),
  ]
}

const gap = (lines: readonly string[]): string[] => (lines.length ? [...lines, ''] : [])

function eoLine(truth: Truth): string {
  const label = has(truth, 'eo-without-marks') ? `EO ${truth.order}` : `E.O. ${truth.order}:`
  if (!truth.declassifyOn) return `${label} ${truth.code === 'OADR' ? 'DECL: OADR' : truth.code}`
  const [year, month, day] = truth.declassifyOn.split('-') as [string, string, string]
  const date = has(truth, 'eo-year-first')
    ? `${year}/${month}/${day}`
    : `${month}/${day}/${has(truth, 'eo-two-digit-year') || truth.era === 'cold-war' ? year.slice(2) : year}`
  return `${label} DECL: ${date}`
}

function tagsLine(truth: Truth, chance: Random): string {
  const label = has(truth, 'tags-label-damaged') ? chance.pick(['TAGE:', 'TAS:', 'TGS:']) : 'TAGS:'
  return `${has(truth, 'tags-without-colon') ? 'TAGS' : label} ${truth.tags.join(has(truth, 'tags-without-commas') ? ' ' : ', ')}`
}

function referenceLines(truth: Truth): string[] {
  const written = truth.references.map(({ bullet, key }) => {
    const [, year, post, serial] = /^(\d\d)([A-Z]+)(\d+)$/.exec(key)!
    const number = has(truth, 'references-without-blanks') ? key : `${year} ${post} ${serial}`
    return bullet ? `${bullet}. ${number}` : number
  })
  const label = written.length > 1 && truth.era === 'cold-war' ? 'REFS:' : 'REF:'
  if (has(truth, 'references-on-one-line')) return [`${label} ${written.join(', ')}`]
  return written.map((one, at) => `${at ? '     ' : `${label} `.padEnd(5)}${one}`)
}

/** `Classified By: Adela Quist, Economic Counselor, Reasons 1.4 (B) and (D).` */
function authority({ classifiedBy, reasons }: Truth): string {
  const section = reasons[0]!.slice(0, 3)
  const letters = reasons.map(reason => reason.slice(3)).join(', ')
  return `CLASSIFIED BY: ${classifiedBy}, Deputy Chief of Mission; REASON: ${section} ${letters}`
}

/** The numbered text, a blank line between blocks. */
export function bodyLines(truth: Truth, chance: Random): string[] {
  return truth.paragraphs.flatMap(one => paragraphLines(truth, one, chance))
}

function paragraphLines(truth: Truth, one: TrueParagraph, chance: Random): string[] {
  const number = has(truth, 'bracketed-anchors')
    ? `[¶${one.number}.](#)`
    : has(truth, 'pilcrows')
      ? `¶${one.number}.`
      : `${one.number}.`
  const blank = has(truth, 'number-without-blank') && one.portion ? '' : ' '
  const start = `${number}${blank}${one.portion ? `(${one.portion}) ` : ''}`
  const ruled = one.heading && chance.chance(0.4) ? ['-'.repeat(one.heading.length)] : []
  return [
    '',
    ...(one.heading ? [one.heading, ...ruled, ''] : []),
    ...wrap(`${start}${one.text}`),
    ...one.items.flatMap(item => ['', ...wrap(`-- ${item}`)]),
  ]
}

/** Format lines 13 to 16. */
export function ending(truth: Truth): string[] {
  if (has(truth, 'ending-missing')) return []
  return ['BT', `#${String(truth.serial % 10_000).padStart(4, '0')}`, '', '', '', 'NNNN']
}

/** The page line that a section begins with where a copy joined it to the one before. */
export const pageLine = (truth: Truth, { number, of }: SectionMark, page?: number): string =>
  `${truth.post.slice(0, 10).trimEnd()} ${String(truth.serial).padStart(8, '0')}  ${String(number).padStart(3, '0')}${page ? `.${page}` : ''} OF ${String(of).padStart(3, '0')}`

/** How the copy was kept: line ends and characters of a web page or a database. */
export function finish(lines: readonly string[], truth: Truth): string {
  const end = has(truth, 'carriage-returns')
    ? '\r\n'
    : has(truth, 'backslashes')
      ? '\\\n'
      : has(truth, 'entities')
        ? '&#x000A;'
        : '\n'
  return lines.join(end) + end
}
