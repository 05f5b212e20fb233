import { distance } from '@chancery/cable'
import type { Clearance } from '../guard/index.ts'
import type { Query, ValueField, Words } from '../query/index.ts'
import type { FacetField, Forms, Store } from '../store/index.ts'
import type { QueryProblem } from './archive.ts'

/** Shorter words have too many neighbours. */
const SHORTEST = 4
/** From this length on two slips are forgiven. */
const LONG = 8
/** Words of one first letter that are compared, the most frequent. */
const COMPARED = 20_000

/** Where the values of a field are listed whole. */
const LISTED: Readonly<Partial<Record<ValueField, FacetField>>> = {
  from: 'post',
  post: 'post',
  to: 'addressee',
  info: 'addressee',
  addressee: 'addressee',
  tags: 'tags',
  caption: 'caption',
  layout: 'layout',
}

/** Words and values that no cable has that the reader may see, with the nearest that one has. */
export function unknownWords(
  query: Query,
  forms: readonly Forms[],
  store: Store,
  seenBy: Clearance,
  held: (name: string) => boolean,
): QueryProblem[] {
  const problems: QueryProblem[] = []
  const missing = new Set(forms.filter(one => !one.count).map(one => one.typed))
  /** What is half typed is the beginning of a word; else the nearest. */
  const nearWord = (typed: string): string | undefined => {
    if (store.words('text', typed, seenBy, { limit: 1 }).length) return `${typed}*`
    const lengths = [typed.length - 2, typed.length + 2] as const
    const known = store.words('text', [...typed][0]!, seenBy, { limit: COMPARED, lengths })
    return nearestOf(
      typed,
      known.map(one => one.word),
    )
  }
  const word = (words: Words): void => {
    const [typed] = words.tokens
    if (!words.inflected || !typed || typed.length < SHORTEST || !missing.has(typed)) return
    const near = nearWord(typed)
    if (!near) return
    problems.push({
      code: 'word-unknown',
      message: `No cable has the word “${typed}”.`,
      start: words.in ? words.span.end - typed.length : words.span.start,
      end: words.span.end,
      suggestion: near,
    })
  }
  const values = ({ field, values }: Extract<Query, { kind: 'field' }>): void => {
    const listed = LISTED[field]
    // A value that means others was understood.
    if (!listed || values.some(value => !value.at)) return
    for (const { tokens, prefix, suffix, typed, at } of values) {
      if (prefix || suffix || typed.length < SHORTEST) continue
      if (store.knownWords(field, tokens, seenBy).length === new Set(tokens).size) continue
      const known = store.words(`=${listed}`, '', seenBy, { limit: COMPARED })
      const near = nearestOf(
        typed.toUpperCase(),
        known.map(one => one.word),
      )
      if (near)
        problems.push({
          code: 'value-unknown',
          message: `No cable has “${typed}” there.`,
          ...at!,
          suggestion: /^[\p{L}\p{N}]+$/u.test(near) ? near : `"${near}"`,
        })
    }
  }
  const walk = (part: Query): void => {
    if ('parts' in part) part.parts.forEach(walk)
    // A word that is left out is missed by nobody.
    else if (part.kind === 'words') word(part)
    else if (part.kind === 'near') part.sides.flat().forEach(word)
    else if (part.kind === 'field') values(part)
    else if (part.kind === 'like' && !held(part.name))
      problems.push({ code: 'name-unknown', message: `No cable is held as “${part.name}”.`, ...part.span })
  }
  if (forms.length || query.kind !== 'all') walk(query)
  return problems
}

/** The first of the nearest; of a name with several words, or of one of its words. */
function nearestOf(typed: string, list: readonly string[]): string | undefined {
  const limit = typed.length >= LONG ? 2 : 1
  let best: string | undefined
  let least = limit + 1
  for (const candidate of list)
    for (const written of [
      candidate.toUpperCase(),
      ...(candidate.includes(' ') ? candidate.toUpperCase().split(' ') : []),
    ]) {
      const steps = distance(typed.toUpperCase(), written, limit)
      if (steps >= least) continue
      least = steps
      best = candidate
    }
  return best
}
