import type { LaidOutDocument } from '../message/document.ts'
import type { Strand } from '../text/index.ts'
import { isPreambleLine } from './dtg.ts'

/** A source of more messages than this is a mailbox for the intake to split: the rest is kept in the last one. */
export const MOST_TRANSMISSIONS = 10_000

/** One transmission as it stands in its document, page lines included. */
export interface Part {
  readonly document: LaidOutDocument
  readonly whole: Strand
  /** Offsets in `whole` where the layout took skin out. */
  readonly seams: readonly number[]
}

const START = /^V{0,2} {0,3}ZCZC ?[A-Z0-9]{2,12}$/
const ENDS = /^NNNN?$|^NNNN[A-Z]{4,12}$/
const LONGEST_LINE = 80
const [V, Z, N] = [...'VZN'].map(sign => sign.charCodeAt(0))
/** What a message begins with when its start line is lost: FL2, FL3, FL4. */
const HEADING =
  /^(?:(?:ZZ|OO|PP|RR) [A-Z]{4,8}\b|DE [A-Z]{3,8} |ZN[RY] [A-Z]{5}|[YZOPR][ATCB]{2}[UERCSTM][A-Z]{4} {1,2}[RQ]|[A-Z][A-Z0-9]{1,7} DE [A-Z][A-Z0-9]{1,7} NR|VV {1,6}[A-Z]{3}\d{3})/

/**
 * Cuts a source into transmissions: one begins at a start-of-message line (`VZCZC...`), or after an end of message
 * (`NNNN`, `NNN` in old copies) where another heading follows. ACP 127 ¶114, 128. Start lines that pile up before one message (relays
 * prefix their own) belong to it.
 */
export function transmissions(document: LaidOutDocument): Part[] {
  const source = document.text
  const parts: Part[] = []
  let seam = 0
  const part = (from: number, to: number): void => {
    const seams: number[] = []
    for (; (document.seams[seam] ?? Infinity) <= to; seam++) seams.push(document.seams[seam]! - from)
    if (source.text.slice(from, to).trim() !== '')
      parts.push({
        document,
        whole: from === 0 && to === source.length ? source : source.slice(from, to),
        seams,
      })
  }
  let start = 0
  let begun = false
  // Where the text after an end of message begins; what stands between the two belongs to the next message.
  let ended: number | undefined
  for (const line of source.lines) {
    const { from, to, first } = line
    if (from === to || to - from > LONGEST_LINE) continue
    const starts = (first === V || first === Z) && START.test(source.text.slice(from, to))
    // Only before the first heading, and below an end of message, does any other line tell something.
    const asked: boolean = !begun || ended !== undefined
    const anchor: boolean = asked && !starts && isPreambleLine(source, line)
    if (begun && (starts || (asked && (anchor || HEADING.test(source.text.slice(from, to)))))) {
      const cut = ended ?? line.start
      part(start, cut)
      start = cut
      if (parts.length === MOST_TRANSMISSIONS - 1) break
      begun = false
      ended = undefined
    }
    begun ||= anchor || /^BT$|[A-Z] \d{3,6}$/.test(source.text.slice(from, to))
    if (first === N && line.capitals >= 3 && ENDS.test(source.text.slice(from, to))) {
      ended = line.next
      begun = true
    }
  }
  part(start, source.length)
  // Where a publisher lost the text, what he says of it is all there is.
  if (!parts.length && document.facts.length) parts.push({ document, whole: source, seams: [] })
  return parts
}
