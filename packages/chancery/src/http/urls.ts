export type Sort = 'relevance' | 'newest' | 'oldest'

/** Pages that show the result of a search. */
export type View = '/search' | '/map' | '/trends' | '/network' | '/names' | '/names/model'

/** What the address of a search holds: all of its state. */
export interface SearchState {
  readonly q: string
  readonly sort?: Sort | undefined
  readonly cursor?: string | undefined
  /** A line a cable, without passages. */
  readonly dense?: boolean | undefined
  /** What a view holds besides. */
  readonly also?: Readonly<Record<string, string | undefined>>
}

/** Of its list, or of another view of the same search. */
export const searchUrl = (state: SearchState, view: View = '/search'): string =>
  `${view}${parameters({ ...listOf(state), ...(view !== '/search' && state.also) })}`

/** The first cable of a page of results, for who steps on from the last of the page before. */
export const firstUrl = (state: SearchState): string =>
  `/search${parameters({ ...listOf(state), open: 'first' })}`

/** A cable came out of a list when its address says of which. */
export const inList = ({ q, sort, cursor }: SearchState): boolean => !!(q || sort || cursor)

const listOf = ({ q, sort, cursor, dense }: SearchState): Record<string, string | undefined> => ({
  q,
  sort,
  cursor,
  list: dense ? 'dense' : undefined,
})

/** How a cable is shown. */
export interface CableState {
  /** The search one comes from: its hits are marked, and the list stays beside the cable. */
  readonly from?: SearchState | undefined
  readonly view?: 'raw' | undefined
  /** Capitals as they were sent; else in readable case. */
  readonly letters?: 'sent' | undefined
  readonly anchor?: string | undefined
}

/** Address of a saved search, and of its feed. */
export const savedUrl = (name: string): string => `/saved/${encodeURIComponent(name)}`

export const savedFeedUrl = (name: string): string => `${savedUrl(name)}/feed.atom`

/** Where a query can be saved. */
export const saveUrl = (q: string): string => `/saved${parameters({ q })}`

/** Address of the feed of a query. */
export const feedUrl = (q: string): string => `/feed.atom${parameters({ q })}`

export function cableUrl(name: string, { from, view, letters, anchor }: CableState = {}): string {
  const fragment = anchor ? `#${encodeURIComponent(anchor)}` : ''
  const list = from ? listOf(from) : {}
  return `/cable/${encodeURIComponent(name)}${parameters({ ...list, view, letters })}${fragment}`
}

/** Address of the bytes as received: of one source of several, counted from 1, or of the only one. */
export const bytesUrl = (name: string, source?: number): string =>
  `/cable/${encodeURIComponent(name)}/raw${parameters({ source: source === undefined ? undefined : String(source) })}`

/** Address of the thread of a cable or number, so many references wide. */
export const threadUrl = (name: string, depth?: number): string =>
  `/thread/${encodeURIComponent(name)}${parameters({ depth: depth === undefined ? undefined : String(depth) })}`

export const ghostsUrl = ({ q, start }: { q: string; start: number }): string =>
  `/ghosts${parameters({ q, start: start ? String(start) : undefined })}`

export const postUrl = (key: string, year?: number): string =>
  `/post/${encodeURIComponent(key)}${parameters({ year: year === undefined ? undefined : String(year) })}`

/** Address of one's own collection, from a place in it. */
export const collectionUrl = (name: string, start = 0): string =>
  `/collections/${encodeURIComponent(name)}${parameters({ start: start ? String(start) : undefined })}`

/** Address of a form for a note on a cable, or on a block of it. */
export const newNoteUrl = (cable: string, anchor?: string): string =>
  `/notes/new${parameters({ cable, anchor })}`
/** Address of the page of a name. */
export const nameUrl = (kind: string, name: string): string => `/name/${kind}/${encodeURIComponent(name)}`

export const diffUrl = (a: string, b: string): string => `/diff${parameters({ a, b })}`

function parameters(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => !!entry[1])
  return given.length
    ? `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, wellFormed(value)]))}`
    : ''
}

/** Halves of surrogate pairs cannot stand in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
