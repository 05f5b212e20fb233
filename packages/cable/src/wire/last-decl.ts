import type { ExecutiveOrder } from '../message/message.ts'
import { lines, type Strand } from '../text/index.ts'
import { declOf } from './usmtf/declassification.ts'

/**
 * `DECL OADR`, `DECL: 1 JAN 2036`, `DECLASSIFY ON: X1`, and the downgrading groups of the sixties, `GP-4`: the last line
 * of military text. markings.md 7.
 */
const DECL = /^(?:DECL(?:ASSIFY ON)?\b:? {0,3}(?=\S)|(?=GP ?-? ?[1-4]$))/
const LONGEST = 160
const LONGEST_TAIL = 400

/** What the last line says of declassification, and where it begins. */
export function readLastDecl(body: Strand): { eo: ExecutiveOrder; start: number } | undefined {
  let last: [number, number] | undefined
  for (const line of lines(body.text, Math.max(0, body.length - LONGEST_TAIL))) {
    const { from: start, to: end } = line
    if (start < end) last = [start, end]
  }
  if (!last || last[1] - last[0] > LONGEST) return undefined
  const label = DECL.exec(body.text.slice(...last))
  if (!label) return undefined
  const eo = declOf(body, last[0], last[0] + label[0].length, last[1])
  return eo.declassifyOn || eo.codes.length ? { eo, start: last[0] } : undefined
}
