import { parts as dateParts, dateTimeGroup, MONTHS } from '../calendar.ts'
import { addressList, party } from '../parts/addressees.ts'
import { bodyLines } from '../parts/body.ts'
import { collected } from '../parts/collector.ts'
import { dtgLine } from '../parts/dtg.ts'
import { signed } from '../parts/ending.ts'
import { preamble, tagList } from '../parts/preamble.ts'
import { digits } from '../parts/wrap.ts'
import type { Random } from '../random.ts'
import type { TrueFact, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile } from './layout.ts'

/** Lines of the sheet, its head and foot apart. */
const SHEET = 48

/**
 * Official releases of 1985-2023: a cover sheet whose labels may stand all before their values, then the telegram,
 * page by page, as OCR gives it. Newer sheets leave format line 5 out.
 */
export const stateRelease: Layout = {
  id: 'state-release',
  about: 'official releases with a cover sheet, as OCR gives them',
  kind: 'telegram',
  eras: [
    ['cold-war', 1985, 1994],
    ['modern', 1996, 2009],
    ['recent', 2011, 2022],
  ],
  never: ['called', 'filed'],
  extension: 'txt',
  write(truth, chance) {
    const facts = coverSheet(truth)
    const old = truth.era === 'cold-war'
    const text = [
      ...sheet(truth, facts),
      ...(old ? [group(truth, dtgLine(truth, chance))] : []),
      `FM ${truth.from.name}`,
      ...addressList(truth, 'TO', truth.to),
      ...addressList(truth, 'INFO', truth.info),
      ...preamble(truth, chance),
      ...signed(truth, marked(truth, bodyLines(truth, chance))),
    ].filter(line => line !== '')
    const entities = has(truth, 'apostrophes-as-entities')
    const lines = entities ? text.map(line => line.replaceAll('"', '&quot;').replaceAll("'", '&apos;')) : text
    return oneFile(printed(truth, lines, chance), {
      // Where the sheet says that there is nothing, it states nothing.
      facts: facts.filter(one => !NOTHING.includes(one.value)),
      sections: 1,
      // The sheet states the time, as a fact; a text without format line 5 does not.
      ...(!old && { absent: [...truth.absent, 'dtg', 'action', 'infoPrecedence'] }),
    })
  },
}

const NOTHING = ['n/a', 'Unknown']

/** `Nov 12, 2004 / 120851Z NOV 04`. */
function coverSheet(truth: Truth): TrueFact[] {
  const instant = Date.parse(truth.dtg)
  const { year, month, day } = dateParts(instant)
  const name = MONTHS[month - 1]!
  const references = truth.references.map(({ cable, text }) =>
    cable ? `${String(cable.year).slice(2)} ${cable.post} ${cable.serial}` : text!,
  )
  const rows: [string, string][] = [
    ['MRN', `${String(truth.year).slice(2)} ${truth.post} ${truth.serial}`],
    ['Date/DTG', `${name[0]}${name.slice(1).toLowerCase()} ${day}, ${year} / ${dateTimeGroup(instant)}`],
    ['From', truth.from.name],
    ['Action', truth.to.map(one => party(truth, one)).join('; ')],
    ['E.O.', truth.order ?? 'Unknown'],
    ['TAGS', tagList(truth.tags).join(', ')],
    ...(truth.captions.length ? [['Captions', truth.captions.join(', ')] as [string, string]] : []),
    ['Reference', references.join(', ') || 'n/a'],
    ['Subject', truth.subject],
  ]
  return rows.map(([label, value]) => ({ name: label, value }))
}

/** `• 280653Z JAN 85`, `R 2806532 JAN 85`. */
function group(truth: Truth, line: string): string {
  if (has(truth, 'precedence-lost')) return `• ${line.replace(/^(?:[A-Z] )+/, '')}`
  return has(truth, 'group-misread') ? line.replace(/(\d{6})Z/, '$12') : line
}

/** A mark of the reviewer stands beside the first line of a paragraph, and OCR gives it a line. */
const marked = (truth: Truth, lines: readonly string[]): string[] =>
  lines.flatMap((line, at) =>
    has(truth, 'margin-marks') && at % 9 === 5 ? [line, at % 2 ? 'B1' : '1.4(D)'] : [line],
  )

const sheet = (truth: Truth, facts: readonly TrueFact[]): string[] =>
  has(truth, 'labels-first')
    ? [...facts.map(one => `${one.name}:`), ...facts.map(one => one.value)]
    : facts.map(one => `${one.name}: ${one.value}`)

function printed(truth: Truth, text: readonly string[], chance: Random): string {
  const level = truth.control === 'SBU' ? ['UNCLASSIFIED', 'SBU'] : ['UNCLASSIFIED']
  const of = Math.ceil(text.length / SHEET)
  const number = `C0${digits(chance.int(1, 999_999), 7)}`
  const header = `UNCLASSIFIED U.S. Department of State Case No. F-2013-${digits(chance.int(1, 29_999), 5)} Doc No. ${number} Date: 03/14/2014`
  const pages = Array.from({ length: of }, (_, at) => [
    ...(has(truth, 'case-header') ? [header] : []),
    ...level,
    ...text.slice(at * SHEET, (at + 1) * SHEET),
    ...(at
      ? []
      : ['Released in Full', 'Adela Quist, Acting Director', 'US Department of State', '2/25/2026']),
    ...level,
    `Page ${at + 1} of ${of}`,
  ])
  return collected(truth, pages, chance)
}
