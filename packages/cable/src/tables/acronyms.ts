import { ACRONYM_ROWS } from './acronyms.rows.ts'

let acronyms: Set<string> | undefined

/** Is the word one that telegrams always write in capitals? Case does not matter. */
export function isAcronym(word: string): boolean {
  acronyms ??= new Set(ACRONYM_ROWS.flatMap(row => row.split(' ')))
  return acronyms.has(word.toUpperCase())
}
