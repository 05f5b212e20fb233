import { readdirSync, readFileSync } from 'node:fs'
import { read } from '../../src/index.ts'
import type { Use } from '../mutants/modules.ts'
import { type Example, type Mark, marksOf, pageOf, shown, sorted } from '../rule-pages.ts'
import { look, type Seen } from './looks.ts'

export interface LookPage {
  /** File of the linter. */
  readonly file: string
  readonly examples: readonly Example[]
}

export const lookPages = (): LookPage[] =>
  readdirSync(new URL('.', import.meta.url))
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map(name => {
      const id = name.slice(0, -3)
      return {
        file: `${id}.ts`,
        examples: pageOf(id, readFileSync(new URL(name, import.meta.url), 'utf8')).examples,
      }
    })

/** What is seen in an example and what its marks say, as two texts. */
export function seenIn(use: Use, file: string, { text, options, year }: Example): string {
  const seen = look(use, file, read(text, year === undefined ? {} : { year }), options)
  return withWords(text, marksOfSeen(text, seen))
}

export const expectedIn = ({ text, marks }: Example): string => withWords(text, sorted(marks))

/** Marks with all that is known of what they mark. */
const withWords = (text: string, marks: readonly Mark[]): string =>
  shown(
    text,
    marks.map(({ what, says, ...mark }) => ({
      ...mark,
      what: says === undefined ? what : `${what}: ${says}`,
    })),
  )

export function marksOfSeen(text: string, seen: readonly Seen[]): Mark[] {
  const marks = seen.flatMap(([what, where, more]) =>
    marksOf(text, [
      { rule: 'seen', messageId: what, place: [where!].flat() } as unknown as Parameters<
        typeof marksOf
      >[1][number],
    ]).map(
      (mark): Mark => ({ ...mark, ...(more !== undefined && more !== '' && { says: String(more).trim() }) }),
    ),
  )
  return sorted(marks)
}
