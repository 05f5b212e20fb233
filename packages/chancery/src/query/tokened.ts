import { inflections } from './inflections.ts'
import type { Indexed } from './matches.ts'
import { areNear, standings } from './text.ts'
import { tokenLine } from './tokens.ts'
import { type Phrase, type Query, VALUE_FIELDS, type ValueField, type Words } from './tree.ts'

/** Stands between the values of a field: no query has this token, so no phrase reaches over it. */
export const BETWEEN = ' ¶ '

/** A cable as it is matched again and again: its words folded and parted once, a blank before, between and after them. */
export interface Tokened {
  readonly subject: string
  readonly body: string
  readonly fields: Readonly<Partial<Record<ValueField, string>>>
  readonly day?: string
  readonly due?: string
  readonly classRank?: number
  readonly numbers: readonly string[]
  readonly cites: readonly string[]
}

export function tokened(cable: Indexed): Tokened {
  const fields: Partial<Record<ValueField, string>> = {}
  for (const field of VALUE_FIELDS) {
    const values = cable.values[field]
    if (values?.length) fields[field] = ` ${values.map(tokenLine).join(BETWEEN)} `
  }
  return {
    subject: ` ${tokenLine(cable.subject)} `,
    body: ` ${tokenLine(cable.body)} `,
    fields,
    ...(cable.day !== undefined && { day: cable.day }),
    ...(cable.due !== undefined && { due: cable.due }),
    ...(cable.classRank !== undefined && { classRank: cable.classRank }),
    numbers: cable.numbers ?? [],
    cites: cable.cites ?? [],
  }
}

/** What the other cables of an archive say of this one. */
export interface Around {
  thread(number: string): ReadonlySet<string>
  held(number: string): boolean
  /** Rare words of the cable of this name; `itself`: that is this one. */
  like(name: string): { readonly terms: readonly string[]; readonly itself: boolean }
  /** Did a reader put it into any of these? */
  gathered(sets: readonly number[]): boolean
}

/** A phrase as it stands in a line of words with blanks about them; of an open end no blank. */
const needle = ({ tokens, prefix, suffix }: Phrase): string =>
  `${suffix ? '' : ' '}${tokens.join(' ')}${prefix ? '' : ' '}`

/** Does a phrase stand in a line? */
export function stands(line: string, phrase: Phrase | Words): boolean {
  if (!('inflected' in phrase) || !phrase.inflected) return line.includes(needle(phrase))
  for (const form of inflections(phrase.tokens[0]!)) if (line.includes(` ${form} `)) return true
  return false
}

const wordsOf = (line: string): string[] => line.split(' ').filter(Boolean)

/** Does a cable match? The twin of the store's SQL, for one cable and many queries. */
export function holds(query: Query, cable: Tokened, around: Around): boolean {
  switch (query.kind) {
    case 'all':
      return true
    case 'and':
      return query.parts.every(part => holds(part, cable, around))
    case 'or':
      return query.parts.some(part => holds(part, cable, around))
    case 'not':
      return !holds(query.part, cable, around)
    case 'words':
      return query.in
        ? stands(cable[query.in], query)
        : stands(cable.subject, query) || stands(cable.body, query)
    case 'near':
      return [cable.subject, cable.body].some(line => {
        // Both sides are there, or their words need not be gone through.
        if (!query.sides.every(side => side.some(one => stands(line, one)))) return false
        const text = wordsOf(line)
        const [one, other] = query.sides.map(side =>
          side.flatMap(alternative => standings(text, alternative)).sort((a, b) => a.start - b.start),
        )
        return areNear(one!, other!, query.within)
      })
    case 'field': {
      const line = cable.fields[query.field]
      return line !== undefined && query.values.some(value => stands(line, value))
    }
    case 'date': {
      const day = query.of === 'due' ? cable.due : cable.day
      return day !== undefined && (!query.from || day >= query.from) && (!query.before || day < query.before)
    }
    case 'class':
      return (
        cable.classRank !== undefined && query.ranks.some(rank => compared(cable.classRank!, query.op, rank))
      )
    case 'thread': {
      const own = [...cable.numbers, ...cable.cites]
      return query.numbers.some(number => {
        const thread = around.thread(number)
        return own.some(one => thread.has(one))
      })
    }
    case 'like': {
      const { terms, itself } = around.like(query.name)
      return (
        !itself && terms.some(term => cable.subject.includes(` ${term} `) || cable.body.includes(` ${term} `))
      )
    }
    case 'saved':
      return false
    case 'gathered':
      return around.gathered(query.sets ?? [])
    case 'state':
      return query.state === 'duplicate'
        ? cable.numbers.some(around.held)
        : cable.cites.some(one => !around.held(one) && !cable.numbers.includes(one))
  }
}

const compared = (a: number, op: string, b: number): boolean =>
  op === '=' ? a === b : op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b
