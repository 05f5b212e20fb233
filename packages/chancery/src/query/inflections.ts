import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { PARADIGMS, type Paradigm } from './inflections.rows.ts'

const STEMMERS = { en: english, es: spanish, fr: french } as const

/** Shorter beginnings are words of their own: `bed` is no form of `be`. */
const SHORTEST_STEM = 3
/** Words in use are shorter. */
const LONGEST = 40

/** Forms of the latest words: a query asks for the same few again and again. */
const KEPT = 500
const kept = new Map<string, ReadonlySet<string>>()

/**
 * All forms that a folded word may take in English, Spanish or French, itself included: `vote` votes, voted, voting.
 * Endings come from paradigms, and a stemmer says whether two forms are one word: `not` and `noted` are not. Number,
 * gender and regular verbs; no derivation: `dredger` is no form of `dredge`. Text is in capitals without accents, so
 * that nothing tells its language: all three are tried.
 */
export function inflections(word: string): ReadonlySet<string> {
  const known = kept.get(word)
  if (known) return known
  const forms = new Set([word])
  if (word.length >= SHORTEST_STEM && word.length <= LONGEST && /^[a-z]+$/.test(word))
    for (const paradigm of PARADIGMS) for (const form of formsBy(paradigm, word)) forms.add(form)
  kept.set(word, forms)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return forms
}

function* formsBy({ language, endings, sure, doubling }: Paradigm, word: string): Generator<string> {
  const stem = language && STEMMERS[language]
  const own = stem?.(word)
  for (const ending of endings) {
    for (const begin of beginnings(word, ending, doubling))
      for (const other of endings) {
        const form = ended(begin, other, doubling)
        if (form !== undefined && form !== word && (sure || stem?.(form) === own)) yield form
      }
  }
}

/** What is left of a word without an ending: `stop` of `stopped`, where the paradigm doubles the last consonant. */
function beginnings(word: string, ending: string, doubling: boolean | undefined): string[] {
  if (!word.endsWith(ending)) return []
  const begin = word.slice(0, word.length - ending.length)
  // `class` is no plural of `clas`.
  if (ending === 's' && begin.endsWith('s')) return []
  if (doubling && /^[aeiou]/.test(ending)) {
    const doubled = /[aeiou]([bdfgklmnprtvz])\1$/.test(begin)
    return doubled && begin.length > SHORTEST_STEM ? [begin.slice(0, -1)] : []
  }
  return begin.length >= SHORTEST_STEM ? [begin] : []
}

function ended(begin: string, ending: string, doubling: boolean | undefined): string | undefined {
  if (ending === 's' && begin.endsWith('s')) return undefined
  if (!doubling || !/^[aeiou]/.test(ending)) return begin + ending
  return /[aeiou][bdfgklmnprtvz]$/.test(begin) ? begin + begin.at(-1) + ending : undefined
}
