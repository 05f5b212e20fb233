import { POST_SYNONYM_ROWS } from './post-synonyms.rows.ts'
import { POST_ROWS } from './posts.rows.ts'

export type PostKind = 'embassy' | 'consulate' | 'mission' | 'department' | 'military' | 'other'

/** A post or department under one of the names it has borne. */
export interface Post {
  /** Plain-language address designator: `AMEMBASSY SAN JOSE`. */
  readonly name: string
  /** Spelling of reference numbers without blanks: `SANJOSE`. Absent for those that number no telegrams we know. */
  readonly key?: string
  /** The same with its blanks: `SAN JOSE`. */
  readonly mrnName?: string
  readonly routing: readonly string[]
  readonly kind: PostKind
  /** ISO 3166 alpha-2. */
  readonly country?: string
  /** Degrees, of the city. */
  readonly latitude?: number
  readonly longitude?: number
}

const KINDS: Readonly<Record<string, PostKind>> = {
  e: 'embassy',
  c: 'consulate',
  m: 'mission',
  d: 'department',
  j: 'military',
}

interface Index {
  readonly all: readonly Post[]
  readonly byKey: ReadonlyMap<string, readonly Post[]>
  readonly byRouting: ReadonlyMap<string, Post>
  readonly synonyms: ReadonlyMap<string, string>
}

let index: Index | undefined

/** Tables by key and routing indicator, made at first use. */
export function postIndex(): Index {
  if (index) return index
  const synonyms = new Map<string, string>()
  for (const [key, words] of POST_SYNONYM_ROWS) for (const word of words.split(' ')) synonyms.set(word, key)
  const all: Post[] = []
  const byKey = new Map<string, Post[]>()
  const byRouting = new Map<string, Post>()
  for (const [name, mrnName, routing, kind, country, latitude, longitude] of POST_ROWS) {
    const spelled = mrnName.replace(/[^A-Z]/g, '')
    const key = synonyms.get(spelled) ?? spelled
    const post: Post = {
      name,
      ...(key && { key, mrnName }),
      routing: routing ? routing.split(';') : [],
      kind: KINDS[kind] ?? 'other',
      ...(country && { country }),
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
    }
    all.push(post)
    if (key) byKey.set(key, [...(byKey.get(key) ?? []), post])
    // Later rows win: SECSTATE stands after the building it lives in.
    for (const ri of post.routing) byRouting.set(ri, post)
  }
  index = { all, byKey, byRouting, synonyms }
  return index
}

/** Every post, one entry for each name it has borne. */
export function posts(): readonly Post[] {
  return postIndex().all
}

/** The posts that sign with a key; more than one where an office changed its rank. */
export function postsByKey(key: string): readonly Post[] {
  return postIndex().byKey.get(key) ?? []
}

/** The post that answers to a routing indicator, as of 2010. */
export function postByRouting(ri: string): Post | undefined {
  return postIndex().byRouting.get(ri.trim().toUpperCase())
}

const UPPER = new Set(
  'AIT ASEAN CD CDC CIA CSCE DEA DTSPO EC FADPC FAS FRC FSC FSINFATC FT IAEA MBFR MTN NATO NVC OECD REO RPO RSC SALT TOSEC SECTO PARTO UN UNESCO UNVIE USAU USBERLIN USCBP USDA USDOC USDOJ USEU USIA USNATO USOSCE USTR USUN'.split(
    ' ',
  ),
)
const LOWER = new Set(['AU', 'DE', 'ES', 'OF'])

/** The name of a post for people: `San Jose`, `USUN New York`. An unknown key comes back as it is. */
export function postName(key: string): string {
  if (key === 'STATE') return 'Department of State'
  if (key === 'SECDEF') return 'Secretary of Defense'
  const written = postsByKey(key)[0]?.mrnName
  if (!written) return key
  return written
    .split(' ')
    .map((word, at) =>
      UPPER.has(word)
        ? word
        : at > 0 && LOWER.has(word)
          ? word.toLowerCase()
          : word.replace(/[A-Z]+/g, part => part[0] + part.slice(1).toLowerCase()),
    )
    .join(' ')
}
