import { DAY, isoMinute, MINUTE, minutesAfter } from '../calendar.ts'
import type { LayoutId } from '../layouts/ids.ts'
import type { Numbers } from '../numbers.ts'
import { AGENCIES, COLLECTIVES, DEPARTMENT, EARLY_POSTS, POSTS, type SamplePost } from '../posts.ts'
import { fill, type Story, writeBody } from '../prose.ts'
import type { Random } from '../random.ts'
import { PEOPLE, SURNAMES } from '../topics.ts'
import type { Era, Letter, Level, TrueExemption, TrueParagraph, TruePost, Truth } from '../truth.ts'
import { distribution, drafting, WITHIN } from './department.ts'
import { classification, shortLevel, withPortions } from './marking.ts'
import { allReferences, earlierReferences } from './references.ts'

const WORDS: Readonly<Record<Letter, string>> = { Z: 'FLASH', O: 'IMMEDIATE', P: 'PRIORITY', R: 'ROUTINE' }
const ACTIONS: readonly Letter[] = [...'ZOOOPPPPRRRRRRRR'] as Letter[]

export interface Exchange {
  readonly era: Era
  readonly story: Story
  readonly post: SamplePost
  readonly level: Level
  readonly control?: string
  readonly infos: readonly SamplePost[]
  /** As the first collection has them: no exemptions, no person tags, references to the exchange alone. */
  readonly plain: boolean
}

export function drawExchange(chance: Random, story: Story, era: Era, plain: boolean): Exchange {
  const draw = chance.next()
  // OBS 1973-79: half unclassified, a quarter limited official use, 22% confidential, 5% secret. markings.md 1.
  const seventies = era === 'seventies'
  const level: Level =
    draw < (seventies ? 0.73 : 0.5)
      ? 'UNCLASSIFIED'
      : draw < (seventies ? 0.95 : 0.88)
        ? 'CONFIDENTIAL'
        : 'SECRET'
  const controlled = level === 'UNCLASSIFIED' && chance.chance(0.4)
  const capitals = seventies || era === 'cold-war'
  const [post, ...infos] = chance.some(capitals ? EARLY_POSTS : POSTS, 6) as [SamplePost, ...SamplePost[]]
  const efto = !plain && capitals && level === 'UNCLASSIFIED' && !controlled && chance.chance(0.03)
  const control = controlled ? (capitals ? 'LOU' : 'SBU') : efto ? 'EFTO' : undefined
  return { era, story, post, level, infos, plain, ...(control && { control }) }
}

/** When the first cable of an exchange is sent; early enough that all of it falls in one year. */
export function drawStart(chance: Random, [first, last]: readonly [number, number]): number {
  return (
    Date.UTC(chance.int(first, last), 0, 1) + chance.int(0, 230) * DAY + chance.int(6 * 60, 22 * 60) * MINUTE
  )
}

export interface Wish {
  readonly layout: LayoutId
  readonly start: number
  readonly earlier: readonly Truth[]
  /** The Department answers the post. */
  readonly answer: boolean
  readonly sections: number
}

/** A telegram of the State Department or one of its posts. */
export function planTelegram(exchange: Exchange, wish: Wish, numbers: Numbers, chance: Random): Truth {
  const { era, story, level, control, plain } = exchange
  const capitals = era === 'cold-war' || era === 'seventies'
  const from = wish.answer ? DEPARTMENT : exchange.post
  const { serial, instant } = numbers.take(from, wish.start)
  const year = new Date(instant).getUTCFullYear()
  const action = chance.pick(ACTIONS)
  // FLASH goes to those who are only informed by a transmission of its own. ACP 127 ¶152.
  const infoPrecedence: Letter | undefined =
    action !== 'R' && chance.chance(0.4) && action !== 'Z' ? 'R' : undefined
  const { to, info, exempt } = addressees(exchange, from, wish, [action, infoPrecedence], numbers, chance)
  const main = story.topics[0]!
  const subject = fill(
    wish.sections > 1 ? `Round-Up for {m}: ${chance.pick(main.subjects)}` : chance.pick(main.subjects),
    story,
    chance,
  )
  const written = writeBody(story, chance, {
    paragraphs: wish.sections > 1 ? 6 + 3 * wish.sections : chance.int(3, 9),
    long: wish.sections > 1,
    action: !plain && chance.chance(0.06),
    labelled: !plain && chance.chance(0.3),
  })
  const cased = capitals ? written.map(inCapitals) : written
  const marked = captions(exchange, instant, chance)
  const noforn = !plain && marked.includes('NOFORN')
  const paragraphs = withPortions(cased, { level, era, noforn, ...(control && { control }) }, chance)
  const signers = [chance.pick(SURNAMES)]
  const short = `${String(year).slice(2)}${compact(from)}${serial}`
  const person = !plain && chance.chance(0.06) ? ['OVIP', asTag(chance.pick(PEOPLE))] : []
  return {
    layout: wish.layout,
    key: `${String(year).slice(0, 2)}${short}`,
    short,
    era,
    year,
    post: from.name,
    serial,
    dtg: isoMinute(instant),
    filed: isoMinute(minutesAfter(instant, chance.int(0, 12))),
    action,
    ...(infoPrecedence && { infoPrecedence }),
    from: { name: from.plad, ...(era !== 'seventies' && { routing: from.routing }), collective: false },
    to,
    info,
    ...(exempt && { exempt }),
    called: era === 'seventies' ? [] : [...new Set([...to, ...info].map(one => one.routing!))],
    level,
    ...(control && { control }),
    captions: marked,
    ...passing(wish.answer, plain, chance),
    ...classification({ level, instant, plain }, story, chance),
    tags: [
      ...chance.some(main.tags, chance.int(2, main.tags.length)),
      exchange.post.country,
      ...(!plain && chance.chance(0.1) ? [chance.pick(COUNTRIES[era] ?? [])] : []),
      ...person,
    ].filter((tag, at, all) => all.indexOf(tag) === at),
    subject: capitals || chance.chance(0.2) ? subject.toUpperCase() : subject,
    ...(!plain && level !== 'UNCLASSIFIED' && chance.chance(0.1) && { subjectPortion: shortLevel(level) }),
    references: plain
      ? earlierReferences(wish.earlier, chance)
      : allReferences(wish.earlier, { era, instant }, chance),
    paragraphs,
    signature: signers[0]!,
    signers,
    sections: wish.sections,
    ...(era === 'seventies' && {
      ...distribution(wish.answer, chance),
      counter: String(chance.int(1000, 129_999)).padStart(6, '0'),
      ...(wish.answer && drafting(chance)),
    }),
    variants: [],
    absent: [],
  }
}

