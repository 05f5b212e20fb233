import { lines, type Strand, trimmed } from '../text/index.ts'
import { readPreambleLine } from './dtg.ts'

/**
 * Cuts a source into transmissions: one begins at a start-of-message line (`VZCZC...`), or after an end of message
 * (`NNNN`) when more text follows. ACP 127 ¶114, 128. Start lines that pile up before one message (relays prefix
 * their own) belong to it.
 */
export function transmissions(source: Strand): Strand[] {
  const parts: Strand[] = []
  let start = 0
  let begun = false
  let ended = false
  for (const line of lines(source.text)) {
    const [from, to] = trimmed(source.text, line.start, line.end)
    if (from === to) continue
    const text = to - from > 80 ? '' : source.text.slice(from, to)
    const starts = /^V{0,2} {0,3}ZCZC ?[A-Z0-9]{2,12}$/.test(text)
    if (begun && (starts || (ended && !/^#|^N{3,4}$/.test(text)))) {
      parts.push(source.slice(start, line.start))
      start = line.start
      begun = false
      ended = false
    }
    if (text && !starts && !begun)
      begun = readPreambleLine(source, from, to) !== undefined || /^BT$|[A-Z] \d{3,6}$/.test(text)
    if (/^NNNN$/.test(text)) {
      ended = true
      begun = true
    }
  }
  parts.push(source.slice(start))
  return parts.filter(part => part.text.trim() !== '')
}
