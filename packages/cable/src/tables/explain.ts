import { ACRONYM_MEANING_ROWS } from './acronym-meanings.rows.ts'
import { isAcronym } from './acronyms.ts'
import { canonicalPost } from './canonical-post.ts'
import { captionOf } from './captions.ts'
import { type CodeList, countryByTag, countryReadings } from './countries.ts'
import { orderCode, orders } from './orders.ts'
import { POST_ERA_ROWS } from './post-eras.rows.ts'
import { postByRouting, postName, postsByKey } from './posts.ts'
import { PRECEDENCE_ROWS } from './precedence.rows.ts'
import { SIGNAL_ROWS } from './signals.rows.ts'
import { signalOf } from './signals.ts'
import { TAG_ROWS } from './tags.rows.ts'

export type CodeKind =
  | 'tag'
  | 'country'
  | 'post'
  | 'routing-indicator'
  | 'caption'
  | 'precedence'
  | 'signal'
  | 'order'
  | 'order-code'
  | 'acronym'

/** One thing that a code stands for. */
export interface Explanation {
  readonly code: string
  readonly kind: CodeKind
  readonly meaning: string
  /** Years in which it meant that, in words: `1974 to about 1985`. Absent where it always did. */
  readonly era?: string
  /** It meant that at the date asked for, or none was asked for. */
  readonly holds: boolean
  readonly source: string
  /** A source that was read says so; else it is general knowledge. */
  readonly confirmed: boolean
  /** It is known as a code of this kind, but no table says what it stands for. */
  readonly unexplained?: true
}

/** Longest code that is looked up; what is longer is text. */
const LONGEST = 60

/**
 * Everything that a code of a telegram can stand for: TAGS, places, posts, routing indicators, captions, precedence,
 * operating signals, executive orders and their codes, acronyms. What held at the date comes first. Never throws; an
 * unknown code gives an empty list.
 */
export function explain(written: string, date?: string): readonly Explanation[] {
  const code = written.slice(0, LONGEST).trim().toUpperCase().replace(/\s+/g, ' ')
  if (!code) return []
  const year = date === undefined ? undefined : Number.parseInt(date, 10)
  const found = [
    ...tag(code, year),
    ...places(code, year),
    ...caption(code),
    ...precedence(code),
    ...signal(code),
    ...order(code, date),
    ...routing(code),
    ...post(code, year),
    ...acronym(code),
  ]
  return [...found.filter(one => one.holds), ...found.filter(one => !one.holds)]
}

const TAG_SOURCES: readonly (readonly [letter: string, source: string, era: string])[] = [
  ['h', 'TL:TAGS-1', '1974'],
  ['n', 'National Archives, TAGS of 1973-79', '1973-79'],
  ['c', 'traffic of about 1985 to 2010', 'about 1985 to 2010'],
  ['m', '5 FAH-3 H-011.1', '2022'],
  ['o', 'seen in traffic, never authorised', ''],
]
/** Titles of the 1974 handbook hold to the end of this year. */
const HANDBOOK_TO = 1979

function tag(code: string, year: number | undefined): Explanation[] {
  const row = TAG_ROWS.find(([name]) => name === code)
  if (!row) return []
  const [, , title, where, earlier] = row
  const sources = TAG_SOURCES.filter(([letter]) => where.includes(letter))
  const one = (meaning: string, holds: boolean, era?: string): Explanation => ({
    code,
    kind: 'tag',
    meaning: meaning || 'A code seen in traffic whose meaning is not known',
    ...(era && { era }),
    holds,
    source: sources.map(([, source]) => source).join('; '),
    confirmed: !where.includes('?') && meaning !== '',
  })
  const early = year !== undefined && year <= HANDBOOK_TO
  const since = earlier
    ? `after ${HANDBOOK_TO}`
    : sources
        .map(([, , era]) => era)
        .filter(Boolean)
        .join(', ')
  return [
    one(title, !(early && earlier), since),
    ...(earlier ? [one(earlier, year === undefined || early, `to ${HANDBOOK_TO}`)] : []),
  ]
}

const LISTS: Readonly<Record<CodeList, readonly [source: string, era: string]>> = {
  '1974': ['TL:TAGS-1 (1974)', '1974 to about 1985'],
  'fips10-4': ['FIPS 10-4', 'about 1986 to 2023'],
  'genc-2024': ['5 FAH-3 H-414 (GENC)', 'from 2024'],
  observed: ['seen in traffic', ''],
}

