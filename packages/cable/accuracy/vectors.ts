import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runFolder } from '../vectors/run.ts'
import { SHARED } from './corpus.ts'

export const VECTORS: string = join(SHARED, 'vectors')

export interface VectorRow {
  readonly field: string
  readonly cases: number
  readonly missed: readonly string[]
  /** Cases that the folder's README calls arguable, or that ask for initials which the text does not hold. */
  readonly apart: number
  readonly apartMissed: readonly string[]
  /** Share that may be missed. */
  readonly allowed: number
}

const ALLOWED = 0.03
const ALLOWED_IN: Readonly<Record<string, number>> = {
  references_ng: 0.08,
  classified_by: 0.08,
  malformed_id: 0.15,
}

export function runVectors(): VectorRow[] {
  const arguable = arguableIds(readFileSync(join(VECTORS, 'README.md'), 'utf8'))
  const inputs = inputsById()
  return runFolder(VECTORS).flatMap(({ field, read, cases, failures }) => {
    if (!read || cases === 0) return []
    const apart = [...inputs].filter(
      ([id, one]) => one.field === field && (arguable.has(id) || asksForInitials(one)),
    )
    const isApart = new Set(apart.map(([id]) => id))
    const failed = failures.map(({ id }) => id)
    return [
      {
        field,
        cases: cases - apart.length,
        missed: failed.filter(id => !isApart.has(id)),
        apart: apart.length,
        apartMissed: failed.filter(id => isApart.has(id)),
        allowed: ALLOWED_IN[field] ?? ALLOWED,
      },
    ]
  })
}

/** One miss is allowed in a field of few cases. */
export const reached = ({ cases, missed, allowed }: VectorRow): boolean =>
  missed.length <= Math.max(1, Math.floor(cases * allowed))

interface Case {
  readonly field: string
  readonly input: string
  readonly expected: unknown
}

/** Ids in the first column of the table, `x-0019 / -0027` written out. */
export function arguableIds(readme: string): Set<string> {
  const table = readme.slice(readme.indexOf('## Arguable'))
  return new Set(
    [...table.matchAll(/^\| (\w+)-(\d+)((?: \/ -\d+)*)/gm)].flatMap(([, field, first, more]) =>
      [first, ...more!.matchAll(/\d+/g)].map(number => `${field}-${number}`),
    ),
  )
}

/** A person tag with an initial that the text lacks. */
function asksForInitials({ field, input, expected }: Case): boolean {
  if (field !== 'tags' || !Array.isArray(expected)) return false
  const words = new Set(input.toUpperCase().split(/[^A-Z]+/))
  return expected.some(
    tag =>
      typeof tag === 'string' &&
      tag.includes(',') &&
      tag.split(/[^A-Z]+/).some(word => word.length === 1 && !words.has(word)),
  )
}

function inputsById(): Map<string, Case> {
  const cases = new Map<string, Case>()
  for (const name of readdirSync(VECTORS).filter(one => one.endsWith('.jsonl')))
    for (const line of readFileSync(join(VECTORS, name), 'utf8').split('\n')) {
      if (!line.trim()) continue
      const { id, input, expected } = JSON.parse(line) as { id: string; input: unknown; expected: unknown }
      if (typeof input === 'string')
        cases.set(id, { field: name.slice(0, -'.jsonl'.length), input, expected })
    }
  return cases
}
