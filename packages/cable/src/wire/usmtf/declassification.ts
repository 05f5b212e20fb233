import type { Day, ExecutiveOrder } from '../../message/message.ts'
import type { Placed, Strand } from '../../text/index.ts'
import type { CutSet } from './cut.ts'
import { words } from './fields.ts'

const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'
const NUMERIC = /\b((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])\b/g
const WORDED = /\b(\d{1,2}) ?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} ?((?:19|20)\d{2})\b/g
const CODE = /\b(?:OADR|25X[1-9]|50X[12](?:-HUM|-WMD)?|X[1-8]|MR|GP ?-? ?[1-4])\b/g

/** The DECL set, which says what the E.O. line of other text says. Of several dates the last is that of the end. */
export const readDecl = (text: Strand, set: CutSet): ExecutiveOrder =>
  declOf(text, set.start, set.contentStart, set.contentEnd, set.end)

/** The same of any words that say it, from `start` to `end`, the label left out. */
export function declOf(
  text: Strand,
  start: number,
  contentStart: number,
  contentEnd: number,
  end = contentEnd,
): ExecutiveOrder {
  const content = text.text.slice(contentStart, contentEnd)
  const placed = <T>(value: T, at: number, length: number): Placed<T> => ({
    value,
    raw: content.slice(at, at + length),
    place: text.place(contentStart + at, contentStart + at + length),
  })
  const dates = [
    ...[...content.matchAll(NUMERIC)].map(one => ({ one, day: `${one[1]}-${one[2]}-${one[3]}` as Day })),
    ...[...content.matchAll(WORDED)].map(one => ({
      one,
      day: `${one[3]}-${String(MONTHS.indexOf(one[2]!) / 3 + 1).padStart(2, '0')}-${one[1]!.padStart(2, '0')}` as Day,
    })),
  ].sort((a, b) => a.one.index - b.one.index)
  const last = dates.at(-1)
  const order = /\bE\.?O\.? ?(1[0-3]\d{3})\b/.exec(content)
  return {
    place: text.place(start, end),
    ...(order && {
      order: placed(order[1]!, order.index + order[0].length - order[1]!.length, order[1]!.length),
    }),
    ...(content.trim() && { instruction: words(text, contentStart, contentEnd) }),
    ...(last && { declassifyOn: placed(last.day, last.one.index, last.one[0].length) }),
    codes: [...content.matchAll(CODE)].map(one =>
      placed(one[0].replace(/^GP ?-? ?/, 'GP-'), one.index, one[0].length),
    ),
  }
}