/** Codes of two letters that meant a place in that era alone, or another one later. */
const COUNTRIES: Readonly<Partial<Record<Era, readonly string[]>>> = {
  seventies: ['GE', 'GW', 'VS', 'CZ', 'UR', 'CE', 'RH'],
  'cold-war': ['CZ', 'UR', 'CE'],
  modern: ['GM', 'GG', 'RS', 'ZI', 'UP'],
  recent: ['GM', 'GG', 'RS', 'UP', 'RI'],
}

const compact = (post: SamplePost): string => post.name.replaceAll(' ', '')

/** `STATE FOR EB/TT (QUARLES); OES/OFA`, `STATE PASS TO USTR`. message-format.md 4.3. */
function passing(outgoing: boolean, plain: boolean, chance: Random): Pick<Truth, 'passTo' | 'passLines'> {
  const lines: [lead: string, target: string][] = []
  if (!plain && !outgoing && chance.chance(0.2)) {
    const offices = chance.some(WITHIN, chance.int(1, 3)).join(chance.pick([', ', '; ', ' AND ']))
    const person = chance.chance(0.3) ? ` (${chance.pick(SURNAMES)})` : ''
    lines.push([`${chance.pick(['STATE', 'DEPT', 'STATE', 'DEPARTMENT'])} FOR`, offices + person])
  }
  if (chance.chance(0.08))
    lines.push([
      outgoing ? 'PLEASE PASS TO' : 'STATE PASS TO',
      chance.pick(['USTR', 'NSC', 'COAST GUARD', 'FAA']),
    ])
  return {
    passTo: lines.map(([, target]) => target),
    ...(lines.length && { passLines: lines.map(one => one.join(' ')) }),
  }
}

/** `QUIST, ADELA`. */
function asTag(person: string): string {
  const [first, last] = person.toUpperCase().split(' ')
  return `${last}, ${first}`
}

function addressees(
  { era, post, infos, plain }: Exchange,
  from: SamplePost,
  wish: Wish,
  [action, infoPrecedence]: readonly [Letter, Letter | undefined],
  numbers: Numbers,
  chance: Random,
): { to: TruePost[]; info: TruePost[]; exempt?: TrueExemption[] } {
  const routed = era !== 'seventies'
  const night = !plain && action === 'O' && chance.chance(0.06)
  const one = (post: SamplePost, precedence: string | undefined): TruePost => ({
    name: post.plad,
    ...(routed && { routing: post.routing }),
    ...(precedence && precedence !== 'ROUTINE' && { precedence }),
    continuity: numbers.continuity(from, post.name),
    collective: false,
  })
  const to = [one(wish.answer ? post : DEPARTMENT, night ? 'NIACT IMMEDIATE' : WORDS[action])]
  const posts = infos
    .slice(0, chance.int(0, 5))
    .map(info => one(info, chance.chance(0.5) ? WORDS[infoPrecedence ?? action] : undefined))
  const other = ([routing, name]: readonly [string, string], collective: boolean): TruePost => ({
    name,
    ...(routed && { routing }),
    collective,
  })
  const agencies = chance.some(AGENCIES, chance.int(0, 3)).map(agency => other(agency, false))
  const collective = chance.chance(0.25) ? [other(chance.pick(COLLECTIVES), true)] : []
  const left =
    collective.length && !plain && chance.chance(0.3) ? chance.some(infos.slice(3), chance.int(1, 2)) : []
  const names = left.map(info => info.plad)
  const others = [...posts.filter(info => !names.includes(info.name)), ...agencies]
  return {
    to,
    // Without routing indicators nothing shows where a list of exempted names ends but the end of the block.
    info: routed ? [...collective, ...others] : [...others, ...collective],
    ...(names.length && { exempt: [{ of: collective[0]!.name, names }] }),
  }
}

function captions({ era, level, control }: Exchange, instant: number, chance: Random): string[] {
  const out: string[] = []
  const special =
    era === 'seventies' ? ['EXDIS', 'EXDIS', 'LIMDIS', 'STADIS', 'NODIS'] : ['EXDIS', 'NODIS', 'LIMDIS']
  if (level !== 'UNCLASSIFIED' && chance.chance(0.06)) out.push(chance.pick(special))
  if (level === 'SECRET' && chance.chance(0.2)) out.push('NOFORN')
  const year = new Date(instant).getUTCFullYear()
  if ((era === 'modern' || era === 'recent') && year >= 2001 && chance.chance(0.8)) out.push('SIPDIS')
  if (control === 'SBU') out.push('SENSITIVE')
  return out
}

const inCapitals = (one: TrueParagraph): TrueParagraph => ({
  ...one,
  text: one.text.toUpperCase(),
  items: one.items.map(item => item.toUpperCase()),
  ...(one.heading && { heading: one.heading.toUpperCase() }),
})
