import type { Day, ExecutiveOrder } from '../message/message.ts'

/** The same day of a later year; 29 February as it stands, since days are only compared. */
export const yearsAfter = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`

/** No instruction is longer; what is, is text that was run on. */
const LONGEST = 400

/** Words of the instruction beside its codes: an event, `25X6, AFTER THE TALKS`. */
export function eventBeside({ instruction, codes }: ExecutiveOrder): boolean {
  let words = instruction?.raw.slice(0, LONGEST) ?? ''
  for (const { raw } of codes) words = words.replace(raw, ' ')
  return /[A-Z][A-Z][A-Z]/i.test(words.replace(/^ *DECL(?:ASSIFY)?/i, ''))
}