function places(code: string, year: number | undefined): Explanation[] {
  const then = countryByTag(code, year)
  return countryReadings(code).map(({ name, list, remark }) => {
    const [source, era] = LISTS[list]
    return {
      code,
      kind: 'country',
      meaning: [name ?? 'A region whose name is not known', remark].filter(Boolean).join('; '),
      ...(era && { era }),
      holds: year === undefined || list === then?.list,
      source,
      confirmed: list !== 'observed',
    }
  })
}

function caption(code: string): Explanation[] {
  const known = captionOf(code)
  if (!known) return []
  const { caption: name, meaning, confirmed } = known
  return [{ code: name, kind: 'caption', meaning, holds: true, source: '5 FAH-2 H-440', confirmed }]
}

function precedence(code: string): Explanation[] {
  const letter = /^([A-Z])\1?$/.exec(code)?.[1]
  const row = PRECEDENCE_ROWS.find(([one, name]) => (letter ? one === letter : name === code))
  if (!row) return []
  const [, name, meaning, source] = row
  return [{ code, kind: 'precedence', meaning: `${name}: ${meaning}`, holds: true, source, confirmed: true }]
}

function signal(code: string): Explanation[] {
  const known = /^[A-Z]{3}\d?$/.test(code) ? signalOf(code) : undefined
  if (!known?.reading) return []
  const source = SIGNAL_ROWS.find(([name]) => name === known.signal)?.[2] ?? '?'
  return [
    {
      code,
      kind: 'signal',
      meaning: known.reading,
      holds: true,
      source:
        source === '?'
          ? 'general knowledge'
          : source.replace(/^A127 /, 'ACP 127 ¶').replace(/^A117/, 'ACP 117'),
      confirmed: known.confirmed,
    },
  ]
}

function order(code: string, date: string | undefined): Explanation[] {
  const number = /^(?:E\.? ?O\.? ?)?(\d{5})$/.exec(code)?.[1]
  const known = number && orders().find(one => one.order === number)
  if (known)
    return [
      {
        code: `E.O. ${known.order}`,
        kind: 'order',
        meaning: known.meaning,
        era: `${known.from} to ${known.to ?? 'today'}`,
        holds: date === undefined || (known.from <= date && (known.to === undefined || date <= known.to)),
        source: known.source,
        confirmed: known.confirmed,
      },
    ]
  const rule = orderCode(code)
  if (!rule) return []
  const { order: of, meaning, source, confirmed } = rule
  return [
    {
      code: rule.code,
      kind: 'order-code',
      meaning,
      ...(of && { era: `E.O. ${of}` }),
      holds: true,
      source,
      confirmed,
    },
  ]
}

function routing(code: string): Explanation[] {
  const known = /^[RQ][A-Z]{3,7}$/.test(code) ? postByRouting(code) : undefined
  if (!known) return []
  return [
    {
      code,
      kind: 'routing-indicator',
      meaning: known.name,
      era: 'as of 2010',
      holds: true,
      source: 'ACP 117 CAN-US SUPP-1',
      confirmed: true,
    },
  ]
}

function post(code: string, year: number | undefined): Explanation[] {
  const { key, repaired } = canonicalPost(code)
  const known = repaired ? [] : postsByKey(key)
  if (!known.length) return []
  const names = new Set(known.map(one => one.mrnName))
  const era = POST_ERA_ROWS.find(([name]) => names.has(name))
  const [, from, to] = era ?? []
  const years = from || to ? `${from ?? '…'} to ${to ?? 'today'}` : undefined
  return [
    {
      code,
      kind: 'post',
      meaning: `${postName(key)}: ${[...new Set(known.map(one => one.name))].join(', ')}`,
      ...(years && { era: years }),
      holds: year === undefined || ((from ?? 0) <= year && year <= (to ?? 9999)),
      source: 'ACP 117 CAN-US SUPP-1; years from general knowledge',
      confirmed: known.some(one => one.routing.length > 0),
    },
  ]
}

let acronyms: ReadonlyMap<string, string> | undefined

function acronym(code: string): Explanation[] {
  acronyms ??= new Map(ACRONYM_MEANING_ROWS)
  const meaning = acronyms.get(code)
  if (!meaning && !isAcronym(code)) return []
  return [
    {
      code,
      kind: 'acronym',
      meaning: meaning ?? 'An acronym of telegrams whose meaning stands in no table here',
      holds: true,
      source: meaning ? 'general knowledge' : 'list of acronyms met in subjects and texts',
      confirmed: false,
      ...(!meaning && { unexplained: true }),
    },
  ]
}
