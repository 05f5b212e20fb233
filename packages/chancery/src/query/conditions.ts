import { parseQuery } from './parse.ts'
import type { Query, QuerySpan } from './tree.ts'

/** A part of a query that every hit must satisfy, with all of what was typed for it: signs and brackets too. */
export interface Condition extends QuerySpan {
  readonly query: Query
}

/** The conditions that a query joins by AND, in the order in which they were typed. */
export function conditions(typed: string): readonly Condition[] {
  const { query } = parseQuery(typed)
  const parts = query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query]
  const alone = parts.length === 1 && query.kind === 'or'
  const found: Condition[] = []
  let floor = 0
  for (const part of parts) {
    const hull = hullOf(part)
    if (!hull) continue
    const span = alone ? hull : withSigns(typed, hull, floor)
    floor = span.end
    found.push({ query: part, ...span })
  }
  return found
}

/** From the first leaf to the last. */
function hullOf(query: Query): QuerySpan | undefined {
  if (query.kind === 'all') return undefined
  if (query.kind === 'not') return hullOf(query.part)
  if ('span' in query) return query.span
  const hulls = query.parts.flatMap(part => hullOf(part) ?? [])
  return hulls.length
    ? { start: Math.min(...hulls.map(one => one.start)), end: Math.max(...hulls.map(one => one.end)) }
    : undefined
}

/** Takes in what stands before: `-`, `NOT`, brackets; and behind: the brackets that are still open. */
function withSigns(typed: string, { start, end }: QuerySpan, floor: number): QuerySpan {
  const before = /(?:(?:\bNOT\s*|-\s*)*\(\s*)*(?:\bNOT\s*|-\s*)*$/.exec(typed.slice(floor, start))![0]
  const bare = (before + typed.slice(start, end)).replace(/"[^"]*"?|“[^”]*”?/g, '')
  let open = bare.split('(').length - bare.split(')').length
  let close = end
  for (let at = end; open > 0 && at < typed.length && /[\s)]/.test(typed[at]!); at++)
    if (typed[at] === ')') {
      open--
      close = at + 1
    }
  return { start: start - before.trimStart().length, end: close }
}

/** A query without a condition of it. */
export const without = (typed: string, { start, end }: QuerySpan): string =>
  `${typed.slice(0, start).trimEnd()} ${typed.slice(end).trimStart()}`.trim()
