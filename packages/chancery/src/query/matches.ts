import { ALONE, type Surroundings } from './surroundings.ts'
import { areNear, hasPhrase, standings } from './text.ts'
import { tokens } from './tokens.ts'
import type { Query, ValueField, Words } from './tree.ts'

/** What the index knows of a cable. Both interpreters answer from this alone. */
export interface Indexed {
  readonly subject: string
  readonly body: string
  /** ISO day. */
  readonly day?: string
  /** ISO day of its declassification. */
  readonly due?: string
  /** Step of classification, `CLASS_RANKS`; absent when unmarked. */
  readonly classRank?: number
  /** Each as it is written; matched by its tokens. */
  readonly values: Readonly<Partial<Record<ValueField, readonly string[]>>>
  /** What others call it by, and what it refers to: `numberKey` of each. */
  readonly numbers?: readonly string[]
  readonly cites?: readonly string[]
}

const words = (text: string): string[] => tokens(text).map(token => token.text)

/** Does one cable, in memory, match? The twin of the store's SQL. */
export function matches(query: Query, cable: Indexed, around: Surroundings = ALONE): boolean {
  const texts = { subject: words(cable.subject), body: words(cable.body) }
  const inside = ({ in: where }: Words): readonly (readonly string[])[] =>
    where ? [texts[where]] : [texts.subject, texts.body]
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
        return inside(part).some(text => hasPhrase(text, part))
      case 'near':
        return [texts.subject, texts.body].some(text => {
          const [one, other] = part.sides.map(side =>
            side.flatMap(alternative => standings(text, alternative)).sort((a, b) => a.start - b.start),
          )
          return areNear(one!, other!, part.within)
        })
      case 'field':
        return part.values.some(value =>
          (cable.values[part.field] ?? []).some(written => hasPhrase(words(written), value)),
        )
      case 'date': {
        const day = part.of === 'due' ? cable.due : cable.day
        return day !== undefined && (!part.from || day >= part.from) && (!part.before || day < part.before)
      }
      case 'class':
        return (
          cable.classRank !== undefined && part.ranks.some(rank => compared(cable.classRank!, part.op, rank))
        )
      case 'thread': {
        const own = [...(cable.numbers ?? []), ...(cable.cites ?? [])]
        return part.numbers.some(number => {
          const thread = around.thread(number)
          return own.some(one => thread.has(one))
        })
      }
      case 'like': {
        const { terms, itself } = around.like(part.name)
        return !itself(cable) && terms.some(term => texts.subject.includes(term) || texts.body.includes(term))
      }
      case 'state':
        return part.state === 'duplicate'
          ? (cable.numbers ?? []).some(around.held)
          : (cable.cites ?? []).some(one => !around.held(one) && !cable.numbers?.includes(one))
    }
  }
  return ask(query)
}

const compared = (a: number, op: string, b: number): boolean =>
  op === '=' ? a === b : op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b
