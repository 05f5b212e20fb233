import { DAY, dayAndTime, isoMinute, julian, MINUTE, MONTHS, minutesAfter } from '../calendar.ts'
import { COMMANDS, GROUPS, OFFICE_CODES } from '../commands.ts'
import type { LayoutId } from '../layouts/ids.ts'
import type { Numbers } from '../numbers.ts'
import type { SamplePost } from '../posts.ts'
import { fill, type Story } from '../prose.ts'
import type { Random } from '../random.ts'
import { GENERAL, PEOPLE, SURNAMES, TOPICS, TOWNS } from '../topics.ts'
import type { Letter, Level, TrueParagraph, TruePost, TrueReference, Truth } from '../truth.ts'
import { shortLevel, withPortions } from './marking.ts'

/** Matters that the services write about. */
const MATTERS = TOPICS.filter(one => one.tags.some(tag => ['MARR', 'EWWT', 'SENV', 'EFIS'].includes(tag)))
const ACTIONS: readonly Letter[] = [...'ZOOPPPPRRRRRRR'] as Letter[]
const GROUP_MARKINGS = ['GP-1', 'GP-3', 'GP-4']
const LETTERS = 'ABCDEF'

export interface SignalWish {
  readonly layout: LayoutId
  readonly years: readonly [first: number, last: number]
  /** What the network calls a station: the routing indicator, part of it, or a call sign. */
  readonly station: (routing: string) => string
  /** Share of service messages: words about other messages, no address. */
  readonly service?: number
  /** Sections have numbers of their own. */
  readonly ownSerials?: boolean
}

/** A message of the services, in the character set of five-bit channels. ACP 127 ¶134, 140. */
export function planSignal(wish: SignalWish, numbers: Numbers, chance: Random): Truth {
  const [from, ...others] = chance.some(COMMANDS, 8) as [SamplePost, ...SamplePost[]]
  const start =
    Date.UTC(chance.int(...wish.years), 0, 1) +
    chance.int(0, 300) * DAY +
    chance.int(6 * 60, 22 * 60) * MINUTE
  const { serial, instant } = numbers.take(from, start)
  const year = new Date(instant).getUTCFullYear()
  const station = wish.station(from.routing)
  const filed = minutesAfter(instant, chance.int(0, 15))
  const base = { wish, from, others, serial, instant, year, station, filed }
  return chance.chance(wish.service ?? 0) ? serviceMessage(base, chance) : plainMessage(base, numbers, chance)
}

interface Base {
  readonly wish: SignalWish
  readonly from: SamplePost
  readonly others: readonly SamplePost[]
  readonly serial: number
  readonly instant: number
  readonly year: number
  readonly station: string
  readonly filed: number
}

const common = ({ wish, year, station, serial, instant, filed, from }: Base) => ({
  layout: wish.layout,
  key: `${year}${station}${String(serial).padStart(4, '0')}`,
  short: `${station} ${String(serial).padStart(4, '0')} ${julian(filed)}`,
  era: 'typed' as const,
  year,
  post: from.name,
  serial,
  dtg: isoMinute(instant),
  filed: isoMinute(filed),
  from: { name: from.plad, routing: station, collective: false },
  captions: [],
  passTo: [],
  tags: [],
  reasons: [],
  signature: '',
  signers: [],
  variants: [],
  absent: ['short', 'tags', 'signature', 'signers', 'post', 'key', 'order'] as const,
})

/** `SVC ZES2 RUXAAA 0417 0741415`. */
function serviceMessage(base: Base, chance: Random): Truth {
  const about = chance.pick(base.others)
  const serial = String(chance.int(1, 9999)).padStart(4, '0')
  const message = `${base.wish.station(about.routing)} ${serial} ${julian(base.filed - chance.int(1, 5) * 60 * MINUTE)}`
  const signal = chance.pick(['ZES2', 'ZAR2', 'ZEQ3', 'ZEQ4', 'INT ZDK', 'ZUI'])
  const called = base.wish.station(about.routing)
  return {
    ...common(base),
    action: chance.pick(['P', 'R']),
    to: [],
    info: [],
    called: [called],
    level: 'UNCLASSIFIED',
    subject: '',
    references: [{ kind: 'other', text: message, note: signal }],
    paragraphs: [{ text: `SVC ${signal} ${message}`, items: [] }],
    sections: 1,
    service: true,
    signals: [signal],
    // The day of the year alone dates it.
    withYear: ['filed'],
    absent: [...common(base).absent, 'dtg', 'filed', 'year', 'action', 'from', 'subject', 'groupCounts'],
  }
}

