import type { Distribution, OfficeCopies } from '../message/message.ts'
import { type Diagnostic, type Placed, Sign, type Strand } from '../text/index.ts'
import type { TopLine } from './top.ts'

/** `EUR-12`; older telegrams leave the hyphen out. */
const OFFICE = /(?<![A-Z/-])([A-Z]{1,6}(?:\/[A-Z]{1,4})?)[- ](\d{2})(?!\d)/g
const ROLE = /^(ORIGIN|ACTION|INFO|COPY)(?=\s)/
const TOTAL = /\/(\d{3,4})(?= ?[A-Z]?$)/
/** What a line of offices is made of, and nothing else. */
const LINE =
  /^(?:(?:ORIGIN|ACTION|INFO|COPY)\s)?\s*(?:(?:[A-Z]{1,6}(?:\/[A-Z]{1,4})?[- ]\d{2}|,)\s*)+(?:(?:\/\d{3,4}|\( ?[A-Z]{2,4} ?\))(?: ?[A-Z])?)?$/
/** The sum, or `( ISO ) W` in its place. */
const TOTAL_LINE = /^(?:\/\d{3,4}|\( ?[A-Z]{2,4} ?\)(?= [A-Z]$))(?: ?[A-Z])?$/

/** Is a line of the top part of the list of offices? */
export const isDistribution = (text: string): boolean =>
  (LINE.test(text) && !text.startsWith('PAGE ')) || TOTAL_LINE.test(text)

/**
 * The office distribution: copies to each office, and their sum as the list gives it. message-format.md 8.1.
 * `ACTION EUR-12`, `INFO OCT-01 ISO-00 /030 R`.
 */
export function readDistribution(
  strand: Strand,
  top: readonly TopLine[],
): { distribution?: Distribution; diagnostics: Diagnostic[] } {
  const offices: OfficeCopies[] = []
  const diagnostics: Diagnostic[] = []
  let role: OfficeCopies['role'] = 'action'
  let total: Placed<number> | undefined
  let start = -1
  let end = 0
  for (const line of top) {
    if (!(line.signs & Sign.DIGIT) && !line.text.endsWith(',')) continue
    if (!isDistribution(line.text)) continue
    // A second section repeats the list.
    if (total) break
    const named = ROLE.exec(line.text)?.[1]
    if (named) role = named === 'ORIGIN' ? 'origin' : named === 'ACTION' ? 'action' : 'info'
    for (const found of line.text.matchAll(OFFICE)) {
      const at = line.start + found.index
      offices.push({
        value: found[1]!,
        raw: found[0],
        place: strand.place(at, at + found[0].length),
        role,
        copies: Number(found[2]),
      })
    }
    const sum = TOTAL.exec(line.text)
    if (sum) {
      const at = line.start + sum.index
      total = { value: Number(sum[1]), raw: sum[0], place: strand.place(at, at + sum[0].length) }
    }
    if (start < 0) start = line.start
    end = line.end
  }
  if (!offices.length) return { diagnostics }
  const sum = offices.reduce((all, { copies }) => all + copies, 0)
  if (total && total.value !== sum)
    diagnostics.push({
      code: 'distribution-sum',
      severity: 'info',
      message: `The copies to the offices add up to ${sum}; the list says ${total.value}.`,
      place: total.place,
    })
  return {
    distribution: { place: strand.place(start, end), offices, ...(total && { total }), sum },
    diagnostics,
  }
}
