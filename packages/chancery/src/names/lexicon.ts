import {
  countryByTag,
  isAcronym,
  isCommonWord,
  isDemonym,
  isGivenName,
  postName,
  posts,
} from '@chancery/cable'
import {
  EXTRA_COMMON,
  NEVER_ROWS,
  ORG_ACRONYM_ROWS,
  ORG_HEAD_ROWS,
  ORG_TOPICS,
  PARTICLES,
  PLACE_BEGINNINGS,
  PLACE_ROWS,
  ROLE_ROWS,
  SURE_TITLES,
  TITLE_ROWS,
} from './lexicon.rows.ts'

/** What a word may be, as bits. */
export const COMMON = 1
export const GIVEN = 2
export const TITLE = 4
export const ROLE = 8
export const ORG_HEAD = 16
export const TOPIC = 32
export const ORG = 64
export const PARTICLE = 128
export const NEVER = 256
export const DEMONYM = 512
export const ACRONYM = 1024
export const SURE = 2048
/** A name of a place begins so. */
export const PLACE = 4096
/** Stands before a name of a place that was a person's once: `San Jose`, `Port Louis`. */
export const BEFORE_PLACE = 8192

const words = (rows: readonly string[]): string[] => rows.flatMap(row => row.split(' '))

interface Tables {
  readonly bits: ReadonlyMap<string, number>
  /** Names of places by their first word, in capitals, longest first, each as it is shown. */
  readonly places: ReadonlyMap<string, readonly (readonly [words: readonly string[], shown: string])[]>
}

const extra = new Set(EXTRA_COMMON.split(' '))

let made: Tables | undefined

/** Stands for a place in its full name only: `Republic of`, in brackets, what the code list adds. */
const plainName = (name: string): string =>
  name
    .replace(/\s*\(.*\)|,.*$/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()

function tables(): Tables {
  if (made) return made
  const bits = new Map<string, number>()
  const add = (list: readonly string[], bit: number): void => {
    for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit)
  }
  add(words(TITLE_ROWS), TITLE)
  add(SURE_TITLES.split(' '), SURE)
  add(words(ROLE_ROWS), ROLE)
  add(words(ORG_HEAD_ROWS), ORG_HEAD)
  add(ORG_TOPICS.split(' '), TOPIC)
  add(words(ORG_ACRONYM_ROWS), ORG)
  add(PARTICLES.split(' '), PARTICLE)
  add(words(NEVER_ROWS), NEVER)
  add(PLACE_BEGINNINGS.split(' '), BEFORE_PLACE)
  const places = new Map<string, (readonly [readonly string[], string])[]>()
  const place = (name: string): void => {
    const shown = plainName(name)
    const parts = shown
      .toUpperCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
    const [first] = parts
    if (!first || shown.length < 4) return
    const list = places.get(first) ?? []
    if (!list.some(([known]) => known.join(' ') === parts.join(' '))) list.push([parts, shown])
    places.set(first, list)
  }
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const code of letters.flatMap(a => letters.map(b => a + b))) {
    const country = countryByTag(code)
    if (country?.iso2) place(country.name ?? '')
  }
  for (const post of posts())
    if (post.key && (post.kind === 'embassy' || post.kind === 'consulate')) place(postName(post.key) ?? '')
  for (const name of PLACE_ROWS.flatMap(row => row.split(';')))
    place(
      name === 'USSR' ? name : name.toLowerCase().replace(/(^|[ -])\p{L}/gu, letter => letter.toUpperCase()),
    )
  for (const list of places.values()) list.sort(([a], [b]) => b.length - a.length)
  add([...places.keys()], PLACE)
  made = { bits, places }
  return made
}

export const placesFrom = (first: string): readonly (readonly [words: readonly string[], shown: string])[] =>
  tables().places.get(first) ?? []

/** What a word in capitals may be. */
export function bitsOf(word: string): number {
  let bits = tables().bits.get(word) ?? 0
  if (isGivenName(word)) bits |= GIVEN
  if (isDemonym(word)) bits |= DEMONYM
  if (word.length <= 6 && isAcronym(word)) bits |= ACRONYM
  if (extra.has(word) || isCommonWord(word.toLowerCase())) bits |= COMMON
  return bits
}
