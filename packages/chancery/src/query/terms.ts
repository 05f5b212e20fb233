import { inflections } from './inflections.ts'
import { tokens } from './tokens.ts'
import type { Phrase, Query } from './tree.ts'

export interface Term extends Phrase {
  /** Its inflections are marked too. */
  readonly inflected?: true
}

/** The words a query asks for (not those it leaves out), for marking them in a text. */
export function wantedTerms(query: Query): Term[] {
  switch (query.kind) {
    case 'words': {
      const { tokens, prefix, suffix, inflected } = query
      return [{ tokens, prefix, ...(suffix && { suffix }), ...(inflected && { inflected }) }]
    }
    case 'near':
      return query.sides.flat().flatMap(wantedTerms)
    case 'and':
    case 'or':
      return query.parts.flatMap(wantedTerms)
    default:
      return []
  }
}

/** Where the terms stand in a text, in order, none over another. */
export function findTerms(
  text: string,
  terms: readonly Term[],
): { start: number; end: number; term: number }[] {
  if (!mayStand(text, terms)) return []
  const words = tokens(text)
  const starts = terms.map(firstWord)
  const found: { start: number; end: number; term: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const term = terms.findIndex(
      (one, i) => starts[i]!(words[at]!.text) && follows(one, i => words[at + i]?.text),
    )
    if (term < 0) continue
    const last = words[at + terms[term]!.tokens.length - 1]!
    found.push({ start: words[at]!.start, end: last.end, term })
    at += terms[term]!.tokens.length - 1
  }
  return found
}

/**
 * A text in which the letters of no first word stand holds no term: most do not, and are not cut into words. Of others
 * than ASCII, and where an apostrophe may part a word, nothing is said beforehand.
 */
function mayStand(text: string, terms: readonly Term[]): boolean {
  if (!PLAIN.test(text)) return terms.length > 0
  const lower = text.toLowerCase()
  return terms.some(({ tokens: [first], inflected }) => {
    if (!inflected) return lower.includes(first!)
    for (const form of inflections(first!)) if (lower.includes(form)) return true
    return false
  })
}

/** The first letters in a text that the first word of a term may begin with; -1 where there are none. */
export function firstMayStand(text: string, terms: readonly Term[]): number {
  const lower = text.toLowerCase()
  // Where small letters take more room than capitals, no place of theirs is one of the text.
  if (lower.length !== text.length) return -1
  let first = -1
  for (const { tokens, inflected } of terms)
    for (const form of inflected ? inflections(tokens[0]!) : [tokens[0]!]) {
      const at = lower.indexOf(form)
      if (at >= 0 && (first < 0 || at < first)) first = at
    }
  return first
}

const PLAIN = /^[\x00-\x26\x28-\x7f]*$/

/** What the first word of a term must be. */
function firstWord({ tokens, prefix, suffix, inflected }: Term): (word: string) => boolean {
  const first = tokens[0]!
  const only = tokens.length === 1
  if (suffix) return word => (prefix && only ? word.includes(first) : word.endsWith(first))
  if (prefix && only) return word => word.startsWith(first)
  if (!inflected) return word => word === first
  const forms = inflections(first)
  return word => forms.has(word)
}

/** Do the other words of a term follow? */
function follows({ tokens, prefix }: Term, word: (i: number) => string | undefined): boolean {
  for (let i = 1; i < tokens.length; i++) {
    const written = word(i)
    const wanted = tokens[i]!
    if (prefix && i === tokens.length - 1 ? !written?.startsWith(wanted) : written !== wanted) return false
  }
  return true
}
