import { COUNTRY_ROWS } from './countries.rows.ts'

/** The list a two-letter code was read by. `observed` codes were met in traffic and stand in no list. */
export type CodeList = '1974' | 'fips10-4' | 'genc-2024' | 'observed'

/** What a country or area code of the TAGS line stands for. */
export interface Country {
  readonly code: string
  /** ISO 3166 alpha-2; absent for regions, dissolved states and some disputed areas. */
  readonly iso2?: string
  /** Absent for a region code whose meaning is not known. */
  readonly name?: string
  readonly list: CodeList
  readonly remark?: string
}

const LISTS: Readonly<Record<string, CodeList>> = { h: '1974', f: 'fips10-4', g: 'genc-2024' }

/** Years in which State changed lists; neither date is confirmed by a source. */
const FIPS_FROM = 1986
const GENC_FROM = 2024

let readings: Map<string, Country[]> | undefined

function allReadings(): Map<string, Country[]> {
  if (readings) return readings
  readings = new Map()
  for (const [code, iso2, name, lists, remark] of COUNTRY_ROWS) {
    const found = readings.get(code) ?? []
    for (const letter of lists)
      found.push({
        code,
        ...(iso2 && { iso2 }),
        ...(name && { name }),
        list: LISTS[letter] ?? 'observed',
        ...(remark && { remark }),
      })
    readings.set(code, found)
  }
  return readings
}

/** Everything a code has ever stood for. 90 codes name different places at different times. */
export function countryReadings(code: string): readonly Country[] {
  const all = allReadings()
  return all.get(code) ?? all.get(code.trim().toUpperCase()) ?? NONE
}

const NONE: readonly never[] = []

/**
 * What a code stood for in a year: the handbook of 1974 to about 1985, then FIPS 10-4, the list of 2024 from 2024;
 * FIPS where no year is known. A code that the list of its year lacks is read by another one, since traffic kept
 * old region codes for decades.
 */
export function countryByTag(code: string, year?: number): Country | undefined {
  const found = countryReadings(code)
  for (const list of order(year)) for (const reading of found) if (reading.list === list) return reading
  return undefined
}

const OLDEST_FIRST: readonly CodeList[] = ['1974', 'fips10-4', 'observed', 'genc-2024']
const NEWEST_FIRST: readonly CodeList[] = ['genc-2024', 'fips10-4', 'observed', '1974']
const FIPS_FIRST: readonly CodeList[] = ['fips10-4', 'observed', '1974', 'genc-2024']

function order(year = FIPS_FROM): readonly CodeList[] {
  return year < FIPS_FROM ? OLDEST_FIRST : year >= GENC_FROM ? NEWEST_FIRST : FIPS_FIRST
}

let names: Map<string, string> | undefined

/** ISO code of a country named in words: `BRAZIL`; remarks in brackets do not matter. */
export function isoOfCountry(name: string): string | undefined {
  if (!names) {
    names = new Map()
    for (const [, iso2, written] of COUNTRY_ROWS)
      if (iso2 && written) names.set(letters(written.replace(/\(.*?\)/g, '')), iso2)
  }
  return names.get(letters(name))
}

const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '')
