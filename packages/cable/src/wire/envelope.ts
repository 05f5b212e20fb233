import type { Fact } from '../message/message.ts'
import { type Strand, StrandBuilder } from '../text/index.ts'

/** Words that the message files of the Joint Staff and DIA put between the parts of a message. */
const WORD = /^(?:ENVELOPE|HEADER|CONTROLS|BODY)$/
/** `INQUIRE=DOC10D`, `ITEM NO=00301263`, `CDSN = LGX391   MCN = 95355/17717   TOR = 953551456`. */
const LABELLED = /\b(INQUIRE|ITEM NO|CDSN|MCN|TOR) ?= ?(\S+)/g
const LINE =
  /^(?:\/?\*+ *(?:THIS IS A COMBINED MESSAGE|BEGINNING OF SECTION \d+|END OF MESSAGE) *\*+\/?|(?:(?:INQUIRE|ITEM NO|CDSN|MCN|TOR) ?= ?\S+(?: +|$))+)$/
const MOST_LINES = 80
/** The envelope stands on top. */
const FARTHEST = 4000
const LONGEST_LINE = 160

/** Is this line one that the message file put in, and no part of the message? */
export const isEnvelopeWord = (line: string): boolean =>
  WORD.test(line) ||
  ((line.includes('=') || line.includes('*')) && line.length <= LONGEST_LINE && LINE.test(line))

/** Numbers that a message file gave a message: of the document, of its channel, of its processing, time of receipt. */
export function envelopeFacts(text: Strand): Fact[] {
  const facts: Fact[] = []
  const top = text.text.slice(0, FARTHEST)
  if (!top.includes('=') || !/\b(?:CDSN|INQUIRE|ITEM NO) ?=/.test(top)) return facts
  let count = 0
  for (const line of text.lines) {
    const { from: start, to: end } = line
    if (start === end || end - start > LONGEST_LINE) continue
    if (++count > MOST_LINES) break
    const written = text.text.slice(start, end)
    if (!LINE.test(written)) continue
    for (const found of written.matchAll(LABELLED)) {
      const [whole, name, value] = found
      const at = start + found.index + whole.length - value!.length
      facts.push({ name: name!, value: value!, place: text.place(at, at + value!.length) })
    }
  }
  return facts
}

/**
 * Takes the words of a message file out of a text that bears them, with the offsets of what stood there before.
 * Without its `ENVELOPE` such a word is one of the sender's.
 */
export function withoutWords(
  text: Strand,
  seams: readonly number[],
): { strand: Strand; seams: readonly number[] } {
  if (!envelopeFacts(text).length) return { strand: text, seams }
  const out = new StrandBuilder()
  const moved: number[] = []
  let copied = 0
  let seam = 0
  for (const line of text.lines) {
    if (line.end - line.start > 40 || !WORD.test(text.text.slice(line.start, line.end).trim())) continue
    for (; (seams[seam] ?? Infinity) <= line.start; seam++) moved.push(seams[seam]! - copied + out.length)
    out.add(text, copied, line.start)
    copied = line.next
  }
  for (; seam < seams.length; seam++) moved.push(Math.max(0, seams[seam]! - copied) + out.length)
  out.add(text, copied)
  return { strand: out.done(), seams: moved }
}
