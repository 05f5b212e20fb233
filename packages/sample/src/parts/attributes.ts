import { plainDay } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { TrueFact, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { pageLevel } from './archive.ts'
import { orderCode } from './order-code.ts'
import { digits } from './wrap.ts'

/** `1974LAPAZ00060`: the post is cut to six characters, then its blanks go. message-format.md 8.3. */
export const documentNumber = ({ year, post, serial }: Truth): string =>
  `${year}${post.slice(0, 6).replaceAll(' ', '')}${digits(serial, post === 'STATE' ? 6 : 5)}`

/** What the archive states beside a telegram of 1973-79. message-format.md 8.2. */
export function attributes(
  truth: Truth,
  lines: number,
  pages: number,
  stamp: string,
  chance: Random,
): TrueFact[] {
  const { distribution } = truth
  const [first] = distribution!
  const restrictions = truth.captions.filter(one => one !== 'NOFORN').join(', ') || 'n/a'
  const microfilm = truth.year > 1973 && chance.chance(0.8)
  const reference = truth.references.map(one =>
    one.cable ? `${String(one.cable.year).slice(2)} ${one.cable.post} ${one.cable.serial}` : one.text!,
  )
  const rows: [string, string][] = [
    ['Automatic Decaptioning', chance.pick(['X', 'Z'])],
    ['Capture Date', '01 JAN 1994'],
    ['Channel Indicators', 'n/a'],
    ['Current Classification', 'UNCLASSIFIED'],
    ['Concepts', chance.pick(['n/a', 'HARBORS, DREDGING', 'FISHERIES', 'EXHIBITIONS, MUSIC'])],
    ['Control Number', 'n/a'],
    ['Copy', 'SINGLE'],
    ['Draft Date', plainDay(Date.parse(truth.dtg))],
    ['Decaption Date', '01 JAN 1960'],
    ['Decaption Note', ''],
    ['Disposition Action', 'RELEASED'],
    ['Disposition Approved on Date', ''],
    ['Disposition Authority', 'n/a'],
    ['Disposition Case Number', 'n/a'],
    ['Disposition Comment', '25 YEAR REVIEW'],
    ['Disposition Date', '01 JAN 1960'],
    ['Disposition Event', ''],
    ['Disposition History', 'n/a'],
    ['Disposition Reason', ''],
    ['Disposition Remarks', ''],
    ['Document Number', documentNumber(truth)],
    ['Document Source', chance.pick(['CORE', 'CORE', 'ADS', 'TEDS'])],
    ['Document Unique ID', '00'],
    ['Drafter', truth.drafted ? `${truth.drafted[0]!.office}:${truth.drafted[0]!.name}` : 'n/a'],
    ['Enclosure', 'n/a'],
    ['Executive Order', orderCode(truth)],
    ['Errors', 'N/A'],
    ['Film Number', microfilm ? film(truth, chance) : 'n/a'],
    ['From', truth.post],
    ['Handling Restrictions', 'n/a'],
    ['Image Path', ''],
    ['ISecure', '1'],
    [
      'Legacy Key',
      `link${truth.year}/newtext/t${truth.year}${digits(chance.int(101, 1231), 4)}/aaaa${letters(chance)}.tel`,
    ],
    ['Line Count', String(lines)],
    ['Locator', locator(truth, microfilm)],
    ['Office', `${first!.role === 'origin' ? 'ORIGIN' : 'ACTION'} ${first!.office}`],
    ['Original Classification', pageLevel(truth)],
    ['Original Handling Restrictions', restrictions],
    ['Original Previous Classification', 'n/a'],
    ['Original Previous Handling Restrictions', 'n/a'],
    ['Page Count', String(pages)],
    ['Previous Channel Indicators', 'n/a'],
    ['Previous Classification', pageLevel(truth)],
    ['Previous Handling Restrictions', restrictions],
    ['Reference', reference.join(', ') || 'n/a'],
    ['Review Action', 'RELEASED, APPROVED'],
    ['Review Authority', 'sample'],
    ['Review Comment', 'n/a'],
    ['Review Content Flags', chance.chance(0.03) ? 'ANOMALY' : ''],
    ['Review Date', plainDay(Date.UTC(chance.int(2001, 2006), chance.int(0, 11), chance.int(1, 28)))],
    ['Review Event', ''],
    ['Review Exemptions', 'n/a'],
    ['Review Media Identifier', ''],
    ['Review Release Date', 'n/a'],
    ['Review Transfer Date', ''],
    ['Review Withdrawn Fields', 'n/a'],
    ['Secure', 'OPEN'],
    ['Status', 'NATIVE'],
    ['Subject', truth.subject],
    ['TAGS', truth.tags.map(tag => (tag.includes(',') ? `(${tag})` : tag)).join(', ')],
    ['To', truth.post === 'STATE' ? place(truth.to[0]!.name) : 'STATE'],
    ['Type', 'TE'],
    ['Markings', stamp],
  ]
  return rows.map(([name, value]) => ({ name, value }))
}

const place = (plad: string): string => plad.replace(/^AM(?:EMBASSY|CONSUL) /, '')
const letters = (chance: Random): string =>
  Array.from({ length: 4 }, () => String.fromCharCode(97 + chance.int(0, 25))).join('')

/** `D770123-0456`. */
const film = ({ year }: Truth, chance: Random): string =>
  `D${String(year).slice(2)}${digits(chance.int(1, 480), 4)}-${digits(chance.int(1, 1100), 4)}`

function locator(truth: Truth, microfilm: boolean): string {
  if (has(truth, 'text-unretrievable')) return 'ADS TEXT UNRETRIEVABLE'
  return microfilm ? 'TEXT ON-LINE, ON MICROFILM' : 'TEXT ON-LINE'
}
