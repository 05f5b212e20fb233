import { countryByTag, countryReadings } from './countries.ts'
import { TAG_ROWS } from './tags.rows.ts'

/** What a TAGS entry is about; the same words as `TagKind` of a message. */
type Kind = 'subject' | 'program' | 'country' | 'organization' | 'person' | 'unknown'

const KINDS: Readonly<Record<string, Kind>> = { s: 'subject', p: 'program', o: 'organization' }

/** Titles of the 1974 handbook hold for messages up to this year. */
const HANDBOOK_1974_TO = 1979

type Row = (typeof TAG_ROWS)[number]
let rows: Map<string, Row> | undefined

function rowOf(code: string): Row | undefined {
  rows ??= new Map(TAG_ROWS.map(row => [row[0], row]))
  return rows.get(code)
}

/**
 * What kind of entry a TAGS code is. Known codes first; then by shape: two signs are a place, a comma or brackets make
 * a person, K and three letters or more a program. Anything else is unknown, which is no fault: the list grows.
 */
export function tagKind(code: string): Kind {
  let kind = kinds.get(code)
  if (kind) return kind
  kind = kindOf(code)
  if (isKnownTag(code)) kinds.set(code, kind)
  return kind
}

/** Of the known codes that were met: there are only so many. */
const kinds = new Map<string, Kind>()

function kindOf(code: string): Kind {
  const tag = code.trim().toUpperCase()
  if (/[,()]/.test(tag)) return 'person'
  if (/^[0-9A-Z][A-Z]$/.test(tag)) return !countryByTag(tag) && rowOf(tag) ? 'organization' : 'country'
  const row = rowOf(tag)
  if (row) return KINDS[row[1]] ?? 'unknown'
  return /^K[A-Z]{3,}$/.test(tag) ? 'program' : 'unknown'
}

/** What a code meant in a year (FIPS places and current titles where none is given); `undefined` if not known. */
export function tagTitle(code: string, year?: number): string | undefined {
  const tag = code.trim().toUpperCase()
  if (tagKind(tag) === 'country') return countryByTag(tag, year)?.name
  const row = rowOf(tag)
  if (!row) return undefined
  const earlier = row[4]
  return (year !== undefined && year <= HANDBOOK_1974_TO && earlier) || row[2] || undefined
}

/** Is the code in a list or attested in traffic? */
export function isKnownTag(code: string): boolean {
  if (rowOf(code)) return true
  const tag = code.trim().toUpperCase()
  return rowOf(tag) !== undefined || countryReadings(tag).length > 0
}

/** Codes of one kind, for repair and for suggestions. */
export function tagCodes(kind: 'subject' | 'program' | 'organization'): readonly string[] {
  return TAG_ROWS.filter(row => KINDS[row[1]] === kind).map(row => row[0])
}
