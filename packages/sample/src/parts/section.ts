import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { two } from './wrap.ts'

export interface SectionMark {
  readonly number: number
  readonly of: number
}

/** Sections end where a paragraph does; in about equal lengths. */
export function cut(lines: readonly string[], count: number): string[][] {
  const ends = lines.flatMap((line, at) =>
    line === '' && /^\D{0,8}\d+\./.test(lines[at + 1] ?? '') ? [at] : [],
  )
  const parts: string[][] = []
  let from = 0
  for (let part = 1; part < count; part++) {
    const wanted = (lines.length * part) / count
    let best = -1
    for (const end of ends)
      if (end > from && (best < 0 || Math.abs(end - wanted) < Math.abs(best - wanted))) best = end
    if (best < 0) break
    parts.push(lines.slice(from, best))
    from = best
  }
  return [...parts, lines.slice(from)]
}

/** `SECTION 01 OF 02 `, with what damage copies show. markings.md 2. */
export function sectionWords(truth: Truth, { number, of }: SectionMark, chance: Random): string {
  const plain = `${two(number)} OF ${two(of)} `
  if (!has(truth, 'section-words-garbled')) return `SECTION ${plain}`
  return chance.pick([
    `SECTIN ${two(number)}OF ${two(of)} `,
    `SECTION ${number}QF ${two(of)} `,
    `SECION ${plain}`,
  ])
}
