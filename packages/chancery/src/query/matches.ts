import { tokens } from './tokens.ts'
import type { Query, ValueField } from './tree.ts'

/** What the index knows of a cable. Both interpreters answer from this alone. */
export interface Indexed {
  readonly subject: string
  readonly body: string
  /** ISO day. */
  readonly day?: string
  /** Step of classification, `CLASS_RANKS`; absent when unmarked. */
  readonly classRank?: number
  /** Each as it is written; matched by its tokens. */
  readonly values: Readonly<Partial<Record<ValueField, readonly string[]>>>
}

/** Does one cable, in memory, match? The twin of the store's SQL. */
export function matches(query: Query, cable: Indexed): boolean {
  const subject = tokens(cable.subject).map(token => token.text)
  const body = tokens(cable.body).map(token => token.text)
  const ask = (part: Query): boolean => {
    switch (part.kind) {
      case 'all':
        return true
      case 'and':
        return part.parts.every(ask)
      case 'or':
        return part.parts.some(ask)
      case 'not':
        return !ask(part.part)
      case 'words':
        return (
          hasPhrase(subject, part.tokens, part.prefix) ||
          (!part.in && hasPhrase(body, part.tokens, part.prefix))
        )
      case 'field':
        return part.values.some(value =>
          (cable.values[part.field] ?? []).some(written =>
            hasPhrase(
              tokens(written).map(token => token.text),
              value.tokens,
              value.prefix,
            ),
          ),
        )
      case 'date':
        return (
          cable.day !== undefined &&
          (!part.from || cable.day >= part.from) &&
          (!part.before || cable.day < part.before)
        )
      case 'class':
        return (
          cable.classRank !== undefined && part.ranks.some(rank => compared(cable.classRank!, part.op, rank))
        )
    }
  }
  return ask(query)
}

function hasPhrase(text: readonly string[], phrase: readonly string[], prefix: boolean): boolean {
  for (let at = 0; at + phrase.length <= text.length; at++)
    if (
      phrase.every((word, i) =>
        prefix && i === phrase.length - 1 ? text[at + i]!.startsWith(word) : text[at + i] === word,
      )
    )
      return true
  return false
}

const compared = (a: number, op: string, b: number): boolean =>
  op === '=' ? a === b : op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b
