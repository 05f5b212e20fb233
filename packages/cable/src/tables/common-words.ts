import { COMMON_WORD_ROWS } from './common-words.rows.ts'

/** Endings, longest first, and what each stands for in the stem. */
const ENDINGS: readonly (readonly [ending: string, ...stems: string[]])[] = [
  ['ations', '', 'e', 'ate'],
  ['ation', '', 'e', 'ate'],
  ['ically', '', 'ic'],
  ['ments', ''],
  ['ment', ''],
  ['ness', ''],
  ['ance', '', 'e'],
  ['ence', '', 'e', 'ent'],
  ['able', '', 'e'],
  ['ible', '', 'e'],
  ['ship', ''],
  ['ical', ''],
  ['ally', ''],
  ['less', ''],
  ['ward', ''],
  ['wise', ''],
  ['ions', '', 'e'],
  ['ists', ''],
  ['ion', '', 'e'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ily', 'y'],
  ['ity', '', 'e'],
  ['ive', '', 'e', 'ion'],
  ['ing', '', 'e'],
  ['ers', '', 'e'],
  ['ors', '', 'e'],
  ['est', '', 'e'],
  ['ent', '', 'ence'],
  ['ant', '', 'ance'],
  ['ful', ''],
  ['ist', ''],
  ['ism', ''],
  ['es', '', 'e'],
  ['ed', '', 'e'],
  ['er', '', 'e'],
  ['or', '', 'e'],
  ['al', ''],
  ['ic', ''],
  ['ly', ''],
  ['s', ''],
]
const BEGINNING = /^(?:counter|inter|under|over|non|dis|un|re|in)/
/** `running`, `stopped`: the last letter was doubled. */
const DOUBLED = /(.)\1(?:ing|ed)$/
const SHORTEST_STEM = 3
const LONGEST = 24

let words: ReadonlySet<string> | undefined

/** Is a word, in small letters, common English? It may have up to two endings: `unregistered`, `negotiations`. */
export function isCommonWord(word: string): boolean {
  words ??= new Set(COMMON_WORD_ROWS.flatMap(row => row.split(' ')))
  if (words.has(word)) return true
  if (word.length > LONGEST) return false
  const once = stems(word)
  return once.some(stem => words!.has(stem)) || once.some(stem => stems(stem).some(one => words!.has(one)))
}

function stems(word: string): string[] {
  const found = [word.replace(BEGINNING, ''), word.replace(DOUBLED, '$1')]
  for (const [ending, ...replacements] of ENDINGS)
    if (word.endsWith(ending))
      for (const replacement of replacements) found.push(word.slice(0, -ending.length) + replacement)
  return found.filter(stem => stem.length >= SHORTEST_STEM && stem !== word)
}
