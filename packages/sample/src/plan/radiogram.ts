import { DAY, isoMinute, MINUTE } from '../calendar.ts'
import type { LayoutId } from '../layouts/ids.ts'
import type { Numbers } from '../numbers.ts'
import type { Random } from '../random.ts'
import { PEOPLE, TOWNS } from '../topics.ts'
import type { Truth } from '../truth.ts'

const TEXTS = [
  'ARRIVED SAFELY AND FOUND THE KEYS IN THE PIANO',
  'PLEASE SEND DRY SOCKS AND THE SECOND VOLUME OF THE TIMETABLE',
  'ANTENNA IS UP AGAIN X REGARDS TO THE CAT',
  'FAIR POSTPONED TO SUNDAY X BRING UMBRELLA',
  'THANK YOU FOR THE CHEESE X SEE YOU SOON',
  'BRIDGE IS OPEN ON ONE SIDE X TAKE THE FERRY',
]

/** A message of radio amateurs. Call signs are of no country: no station has a zero twice. */
export function planRadiogram(
  wish: { readonly layout: LayoutId; readonly years: readonly [number, number] },
  numbers: Numbers,
  chance: Random,
): Truth {
  const station = `X${chance.int(0, 9)}${chance.pick(['AB', 'CD', 'EF', 'GH'])}Q`
  const place = `${chance.pick(TOWNS).toUpperCase()}`
  const instant =
    Date.UTC(chance.int(...wish.years), 0, 1) + chance.int(0, 300) * DAY + chance.int(600, 1300) * MINUTE
  const year = new Date(instant).getUTCFullYear()
  const serial = numbers.next(station, year)
  const [to, from] = chance.some(PEOPLE, 2).map(one => one.toUpperCase()) as [string, string]
  const text = chance.pick(TEXTS)
  return {
    layout: wish.layout,
    key: `${year}${station}${serial}`,
    short: `${station} ${serial}`,
    era: 'typed',
    year,
    post: place,
    serial,
    dtg: isoMinute(instant),
    filed: isoMinute(instant),
    action: chance.pick(['R', 'R', 'R', 'P']),
    from: { name: station, collective: false },
    to: [{ name: to, collective: false }],
    info: [],
    called: [],
    level: 'UNCLASSIFIED',
    captions: [],
    passTo: [],
    tags: [],
    subject: '',
    references: [],
    reasons: [],
    paragraphs: [{ text, items: [] }],
    signature: from,
    signers: [from],
    sections: 1,
    groupCounts: [text.split(' ').length],
    variants: [],
    withYear: ['dtg'],
    absent: [
      'key',
      'short',
      'year',
      'dtg',
      'level',
      'captions',
      'tags',
      'subject',
      'order',
      'called',
      'filed',
      'references',
    ],
  }
}
