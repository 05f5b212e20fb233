import { lines, type Strand, StrandBuilder } from '../../text/index.ts'

/** Longer than any line that a publisher prints around a text. */
const LONGEST_SKIN = 400

const FORM_FEED = 12
/** The printed head of a sheet has so many lines. */
const TOP = 4

/**
 * Takes lines that a publisher printed out of a text, with the blank lines around them. A blank line stays in their
 * place, and the offset is a seam. A form feed alone on its line is the edge of a sheet, and so is one before a line.
 */
export function takeOutLines(
  source: Strand,
  isSkin: (line: string, top: boolean) => boolean,
): { text: Strand; seams: number[] } {
  const { text } = source
  const out = new StrandBuilder()
  const seams: number[] = []
  let copied = 0
  let skin = false
  /** Lines since the last edge of a sheet. */
  let below = Infinity
  /** Where the run of blank and printed lines we are in began; -1 outside one. */
  let gap = -1
  const close = (end: number): void => {
    if (skin) {
      out.add(source, copied, gap)
      if (gap > 0 && end < text.length) out.put('\n', source, gap, end)
      seams.push(out.length)
      copied = end
    }
    skin = false
    gap = -1
  }
  for (const { start, end, next } of lines(text)) {
    const line = end - start > LONGEST_SKIN ? undefined : text.slice(start, end).trim()
    const edge = text.charCodeAt(start) === FORM_FEED
    if (edge) below = 0
    else if (line) below++
    const printed = line !== undefined && (line === '' ? edge : isSkin(line, below <= TOP))
    if (line === '' || printed) {
      if (gap < 0) gap = start
      skin ||= printed
    } else close(start)
    if (next === text.length && gap >= 0) close(next)
  }
  if (!copied) return { text: source, seams }
  out.add(source, copied)
  return { text: out.done(), seams }
}