function plainMessage(base: Base, numbers: Numbers, chance: Random): Truth {
  const { wish, others, instant, year } = base
  const sections = chance.chance(0.08) ? chance.int(2, 3) : 1
  const draw = chance.next()
  const level: Level =
    draw < 0.45 ? 'UNCLASSIFIED' : draw < 0.8 ? 'CONFIDENTIAL' : draw < 0.97 ? 'SECRET' : 'TOP SECRET'
  const action = chance.pick(ACTIONS)
  const dual = action !== 'R' && action !== 'Z' && chance.chance(0.4)
  const party = (post: SamplePost): TruePost => ({
    name: chance.chance(0.15) ? `${post.plad}//${chance.pick(OFFICE_CODES)}//` : post.plad,
    routing: wish.station(post.routing),
    collective: false,
  })
  const to = others.slice(0, chance.int(1, 3)).map(party)
  const plain = others.slice(3, 3 + chance.int(0, 3)).map(party)
  const group = chance.chance(0.2) ? chance.pick(GROUPS) : undefined
  const collective = group ? [{ name: group[1], routing: wish.station(group[0]), collective: true }] : []
  const exempt = group && chance.chance(0.4) ? [{ of: group[1], names: [others[6]!.plad] }] : undefined
  // Last, so that a list of exempted names ends with the block where no routing indicators part it from others.
  const info = [...plain, ...collective]
  const { subject, paragraphs } = text(sections, chance)
  const marked = chance.chance(year < 1965 ? 0 : 0.55)
  const serials =
    wish.ownSerials && sections > 1
      ? [base.serial, ...Array.from({ length: sections - 1 }, () => numbers.take(base.from, instant).serial)]
      : undefined
  const code =
    level === 'UNCLASSIFIED' || chance.chance(0.4)
      ? undefined
      : year >= 1962 && year <= 1972
        ? chance.pick(GROUP_MARKINGS)
        : year >= 1983 && year <= 1995
          ? 'OADR'
          : undefined
  return {
    ...common(base),
    action,
    ...(dual && { infoPrecedence: 'R' as const }),
    to,
    info,
    ...(exempt && { exempt }),
    called: byRelay([...new Set([...to, ...info].map(one => one.routing!))]),
    level,
    ...(code && { code }),
    subject,
    ...(marked &&
      level !== 'UNCLASSIFIED' && { subjectPortion: chance.chance(0.6) ? 'U' : shortLevel(level) }),
    references: chance.chance(0.55) ? references(instant, chance) : [],
    paragraphs: marked
      ? withPortions(paragraphs, { level, era: 'typed', noforn: false }, chance).map(one =>
          one.portion === 'SBU' ? { ...one, portion: 'U' } : one,
        )
      : paragraphs,
    sections,
    ...(serials && { serials: serials.map(one => String(one).padStart(4, '0')) }),
  }
}

function text(sections: number, chance: Random): { subject: string; paragraphs: TrueParagraph[] } {
  const main = chance.pick(MATTERS)
  const story: Story = {
    topics: [main],
    town: chance.pick(TOWNS),
    company: 'the contractor',
    people: chance.some(PEOPLE, 3),
  }
  const say = (template: string): string => fiveBit(fill(template, story, chance))
  const own = chance.some(main.body, main.body.length)
  const general = chance.some(GENERAL, GENERAL.length)
  const count = sections > 1 ? 10 * sections : chance.int(1, 6)
  const paragraphs = Array.from({ length: count }, (_, at): TrueParagraph => {
    const sentences = [...own.splice(0, 1), ...general.splice(0, chance.int(1, 3))]
    if (!sentences.length) sentences.push(chance.pick(GENERAL))
    const items = chance.chance(0.1) ? general.splice(0, 2) : []
    return {
      ...(count > 1 && { number: at + 1 }),
      text: sentences.map(say).join(' '),
      items: items.map(say),
      ...(items.length && { labels: ['A.', 'B.'] }),
    }
  })
  return { subject: say(chance.pick(main.subjects)).replace(/\.$/, ''), paragraphs }
}

/** What five-bit channels carry; the rest is spelled or left out. ACP 127 ¶134. */
const fiveBit = (sentence: string): string =>
  sentence
    .toUpperCase()
    .replaceAll('&', 'AND')
    .replaceAll(';', ',')
    .replace(/[^A-Z0-9 ?:().,/-]/g, '')

function references(instant: number, chance: Random): TrueReference[] {
  const list = Array.from({ length: chance.int(1, 3) }, (): TrueReference => {
    const before = new Date(instant - chance.int(1, 30) * DAY - chance.int(0, 900) * MINUTE)
    const month = MONTHS[before.getUTCMonth()]!
    const year = String(before.getUTCFullYear()).slice(2)
    const draw = chance.next()
    if (draw < 0.75)
      return {
        kind: 'dtg',
        text: `${chance.pick(COMMANDS).name} ${dayAndTime(+before)} ${month} ${year}`,
        ...(chance.chance(0.2) && { note: 'NOTAL' }),
      }
    if (draw < 0.87)
      return {
        kind: 'report',
        text: `IIR 6 ${chance.int(800, 899)} ${String(chance.int(1, 9999)).padStart(4, '0')} ${year}`,
      }
    return {
      kind: 'telephone',
      text: `PHONECON ${chance.some(SURNAMES, 2).join('/')} OF ${before.getUTCDate()} ${month} ${year}`,
    }
  })
  return list.length === 1 ? list : list.map((one, at) => ({ bullet: LETTERS[at]!, ...one }))
}

/** Indicators of one major relay (their first four letters) stand together. ACP 127 ¶204. */
function byRelay(indicators: readonly string[]): string[] {
  const relays = [...new Set(indicators.map(one => one.slice(0, 4)))]
  return relays.flatMap(relay => indicators.filter(one => one.startsWith(relay)))
}
