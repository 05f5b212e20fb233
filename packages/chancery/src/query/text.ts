import { inflections } from './inflections.ts'
import type { Phrase, Words } from './tree.ts'

/** Where a phrase stands in a row of words: the first of its words and the one after its last. */
export interface Standing {
  readonly start: number
  readonly end: number
}

type Test = (word: string) => boolean

/** What each word of a phrase must be. */
function tests(phrase: Phrase & { readonly inflected?: true }): readonly Test[] {
  const { tokens, prefix, suffix, inflected } = phrase
  const last = tokens.length - 1
  return tokens.map((token, i): Test => {
    const end = suffix && i === 0
    const beginning = prefix && i === last
    if (end && beginning) return word => word.includes(token)
    if (end) return word => word.endsWith(token)
    if (beginning) return word => word.startsWith(token)
    if (inflected) {
      const forms = inflections(token)
      return word => forms.has(word)
    }
    return word => word === token
  })
}

/** Everywhere that a phrase stands, in order. */
export function standings(text: readonly string[], phrase: Phrase | Words): Standing[] {
  const wanted = tests(phrase)
  const found: Standing[] = []
  for (let at = 0; at + wanted.length <= text.length; at++)
    if (wanted.every((test, i) => test(text[at + i]!))) found.push({ start: at, end: at + wanted.length })
  return found
}

export function hasPhrase(text: readonly string[], phrase: Phrase | Words): boolean {
  const wanted = tests(phrase)
  for (let at = 0; at + wanted.length <= text.length; at++)
    if (wanted.every((test, i) => test(text[at + i]!))) return true
  return false
}

/** Do two of them, one of each list, stand with at most so many words between? What overlaps does. Both in order. */
export function areNear(one: readonly Standing[], other: readonly Standing[], within: number): boolean {
  let from = 0
  for (const { start, end } of one) {
    // What ends too far before this one also ends too far before those that follow.
    while (from < other.length && other[from]!.end < start - within) from++
    for (let i = from; i < other.length && other[i]!.start <= end + within; i++)
      if (start - other[i]!.end <= within) return true
  }
  return false
}
