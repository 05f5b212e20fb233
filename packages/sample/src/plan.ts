import { DAY, dayOfYear, isoDay, isoMinute, MINUTE, minutesAfter } from './calendar.ts'
import { AGENCIES, COLLECTIVES, DEPARTMENT, POSTS, type SamplePost } from './posts.ts'
import { fill, type Story, writeBody } from './prose.ts'
import type { Random } from './random.ts'
import { SURNAMES } from './topics.ts'
import type { Era, Letter, Level, TrueParagraph, TruePost, TrueReference, Truth } from './truth.ts'
import { drawVariants } from './variants.ts'

const WORDS: Readonly<Record<Letter, string>> = { Z: 'FLASH', O: 'IMMEDIATE', P: 'PRIORITY', R: 'ROUTINE' }

/** Numbers that no two cables may share. */
export class Numbers {
  readonly #serials = new Set<string>()
  readonly #minutes = new Set<string>()
  readonly #continuity = new Map<string, number>()

  /** Serials grow through the year, as those of a busy post do. */
  serial(post: SamplePost, instant: number): number {
    const year = new Date(instant).getUTCFullYear()
    let serial = Math.max(1, dayOfYear(instant) * (1 + (post.name.length % 5)))
    while (this.#serials.has(`${year}${post.name}${serial}`)) serial++
    this.#serials.add(`${year}${post.name}${serial}`)
    return serial
  }

  /** One originator never uses the same date-time group twice. */
  minute(post: SamplePost, instant: number): number {
    let free = instant
    while (this.#minutes.has(`${post.name}${free}`)) free = minutesAfter(free, 1)
    this.#minutes.add(`${post.name}${free}`)
    return free
  }

  continuity(from: SamplePost, to: string): string {
    const key = `${from.name}>${to}`
    const next = (this.#continuity.get(key) ?? (key.length * 397) % 4000) + 1
    this.#continuity.set(key, next)
    return String(next % 10_000).padStart(4, '0')
  }
}

export interface Exchange {
  readonly era: Era
  readonly story: Story
  readonly post: SamplePost
  readonly level: Level
  readonly control?: string
  readonly infos: readonly SamplePost[]
}

export function drawExchange(chance: Random, story: Story): Exchange {
  const era: Era = chance.chance(0.35) ? 'cold-war' : 'modern'
  const draw = chance.next()
  const level: Level = draw < 0.5 ? 'UNCLASSIFIED' : draw < 0.88 ? 'CONFIDENTIAL' : 'SECRET'
  const controlled = level === 'UNCLASSIFIED' && chance.chance(0.4)
  const [post, ...infos] = chance.some(POSTS, 6) as [SamplePost, ...SamplePost[]]
  return {
    era,
    story,
    post,
    level,
    ...(controlled && { control: era === 'modern' ? 'SBU' : 'LOU' }),
    infos,
  }
}

/** When the first cable of an exchange is sent; early enough that all of it falls in one year. */
export function drawStart(chance: Random, era: Era): number {
  const [first, last] = era === 'modern' ? [1998, 2009] : [1984, 1994]
  return (
    Date.UTC(chance.int(first, last), 0, 1) + chance.int(0, 230) * DAY + chance.int(6 * 60, 22 * 60) * MINUTE
  )
}

export interface Wish {
  readonly start: number
  readonly earlier: readonly Truth[]
  /** The Department answers the post. */
  readonly answer: boolean
  readonly sections: number
}

export function planCable(exchange: Exchange, wish: Wish, numbers: Numbers, chance: Random): Truth {
  const { era, story, level, control } = exchange
  const capitals = era === 'cold-war'
  const from = wish.answer ? DEPARTMENT : exchange.post
  const instant = numbers.minute(from, wish.start)
  const year = new Date(instant).getUTCFullYear()
  const serial = numbers.serial(from, instant)
  const variants = drawVariants(chance)
  const action = chance.pick<Letter>([
    'Z',
    'O',
    'O',
    'O',
    'P',
    'P',
    'P',
    'P',
    'R',
    'R',
    'R',
    'R',
    'R',
    'R',
    'R',
    'R',
  ])
  const infoPrecedence: Letter | undefined = action !== 'R' && chance.chance(0.4) ? 'R' : undefined

  const to: TruePost[] = [addressee(from, wish.answer ? exchange.post : DEPARTMENT, numbers, WORDS[action])]
  const infos = exchange.infos
    .slice(0, chance.int(0, 5))
    .map(post =>
      addressee(from, post, numbers, chance.chance(0.5) ? WORDS[infoPrecedence ?? action] : undefined),
    )
  const agencies = chance
    .some(AGENCIES, chance.int(0, 3))
    .map(([routing, name]): TruePost => ({ name, routing, collective: false }))
  const collective = chance.chance(0.25) ? [chance.pick(COLLECTIVES)] : []
  const info = [
    ...collective.map(([routing, name]): TruePost => ({ name, routing, collective: true })),
    ...infos,
    ...agencies,
  ]

  const main = story.topics[0]!
  const subject = fill(
    wish.sections > 1 ? `Round-Up for ${'{m}'}: ${chance.pick(main.subjects)}` : chance.pick(main.subjects),
    story,
    chance,
  )
  const written = writeBody(story, chance, {
    paragraphs: wish.sections > 1 ? 6 + 3 * wish.sections : chance.int(3, 9),
    long: wish.sections > 1,
    endOfSummary: !variants.includes('end-of-summary-missing'),
  })
  const paragraphs = withPortions(written, level, control, chance).map(one =>
    capitals ? inCapitals(one) : one,
  )
  const decided = classification(era, level, instant, story, chance)
  return {
    key: `${year}${compact(from)}${serial}`,
    short: `${String(year).slice(2)}${compact(from)}${serial}`,
    era,
    year,
    post: from.name,
    serial,
    dtg: isoMinute(instant),
    action,
    ...(infoPrecedence && { infoPrecedence }),
    from: { name: from.plad, routing: from.routing, collective: false },
    to,
    info,
    called: [...new Set([...to, ...info].map(one => one.routing!))],
    level,
    ...(control && { control }),
    captions: captions(exchange, instant, chance),
    passTo: chance.chance(0.08) ? [chance.pick(['USTR', 'NSC', 'COAST GUARD', 'FAA'])] : [],
    ...decided,
    tags: [...chance.some([...main.tags], chance.int(2, main.tags.length)), exchange.post.country],
    subject: capitals || chance.chance(0.2) ? subject.toUpperCase() : subject,
    references: references(wish.earlier, chance),
    paragraphs,
    signature: chance.pick(SURNAMES),
    sections: wish.sections,
    variants,
  }
}

const compact = (post: SamplePost): string => post.name.replaceAll(' ', '')

function addressee(
  from: SamplePost,
  post: SamplePost,
  numbers: Numbers,
  precedence: string | undefined,
): TruePost {
  return {
    name: post.plad,
    routing: post.routing,
    ...(precedence && precedence !== 'ROUTINE' && { precedence }),
    continuity: numbers.continuity(from, post.name),
    collective: false,
  }
}

function captions({ era, level, control }: Exchange, instant: number, chance: Random): string[] {
  const out: string[] = []
  if (level !== 'UNCLASSIFIED' && chance.chance(0.06)) out.push(chance.pick(['EXDIS', 'NODIS', 'LIMDIS']))
  if (level === 'SECRET' && chance.chance(0.2)) out.push('NOFORN')
  if (era === 'modern' && new Date(instant).getUTCFullYear() >= 2001 && chance.chance(0.8)) out.push('SIPDIS')
  if (era === 'modern' && control === 'SBU') out.push('SENSITIVE')
  return out
}

type Decided = Pick<Truth, 'order' | 'declassifyOn' | 'code' | 'classifiedBy' | 'reasons'>

/** markings: 12356 without a date says OADR; 12958 takes a day at most ten years off; reasons are 1.5 before 2003. */
function classification(era: Era, level: Level, instant: number, story: Story, chance: Random): Decided {
  const order = era === 'modern' ? '12958' : '12356'
  if (level === 'UNCLASSIFIED') return { order, code: 'N/A', reasons: [] }
  if (era === 'cold-war')
    return chance.chance(0.7)
      ? { order, code: 'OADR', reasons: [] }
      : { order, declassifyOn: laterDay(instant, chance.int(3, 6)), reasons: [] }
  const section = new Date(instant).getUTCFullYear() < 2003 ? '1.5' : '1.4'
  const letters = chance.chance(0.6) ? ['B', 'D'] : [chance.pick(['B', 'D'])]
  return {
    order,
    declassifyOn: laterDay(instant, 10),
    classifiedBy: chance.pick(story.people),
    reasons: letters.map(letter => `${section}(${letter})`),
  }
}

function laterDay(instant: number, years: number): string {
  const date = new Date(instant)
  // The 29th of February has no birthday in most years.
  const day = Math.min(date.getUTCDate(), 28)
  return isoDay(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), day))
}

function references(earlier: readonly Truth[], chance: Random): TrueReference[] {
  const cited = earlier.slice(-chance.int(1, 3))
  return cited.map(({ short }, at) => ({
    ...(cited.length > 1 && { bullet: 'ABC'[at]! }),
    key: short,
  }))
}

const SHORT: Readonly<Record<Level, string>> = { UNCLASSIFIED: 'U', CONFIDENTIAL: 'C', SECRET: 'S' }
const BELOW: Readonly<Record<Level, readonly string[]>> = {
  UNCLASSIFIED: ['U'],
  CONFIDENTIAL: ['U', 'SBU'],
  SECRET: ['U', 'SBU', 'C'],
}

/** The highest portion is the level of the whole; unclassified texts often bear no portion marks at all. */
function withPortions(
  paragraphs: readonly TrueParagraph[],
  level: Level,
  control: string | undefined,
  chance: Random,
): TrueParagraph[] {
  const top = control ?? SHORT[level]
  if (top === 'U' && chance.chance(0.7)) return [...paragraphs]
  return paragraphs.map((one, at) => {
    const lower = at > 0 && chance.chance(0.3) ? chance.pick(BELOW[level]) : top
    return { ...one, portion: control === 'LOU' && lower === 'SBU' ? 'LOU' : lower }
  })
}

const inCapitals = (one: TrueParagraph): TrueParagraph => ({
  ...one,
  text: one.text.toUpperCase(),
  items: one.items.map(item => item.toUpperCase()),
  ...(one.heading && { heading: one.heading.toUpperCase() }),
})
