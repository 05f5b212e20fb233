import { Random } from './random.ts'
import type { Truth } from './truth.ts'
import { bodyLines, ending, finish, heading, pageLine, preamble, type SectionMark } from './wire.ts'

/** One file of the sample: a cable, or one section of a cable that came in several. */
export interface SampleDocument {
  readonly name: string
  readonly text: string
  readonly truth: Truth
  readonly section?: SectionMark
}

/** Sectioned cables come as one joined copy or as a file for each section. */
export function* documents(truth: Truth, seed: number): Generator<SampleDocument> {
  const chance = new Random(seed)
  const body = bodyLines(truth, chance)
  const sign = ['', truth.signature]
  if (truth.sections === 1) {
    const lines = [...heading(truth, chance), ...preamble(truth, chance), ...body, ...sign, ...ending(truth)]
    yield { name: `${truth.key}.txt`, text: finish(lines, truth), truth }
    return
  }
  const of = truth.sections
  const parts = cut(body, of)
  if (chance.chance(0.5)) {
    const first = { number: 1, of }
    const joined = parts.flatMap((part, at) =>
      at ? [pageLine(truth, { number: at + 1, of }), ...part] : part,
    )
    const lines = [
      ...heading(truth, chance, first),
      ...preamble(truth, chance, first),
      ...joined,
      ...sign,
      ...ending(truth),
    ]
    yield { name: `${truth.key}.txt`, text: finish(lines, truth), truth }
    return
  }
  for (const [at, part] of parts.entries()) {
    const section = { number: at + 1, of }
    const lines = [
      ...heading(truth, chance, section),
      ...preamble(truth, chance, section),
      ...(at ? [''] : []),
      ...part,
      ...(section.number === of ? sign : []),
      ...ending(truth),
    ]
    yield { name: `${truth.key}.${section.number}.txt`, text: finish(lines, truth), truth, section }
  }
}

/** Sections end where a paragraph does; in about equal lengths. */
function cut(lines: readonly string[], count: number): string[][] {
  const ends = lines.flatMap((line, at) => (line === '' && /^\S*\d+\./.test(lines[at + 1] ?? '') ? [at] : []))
  const parts: string[][] = []
  let from = 0
  for (let part = 1; part < count; part++) {
    const wanted = (lines.length * part) / count
    const at = ends
      .filter(end => end > from)
      .reduce((best, end) => (near(end, wanted) < near(best, wanted) ? end : best))
    parts.push(lines.slice(from, at))
    from = at
  }
  return [...parts, lines.slice(from)]
}

const near = (at: number, wanted: number): number => Math.abs(at - wanted)
