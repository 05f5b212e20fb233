import { DAY, isoMinute, MINUTE, MONTHS, minutesAfter, parts } from '../calendar.ts'
import type { LayoutId } from '../layouts/ids.ts'
import type { Numbers } from '../numbers.ts'
import type { Random } from '../random.ts'
import { PEOPLE, SURNAMES, TOWNS } from '../topics.ts'
import type { TrueParagraph, TrueReference, TrueSet, Truth } from '../truth.ts'

const OFFICES = ['N1', 'N1NT', 'N4', 'DNS', 'N3N5', 'N2N6']
const RANKS = ['Vice Admiral', 'Rear Admiral', 'VADM', 'RADM', 'Mr.', 'Ms.']
/** Texts are in capitals until then. */
const MIXED_CASE = 2013

const MATTERS = [
  'Fleet Piano Tuning Contest',
  'Annual Census of Ship Cats',
  'Knot Tying Qualification for Shore Commands',
  'Return of Borrowed Umbrellas',
  'Pilot Program for Quiet Mess Decks',
  'Lighthouse Keeper Exchange Billets',
  'Hat Size Survey of the Reserve',
  'Selection Board for Bagpipe Instructors',
] as const

const SENTENCES = [
  'Commands shall report the number of participants to {o} no later than {n} {m}.',
  'Reference (a) remains in effect for afloat units of fewer than {n} persons.',
  'Travel costs are borne by the parent command and will be refunded in part.',
  'Applications from {t} are welcome and are to be typed.',
  'Results of last year were affected by rain and by a misprint.',
  'Questions that are answered in this message need not be asked.',
  'Members who hold more than {n} certificates may wear one of them.',
  'The board convenes on {n} {m} and adjourns when it agrees.',
  'Units without a piano may enter an accordion.',
  'Supervisors are asked to read this message to the end before they call.',
  'Late entries will be kept for the next contest.',
  'A list of umbrellas is posted at the quarterdeck of each command in {t}.',
] as const

/** An administrative message to the whole Navy, numbered in its series. All of its matter is invented. */
export function planGeneral(
  wish: { readonly layout: LayoutId; readonly years: readonly [number, number] },
  numbers: Numbers,
  chance: Random,
): Truth {
  const instant =
    Date.UTC(chance.int(...wish.years), 0, 1) + chance.int(0, 300) * DAY + chance.int(600, 1300) * MINUTE
  const year = new Date(instant).getUTCFullYear()
  const serial = numbers.next('NAVADMIN', year)
  const yy = String(year).slice(2)
  const office = chance.pick(OFFICES)
  const capitals = year < MIXED_CASE
  const cased = (text: string): string => (capitals ? text.toUpperCase() : text)
  const subject = `FY-${yy} ${chance.pick(MATTERS)}`.toUpperCase()
  const references = listed(instant, chance)
  const officer = `${chance.pick(PEOPLE)}`
  const phone = `(${chance.int(201, 989)}) 555-${String(chance.int(0, 9999)).padStart(4, '0')}`
  const say = (): string => cased(sentence(office, chance))
  const count = chance.int(2, 6)
  const paragraphs: TrueParagraph[] = Array.from({ length: count }, (_, at) => {
    const items = chance.chance(0.25) ? [say(), say()] : []
    return {
      number: at + 1,
      text: [say(), say(), ...(chance.chance(0.4) ? [say()] : [])].join(' '),
      items,
      ...(items.length && { labels: capitals ? ['A.', 'B.'] : ['a.', 'b.'] }),
    }
  })
  const signer = cased(`${chance.pick(RANKS)} ${officer}`)
  paragraphs.push({
    number: count + 1,
    text: `${cased('Released by ')}${signer}, ${cased(office)}.`,
    items: [],
  })
  const sets: TrueSet[] = [
    { name: 'MSGID', fields: ['GENADMIN', 'CNO WASHINGTON DC', office, MONTHS[parts(instant).month - 1]!] },
    { name: 'SUBJ', fields: [subject] },
    ...references.map(one => ({ name: 'REF', fields: [one.bullet!, ...one.text!.split('/')] })),
    ...(references.length ? [narrative(references)] : []),
    ...(chance.chance(0.6)
      ? [{ name: 'POC', fields: [chance.pick(SURNAMES), 'LCDR', office, `TEL: ${phone}`] }]
      : []),
  ]
  return {
    layout: wish.layout,
    key: `${year}NAVADMIN${serial}`,
    short: `NAVADMIN ${String(serial).padStart(3, '0')}/${yy}`,
    series: `NAVADMIN ${String(serial).padStart(3, '0')}/${yy}`,
    era: 'typed',
    year,
    post: 'CNO',
    serial,
    dtg: isoMinute(instant),
    filed: isoMinute(minutesAfter(instant, chance.int(0, 9))),
    action: chance.pick(['R', 'R', 'R', 'P']),
    from: { name: 'CNO WASHINGTON DC', routing: 'RUENAAA', collective: false },
    to: [{ name: 'NAVADMIN', routing: 'RUENAAA', collective: true }],
    info: chance.chance(0.8) ? [{ name: 'CNO WASHINGTON DC', routing: 'RUENAAA', collective: false }] : [],
    called: ['RUCRNAD'],
    level: 'UNCLASSIFIED',
    captions: [],
    passTo: [],
    tags: [],
    subject,
    references,
    reasons: [],
    paragraphs,
    signature: signer,
    signers: [signer],
    sections: 1,
    sets,
    variants: [],
    absent: ['key', 'short', 'post', 'serial', 'tags', 'order'],
  }
}

const sentence = (office: string, chance: Random): string =>
  chance
    .pick(SENTENCES)
    .replace('{o}', office)
    .replaceAll('{n}', String(chance.int(2, 28)))
    .replace('{m}', MONTHS[chance.int(0, 11)]!)
    .replace('{t}', chance.pick(TOWNS))

function listed(instant: number, chance: Random): TrueReference[] {
  return Array.from({ length: chance.int(0, 3) }, (_, at): TrueReference => {
    const { year, month, day } = parts(instant - chance.int(20, 900) * DAY)
    const date = `${day}${MONTHS[month - 1]}${String(year).slice(2)}`
    const time = `${String(day).padStart(2, '0')}${chance.int(10, 23)}${chance.int(10, 59)}Z${MONTHS[month - 1]}${String(year).slice(2)}`
    const bullet = 'ABC'[at]!
    const draw = chance.next()
    if (draw < 0.55) return { bullet, kind: 'dtg', text: `MSG/CNO WASHINGTON DC/${time}` }
    if (draw < 0.85) return { bullet, kind: 'book', text: `DOC/OPNAV/${date}` }
    return { bullet, kind: 'other', text: `LTR/BUPERS/${date}` }
  })
}

function narrative(references: readonly TrueReference[]): TrueSet {
  const told = references.map(
    ({ bullet, kind }, at) =>
      `REF ${bullet} IS ${kind === 'dtg' ? `NAVADMIN ${String(100 + at * 37).padStart(3, '0')}/07` : kind === 'book' ? `OPNAVINST ${1400 + at * 11}.${at + 3}A` : 'A LETTER ON THE SAME MATTER'}`,
  )
  return { name: references.length > 1 ? 'NARR' : 'AMPN', fields: [`${told.join('. ')}.`] }
}
