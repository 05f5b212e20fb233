import { DEMONYM_ROWS } from './demonyms.rows.ts'
import { GIVEN_NAME_ROWS } from './given-names.rows.ts'
import { TAG_PHRASE_ROWS } from './tag-phrases.rows.ts'
import { TAG_ROWS } from './tags.rows.ts'

const setOf = (rows: readonly string[]): ReadonlySet<string> => new Set(rows.flatMap(row => row.split(' ')))

let names: ReadonlySet<string> | undefined
let demonyms: ReadonlySet<string> | undefined
let phrases: ReadonlyMap<string, readonly (readonly string[])[]> | undefined

/** Is a word in capitals a given name? */
export const isGivenName = (word: string): boolean => {
  names ??= setOf(GIVEN_NAME_ROWS)
  return names.has(word)
}

/** Is a word in capitals the adjective of a nation? */
export const isDemonym = (word: string): boolean => {
  demonyms ??= setOf(DEMONYM_ROWS)
  return demonyms.has(word)
}

/** The entries of several words that may stand on a TAGS line and begin so (`AER LINGUS`, `FOREIGN POLICY`), longest first. */
export function tagPhrases(first: string): readonly (readonly string[])[] {
  phrases ??= byFirstWord(
    [...TAG_PHRASE_ROWS, ...TAG_ROWS.map(row => row[0]).filter(code => code.includes(' '))]
      .map(phrase => phrase.split(' '))
      .sort((a, b) => b.length - a.length),
  )
  return phrases.get(first) ?? NONE
}

const NONE: readonly never[] = []

function byFirstWord(
  all: readonly (readonly string[])[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  for (const words of all) found.set(words[0]!, [...(found.get(words[0]!) ?? []), words])
  return found
}
