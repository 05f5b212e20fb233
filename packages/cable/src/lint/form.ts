import type { Span } from '../text/index.ts'
import type { Cable } from './cable.ts'
import { type CableLine, opening, type Part } from './part.ts'

/** How much of the heading is in clear. ACP 127 ¶142-146. */
export type Form = 'plaindress' | 'abbreviated' | 'codress'

/** CODRESS where the reader says so; abbreviated where neither originator nor addressee is named. */
export function formOf(cable: Cable): Form {
  if (cable.diagnostics('codress').length) return 'codress'
  const { from, to, info } = cable.message
  return from || to.length || info.length ? 'plaindress' : 'abbreviated'
}

/** Numbers of the format lines of which a copy has at least one; for `cable.shared`. */
export function present(cable: Cable): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { heading, text, ending } of cable.parts) {
    for (const { fl } of heading) if (fl) found.add(fl)
    for (const { fl } of ending) if (fl) found.add(fl)
    if (text.some(({ words }) => words)) found.add(12)
  }
  // Where a page of the web has all lines in one, what was read of them shows that they are there.
  const { ending, from, info, to, transmission, dtg } = cable.message
  const read: readonly (readonly [number, unknown])[] = [
    [1, transmission.ids[0]],
    [2, transmission.called[0]],
    [3, transmission.sender],
    [4, transmission.warning],
    [5, dtg],
    [6, from],
    [7, to[0]],
    [8, info[0]],
    [13, ending.bt],
    [15, ending.serial],
    [16, ending.eom],
  ]
  for (const [fl, value] of read) if (value) found.add(fl)
  const above = from?.place[0]
  const below = cable.message.marking.banner?.place[0]
  if (above && below && /[\n;>]BT[\r\n&<]/.test(cable.source(above).slice(above.end, below.start)))
    found.add(11)
  return found
}

/** The lines that open a format line, of all sections. */
export const openings = (cable: Cable, fl: number): CableLine[] =>
  cable.parts.flatMap(({ lines }) => opening(lines, fl))

/** A message about traffic: its text begins with the classification and SVC. ACP 127 ¶404. */
export function isService(cable: Cable): boolean {
  for (const { text } of cable.parts) for (const { words } of text) if (words) return / SVC( |$)/.test(words)
  return false
}

/** Grammars with the sixteen format lines and routing indicators. */
export const WIRE: readonly string[] = ['state', 'acp127', 'janap128']

const SCANS = new Set(['military-ocr', 'state-release'])

/** Was the text made out of a scan? Single signs of it prove nothing. */
export const isScan = ({ message }: Cable): boolean => SCANS.has(message.layout)

/** Was FL2 or FL3 kept: has the copy the heading that switches read? */
export const isWireCopy = (cable: Cable): boolean =>
  cable.message.transmission.called.length > 0 || cable.message.transmission.sender !== undefined

/** Where the text (FL12) of a part lies. */
export function textRange({ text }: Part): Span | undefined {
  const [first] = text
  const last = text[text.length - 1]
  return first && last && { source: first.source, start: first.start, end: last.end }
}
