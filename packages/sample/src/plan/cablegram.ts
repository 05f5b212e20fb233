import { DAY, isoDay, isoMinute } from '../calendar.ts'
import type { LayoutId } from '../layouts/ids.ts'
import type { Numbers } from '../numbers.ts'
import { fill, type Story } from '../prose.ts'
import type { Random } from '../random.ts'
import { COMPANIES, GENERAL, PEOPLE, TOPICS, TOWNS } from '../topics.ts'
import type { Letter, Level, TrueParagraph, TrueReference, Truth } from '../truth.ts'

/** Places that sent cablegrams to Canberra. Facts; the traffic is invented. */
export const PLACES = [
  'London',
  'Washington',
  'New York',
  'Jakarta',
  'Tokyo',
  'Paris',
  'Lisbon',
  'Singapore',
  'Wellington',
]
const PRECEDENCE: readonly (readonly [words: string, letter: Letter])[] = [
  ['Immediate', 'O'],
  ['Priority', 'P'],
  ['Routine', 'R'],
]
const LEVELS: readonly Level[] = [
  'SECRET',
  'SECRET',
  'SECRET',
  'TOP SECRET',
  'CONFIDENTIAL',
  'CONFIDENTIAL',
  'RESTRICTED',
  'UNCLASSIFIED',
]

export const precedenceWords = (letter: Letter): string => PRECEDENCE.find(([, one]) => one === letter)![0]

/** An Australian cablegram as an edition prints it: number, level and precedence in one line, paragraphs from 2 on. */
export function planCablegram(
  wish: { readonly layout: LayoutId; readonly years: readonly [number, number] },
  numbers: Numbers,
  chance: Random,
): Truth {
  const place = chance.pick(PLACES)
  const outward = chance.chance(0.35)
  const post = outward ? 'Canberra' : place
  const instant = Date.UTC(chance.int(...wish.years), 0, 1) + chance.int(0, 300) * DAY
  const day = instant - (instant % DAY)
  const year = new Date(instant).getUTCFullYear()
  const serial = numbers.next(post, year)
  const topic = chance.pick(TOPICS)
  const story: Story = {
    topics: [topic],
    town: chance.pick(TOWNS),
    company: chance.pick(COMPANIES),
    people: chance.some(PEOPLE, 3),
  }
  const say = (template: string): string => {
    const told = fill(template, story, chance)
    return told[0]!.toUpperCase() + told.slice(1)
  }
  const own = chance.some(topic.body, topic.body.length)
  const general = chance.some(GENERAL, 12)
  const paragraphs = Array.from({ length: chance.int(2, 6) }, (_, at): TrueParagraph => {
    const sentences = [...own.splice(0, 1), ...general.splice(0, chance.int(1, 2))]
    return { ...(at > 0 && { number: at + 1 }), text: sentences.map(say).join(' '), items: [] }
  })
  return {
    layout: wish.layout,
    key: `${year}${post.replaceAll(' ', '').toUpperCase()}${serial}`,
    short: `${post} ${serial}`,
    era: 'typed',
    year,
    post,
    serial,
    dtg: isoMinute(day),
    day: isoDay(day),
    filed: isoMinute(day),
    action: chance.pick(PRECEDENCE)[1],
    // The place line says where it comes from; where it goes, only the title of the edition.
    from: { name: post, collective: false },
    to: [],
    info: [],
    called: [],
    level: chance.pick(LEVELS),
    captions: [],
    passTo: [],
    tags: [],
    subject: titled(fill(chance.pick(topic.subjects), story, chance)),
    references: chance.chance(0.6) ? [reference(place, chance)] : [],
    reasons: [],
    paragraphs,
    signature: '',
    signers: [],
    sections: 1,
    variants: [],
    absent: ['key', 'short', 'filed', 'called', 'tags', 'order', 'signature', 'signers', 'info', 'dtg'],
  }
}

const titled = (text: string): string =>
  text.replace(/ \((.*)\)$/, ', $1').replace(/^./, letter => letter.toUpperCase())

const reference = (place: string, chance: Random): TrueReference => ({
  kind: 'other',
  text: `${chance.pick(['Your telegram', 'Our telegram', 'Your cablegram', `${place}’s`])} ${chance.int(20, 4000)}`,
})
