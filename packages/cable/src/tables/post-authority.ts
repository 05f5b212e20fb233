import { canonicalPost } from './canonical-post.ts'
import { POST_ERA_ROWS } from './post-eras.rows.ts'
import { POST_SUCCESSION_ROWS } from './post-succession.rows.ts'
import { type PostKind, postIndex, postName } from './posts.ts'

/** One name that a post has borne in its numbers. */
export interface PostName {
  /** As numbers write it without blanks: `SANJOSE`. */
  readonly key: string
  /** For people: `San Jose`. */
  readonly name: string
  /** Address designators: `AMEMBASSY SAN JOSE`. */
  readonly designators: readonly string[]
  /** Other spellings that are met in numbers. */
  readonly variants: readonly string[]
  readonly routing: readonly string[]
  readonly kinds: readonly PostKind[]
  /** First and last year in which telegrams bear it, where that is known. */
  readonly from?: number
  readonly to?: number
}

/** How one name came after another. */
export type Succession = 'renamed' | 'moved' | 'opened again'

/** What is known of a post over time, one record for all its names. */
export interface PostAuthority {
  /** Of the name that was asked for, or that was in use in the year. */
  readonly key: string
  readonly name: string
  /** In the order in which they followed one another. */
  readonly names: readonly PostName[]
  readonly changes: readonly {
    readonly before: string
    readonly after: string
    readonly year: number
    readonly how: Succession
  }[]
  /** ISO 3166 alpha-2. */
  readonly country?: string
  readonly countryName?: string
  /** Degrees, of the city. */
  readonly latitude?: number
  readonly longitude?: number
}

const HOW: Readonly<Record<string, Succession>> = { r: 'renamed', m: 'moved', o: 'opened again' }

/** Successions by keys: rows have names with their blanks. */
let changes: PostAuthority['changes'] | undefined

function allChanges(): PostAuthority['changes'] {
  const keyOf = (name: string): string => name.replace(/[^A-Z]/g, '')
  changes ??= POST_SUCCESSION_ROWS.map(([before, after, year, how]) => ({
    before: keyOf(before),
    after: keyOf(after),
    year,
    how: HOW[how]!,
  }))
  return changes
}

/** Keys of all names of one post, the earliest first; itself alone where it was never renamed. */
export function postKeysOverTime(key: string): readonly string[] {
  const keys = [key]
  for (;;) {
    const before = allChanges().find(change => change.after === keys[0])?.before
    if (!before || keys.includes(before)) break
    keys.unshift(before)
  }
  for (;;) {
    const after = allChanges().find(change => change.before === keys[keys.length - 1])?.after
    if (!after || keys.includes(after)) break
    keys.push(after)
  }
  return keys
}

/**
 * The record of a post by any of its names, spellings, address designators or routing indicators; with a year, its name
 * then. An unknown name gives nothing.
 */
export function postAuthority(written: string, year?: number): PostAuthority | undefined {
  const { byKey, byRouting } = postIndex()
  const routed = byRouting.get(written.trim().toUpperCase())?.key
  const { key: asked, known } = routed ? { key: routed, known: true } : canonicalPost(written)
  if (!known || !byKey.has(asked)) return undefined
  const keys = postKeysOverTime(asked)
  const steps = allChanges().filter(({ before, after }) => keys.includes(before) && keys.includes(after))
  const key = year === undefined ? asked : inUse(keys, steps, year)
  const place = (byKey.get(key) ?? byKey.get(asked)!).find(post => post.country) ?? byKey.get(asked)![0]!
  const { country, latitude, longitude } = place
  const countryName = country && countryOf(country)
  return {
    key,
    name: postName(key),
    names: keys.map(nameOf),
    changes: steps,
    ...(country && { country }),
    ...(countryName && { countryName }),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
  }
}

/** In the year of a change both names were in use; the later one is taken. */
function inUse(keys: readonly string[], steps: PostAuthority['changes'], year: number): string {
  let key = keys[0]!
  for (const step of steps) if (step.before === key && year >= step.year) key = step.after
  return key
}

function nameOf(key: string): PostName {
  const { byKey, synonyms } = postIndex()
  const offices = byKey.get(key) ?? []
  const written = new Set(offices.map(office => office.mrnName))
  const [, from, to] = POST_ERA_ROWS.find(([name]) => written.has(name)) ?? []
  return {
    key,
    name: postName(key),
    designators: [...new Set(offices.map(office => office.name))],
    variants: [...synonyms].filter(([, of]) => of === key).map(([variant]) => variant),
    routing: [...new Set(offices.flatMap(office => office.routing))],
    kinds: [...new Set(offices.map(office => office.kind))],
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

let regions: Intl.DisplayNames | undefined

/** Names of ISO 3166 as the runtime has them: those of TAGS are of their time. */
function countryOf(iso2: string): string | undefined {
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  return regions.of(iso2)
}
