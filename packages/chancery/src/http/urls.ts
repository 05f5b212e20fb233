export type Sort = 'relevance' | 'newest' | 'oldest'

/** What the address of a search holds: all of its state. */
export interface SearchState {
  readonly q: string
  readonly sort?: Sort | undefined
  readonly cursor?: string | undefined
}

export function searchUrl({ q, sort, cursor }: SearchState): string {
  return `/search${parameters({ q, sort, cursor })}`
}

/** Address of a cable, with the search one comes from, so that its hits are marked and the way back is known. */
export function cableUrl(
  name: string,
  {
    q,
    view,
    letters,
    anchor,
  }: {
    q?: string | undefined
    view?: 'raw' | undefined
    /** Capitals as they were sent; else in readable case. */
    letters?: 'sent' | undefined
    anchor?: string | undefined
  } = {},
): string {
  const fragment = anchor ? `#${encodeURIComponent(anchor)}` : ''
  return `/cable/${encodeURIComponent(name)}${parameters({ q, view, letters })}${fragment}`
}

/** Address of the bytes as received: of one source of several, counted from 1, or of the only one. */
export const bytesUrl = (name: string, source?: number): string =>
  `/cable/${encodeURIComponent(name)}/raw${parameters({ source: source === undefined ? undefined : String(source) })}`

function parameters(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => !!entry[1])
  return given.length
    ? `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, wellFormed(value)]))}`
    : ''
}

/** Halves of surrogate pairs cannot stand in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
