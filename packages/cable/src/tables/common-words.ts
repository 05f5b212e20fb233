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
/** Most words have no ending that is known: those that have one are found by their last letter. */
const BY_LAST = new Map<string, { readonly ending: string; readonly stems: readonly string[] }[]>()
for (const [ending, ...stems] of ENDINGS) {
  const last = ending.at(-1)!
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), { ending, stems }])
}
const BEGINNING = /^(?:counter|inter|under|over|non|dis|un|re|in)/
const SHORTEST_STEM = 3
const LONGEST = 24

let words: ReadonlySet<string> | undefined

/** Is a word, in small letters, common English? It may have up to two endings: `unregistered`, `negotiations`. */
export function isCommonWord(word: string): boolean {
  words ??= new Set(COMMON_WORD_ROWS.flatMap(row => row.split(' ')))
  if (words.has(word)) return true
  return word.length <= LONGEST && hasStem(word, words, 2)
}

/** Is one of its stems among the words, or a stem of a stem? */
function hasStem(word: string, words: ReadonlySet<string>, steps: number): boolean {
  const holds = (stem: string): boolean =>
    stem.length >= SHORTEST_STEM && (words.has(stem) || (steps > 1 && hasStem(stem, words, steps - 1)))
  const begun = BEGINNING.exec(word)
  if (begun && holds(word.slice(begun[0].length))) return true
  const rows = BY_LAST.get(word.charAt(word.length - 1))
  if (!rows) return false
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0
  if (ending) {
    // `running`, `stopped`: the last letter was doubled.
    const end = word.length - ending
    if (end > 1 && word[end - 1] === word[end - 2] && holds(word.slice(0, end - 1))) return true
  }
  for (const { ending, stems } of rows)
    if (word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length)
      for (const end of stems) if (holds(stem + end)) return true
    }
  return false
}
