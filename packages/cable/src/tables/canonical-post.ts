import { countryReadings, isoOfCountry } from './countries.ts'
import { distance, nearest } from './near.ts'
import { type Post, postIndex } from './posts.ts'

/** A post as a reference number names it. */
export interface CanonicalPost {
  /** Spelling without blanks: `SANJOSE`; for an unknown post the letters as they stand. */
  readonly key: string
  readonly known: boolean
  /** The spelling was cut or mistyped and this is the one known post it can be. */
  readonly repaired: boolean
}

/** What stands before the city in an address designator. Longest first, so that none hides another. */
const STYLES =
  /^(?:USMISSION|AMEMBASSY|AMCONSULATE|AMCONGEN|AMCONSUL|CONSULATE|EMBASSY|USOFFICE|AMEMB|USINT|USLO|REO|APP|EFTO)(?=[A-Z]{3})/

/** Words that stand before a number in a reference and are never a post. */
const NEVER = new Set(
  'AND CABLE CABLES DATED EMAIL LETTER MEMO MESSAGE NOTAL NOTE PAGE PARA PARAGRAPH PARAS PREVIOUS REF REFS REFTEL REFTELS REPORT SECTION SEPTEL TEL TELCON TELEGRAM TEXT'.split(
    ' ',
  ),
)

/** Longer words are no post, and comparing them with every post would cost. */
const LONGEST = 32
/** Shorter names are too near to common words: Male, Nice, Hue, Rome. */
const SHORTEST_TO_MEND = 5
/** From this length two slips are allowed. Message-format 9.5. */
const LONG = 8
/** State systems cut names at these lengths, blanks counted. Message-format 8.3. */
const CUTS = [6, 10]

/**
 * The one spelling of a post, whatever a writer made of it: style and country tail dropped, synonyms resolved, names
 * cut short completed, small typing errors mended where only one known post is meant. Never forced: an unknown post
 * keeps its letters. Applying it again changes nothing.
 */
export function canonicalPost(written: string): CanonicalPost {
  const known = remembered.get(written)
  if (known) return known
  const post = readPost(written)
  if (written.length <= LONGEST) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(written, post)
  }
  return post
}

/** The same few names come again and again, and mending one compares it with every post. */
const MOST_REMEMBERED = 2000
const remembered = new Map<string, CanonicalPost>()

function readPost(written: string): CanonicalPost {
  const spelled = written
    .slice(0, 200)
    .normalize('NFD')
    .toUpperCase()
    .replace(/[:,].*$/s, '')
    .replace(/[^A-Z]/g, '')
  const exact = registered(spelled)
  if (exact) return { key: exact, known: true, repaired: false }
  let name = spelled
  while (STYLES.test(name)) {
    name = name.replace(STYLES, '')
    const inner = registered(name)
    if (inner) return { key: inner, known: true, repaired: false }
  }
  if (NEVER.has(name)) return { key: name, known: false, repaired: false }
  const base = withoutCountry(name)
  if (base) return { key: base, known: true, repaired: false }
  const mended = name.length > LONGEST ? undefined : mend(name)
  return mended ? { key: mended, known: true, repaired: true } : { key: name, known: false, repaired: false }
}

const mend = (name: string): string | undefined => cut(name) ?? capital(name) ?? mistyped(name)

function registered(name: string): string | undefined {
  const { byKey, synonyms } = postIndex()
  return synonyms.get(name) ?? (byKey.has(name) ? name : designators().get(name))
}

/** `MADRIDSP`: a post with the code of its own country behind it. */
function withoutCountry(name: string): string | undefined {
  const base = registered(name.slice(0, -2))
  if (!base) return undefined
  const countries = (postIndex().byKey.get(base) ?? []).map(post => post.country)
  return countryReadings(name.slice(-2)).some(({ iso2 }) => iso2 && countries.includes(iso2))
    ? base
    : undefined
}

/** The one post whose name begins so: cut at 6 or 10 signs, or anywhere after five letters. */
function cut(name: string): string | undefined {
  const found = new Set<string>()
  for (const post of postIndex().all) {
    if (!post.key || !post.mrnName) continue
    if (CUTS.some(at => squeeze(post.mrnName!.slice(0, at)) === name)) found.add(post.key)
    else if (CUTS.some(at => squeeze(post.name).slice(0, at) === name)) found.add(post.key)
    else if (name.length >= SHORTEST_TO_MEND && post.key.startsWith(name)) found.add(post.key)
  }
  return only(found)
}

/** A country in place of its capital: `BRAZIL` is signed by Brasilia. */
function capital(name: string): string | undefined {
  const iso2 = isoOfCountry(name)
  if (!iso2) return undefined
  const embassies = postIndex().all.filter(
    (post): post is Post & { key: string } =>
      post.kind === 'embassy' && post.country === iso2 && post.routing.length > 0 && post.key !== undefined,
  )
  return only(new Set(embassies.map(post => post.key)))
}

function mistyped(name: string): string | undefined {
  if (name.length < SHORTEST_TO_MEND - 1) return undefined
  const keys = mendable()
  const near = nearest(name, keys, name.length >= LONG ? 2 : 1)
  if (near) return near
  // Two posts as near as each other: the one whose first letter was kept, if only one did.
  const close = keys.filter(key => key[0] === name[0] && distance(name, key, 1) === 1)
  return close.length === 1 ? close[0] : undefined
}

const squeeze = (text: string): string => text.replace(/[^A-Z]/g, '')
const only = (found: ReadonlySet<string>): string | undefined =>
  found.size === 1 ? [...found][0] : undefined

let places: readonly string[] | undefined

/** Posts in cities. Offices and the travelling series are known by acronyms, which are near to everything. */
function mendable(): readonly string[] {
  places ??= [...postIndex().byKey]
    .filter(([key, posts]) => key.length >= SHORTEST_TO_MEND && posts.some(post => IN_CITIES.has(post.kind)))
    .map(([key]) => key)
  return places
}

const IN_CITIES = new Set(['embassy', 'consulate', 'mission', 'other'])

let plads: Map<string, string> | undefined

/** Whole address designators of offices whose key is another word: `DEPT OF COMMERCE WASHINGTON DC`. */
function designators(): ReadonlyMap<string, string> {
  if (plads) return plads
  plads = new Map()
  for (const post of postIndex().all) if (post.key) plads.set(squeeze(post.name), post.key)
  return plads
}
