import { parts as dateParts, dateTimeGroup, MONTHS } from '../calendar.ts'
import { addressList, party } from '../parts/addressees.ts'
import { bodyLines } from '../parts/body.ts'
import { collected } from '../parts/collector.ts'
import { dtgLine } from '../parts/dtg.ts'
import { signed } from '../parts/ending.ts'
import { preamble, tagList } from '../parts/preamble.ts'
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
      ...(old ? [dtgLine(truth, chance)] : []),
      `FM ${truth.from.name}`,
      ...addressList(truth, 'TO', truth.to),
      ...addressList(truth, 'INFO', truth.info),
      ...preamble(truth, chance),
      ...signed(truth, bodyLines(truth, chance)),
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

const sheet = (truth: Truth, facts: readonly TrueFact[]): string[] =>
  has(truth, 'labels-first')
    ? [...facts.map(one => `${one.name}:`), ...facts.map(one => one.value)]
    : facts.map(one => `${one.name}: ${one.value}`)

function printed(truth: Truth, text: readonly string[], chance: Random): string {
  const level = truth.control === 'SBU' ? ['UNCLASSIFIED', 'SBU'] : ['UNCLASSIFIED']
  const of = Math.ceil(text.length / SHEET)
  const pages = Array.from({ length: of }, (_, at) => [
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
