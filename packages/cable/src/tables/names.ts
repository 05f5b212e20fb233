import { COUNTRY_ROWS } from './countries.rows.ts'
import { POST_ROWS } from './posts.rows.ts'
import { isDemonym, isGivenName } from './words.ts'

const CALENDAR =
  'JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY CHRISTMAS EASTER RAMADAN'
/** Parts of the names of places that are common words by themselves. */
const NO_NAME = new Set(
  'AND BANK CHAD CITY COAST FRENCH GABORONE GUINEA ISLAND ISLANDS NEW NICE NORTH NORTHERN OF PORT REPUBLIC SOUTH STATES THE TURKEY UNITED WEST WESTERN'.split(
    ' ',
  ),
)
const SHORTEST = 4

let places: ReadonlySet<string> | undefined

/** Is a word, in capitals, part of the name of a place, a nation, a month, a day or a person? */
export function isNameWord(word: string): boolean {
  places ??= new Set(
    [...COUNTRY_ROWS.map(row => row[2]), ...POST_ROWS.map(row => row[1]), CALENDAR].flatMap(name =>
      name
        .toUpperCase()
        .split(/[^\p{L}]+/u)
        .filter(part => part.length >= SHORTEST && !NO_NAME.has(part)),
    ),
  )
  return places.has(word) || isDemonym(word) || isGivenName(word)
}
