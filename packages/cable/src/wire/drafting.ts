import type { Drafting, Officer } from '../message/message.ts'
import type { Strand } from '../text/index.ts'
import { isDistribution } from './distribution.ts'
import { isDashes, type TopLine } from './top.ts'

/** `EPPROVED BY` occurs. message-format.md 8.1. */
const HEAD = /^(DRAF?T?ED|[AE]PPROVED|CLEARED|CLEARANCES?)(?:\s+BY)?\s*:?\s*/
const HEAD_BEGINS = 'DAEC'
const NOTE = /\s*\(([A-Z /]{2,20})\)\.?$/
/** `EUR/NE:JQUIST`, `ARA/AND/B - PBTAYLOR:LEE`, `S/S - O:RSSTEVEN`: office, name, and who typed it. */
const OFFICE_DASH = /^([A-Z][A-Z0-9/&.]{0,20})\s*-\s*([A-Z][A-Z .'-]{2,})(?::[A-Z]{1,6})?$/
const OFFICE_COLON = /^([A-Z][A-Z0-9/&. -]{0,24}?)\s*[:;]\s*([A-Z][A-Z .,'-]+?)(?::[A-Z]{1,6})?$/
const LONGEST = 80

/**
 * Who drafted, approved and cleared, as the Department prints it on telegrams of its own: the drafter's line, the
 * approver's, and a line for each office that cleared, down to the line of dashes. message-format.md 8.1.
 */
export function readDrafting(strand: Strand, top: readonly TopLine[]): Drafting | undefined {
  const found = { drafted: [] as Officer[], cleared: [] as Officer[], approved: [] as Officer[] }
  let start = -1
  let end = 0
  for (const { text, start: at, end: stop } of top) {
    const head = HEAD_BEGINS.includes(text[0]!) ? HEAD.exec(text) : null
    if (start < 0 && !head) continue
    if (isDashes(text) || isDistribution(text)) break
    const from = at + (head?.[0].length ?? 0)
    const kind = kindOf(head?.[1])
    const officer = readOfficer(strand, from, stop)
    // A line that names nobody is not of the list.
    if (!officer && !head) break
    if (officer) found[kind].push(officer)
    if (start < 0) start = at
    end = stop
  }
  return start < 0 ? undefined : { place: strand.place(start, end), ...found }
}

/** A line without a head is one of those who cleared. */
const kindOf = (head = ''): keyof Omit<Drafting, 'place'> =>
  /^DRA[FT]/.test(head) ? 'drafted' : head.endsWith('PPROVED') ? 'approved' : 'cleared'

function readOfficer(strand: Strand, start: number, end: number): Officer | undefined {
  const raw = strand.text.slice(start, end)
  if (!raw || raw.length > LONGEST) return undefined
  const note = NOTE.exec(raw)
  const bare = note ? raw.slice(0, note.index) : raw
  const [, office, name] = OFFICE_DASH.exec(bare) ?? OFFICE_COLON.exec(bare) ?? [undefined, undefined, bare]
  if (!name || !/^[A-Z][A-Z .,'-]*$/.test(name)) return undefined
  return {
    value: name.trim(),
    raw,
    place: strand.place(start, end),
    ...(office && { office: office.replace(/\s/g, '') }),
    ...(note && { note: note[1]! }),
  }
}
