import { tokens } from './tokens.ts'
import type { Query } from './tree.ts'

export interface Term {
  readonly tokens: readonly string[]
  readonly prefix: boolean
}

/** The words a query asks for (not those it leaves out), for marking them in a text. */
export function wantedTerms(query: Query): Term[] {
  switch (query.kind) {
    case 'words':
      return [{ tokens: query.tokens, prefix: query.prefix }]
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
  if (!terms.length) return []
  const words = tokens(text)
  const found: { start: number; end: number; term: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const term = terms.findIndex(one =>
      one.tokens.every((word, i) => {
        const written = words[at + i]?.text
        return one.prefix && i === one.tokens.length - 1 ? written?.startsWith(word) : written === word
      }),
    )
    if (term < 0) continue
    const last = words[at + terms[term]!.tokens.length - 1]!
    found.push({ start: words[at]!.start, end: last.end, term })
    at += terms[term]!.tokens.length - 1
  }
  return found
}
