import type { Fact } from '../message/message.ts'
import { lines, type Strand, trimmed } from '../text/index.ts'

/** Words that the message files of the Joint Staff and DIA put between the parts of a message. */
const WORD = /^(?:ENVELOPE|HEADER|CONTROLS|BODY)$/
/** `INQUIRE=DOC10D`, `ITEM NO=00301263`, `CDSN = LGX391   MCN = 95355/17717   TOR = 953551456`. */
const LABELLED = /\b(INQUIRE|ITEM NO|CDSN|MCN|TOR) ?= ?(\S+)/g
const LINE =
  /^(?:\/?\*+ *(?:THIS IS A COMBINED MESSAGE|BEGINNING OF SECTION \d+|END OF MESSAGE) *\*+\/?|(?:(?:INQUIRE|ITEM NO|CDSN|MCN|TOR) ?= ?\S+(?: +|$))+)$/
const MOST_LINES = 80
const LONGEST_LINE = 160

/** Is this line one that the message file put in, and no part of the message? */
export const isEnvelopeWord = (line: string): boolean =>
  WORD.test(line) || (line.length <= LONGEST_LINE && LINE.test(line))

/** Numbers that a message file gave a message: of the document, of its channel, of its processing, time of receipt. */
export function envelopeFacts(text: Strand): Fact[] {
  const facts: Fact[] = []
  let count = 0
  for (const line of lines(text.text)) {
    const [start, end] = trimmed(text.text, line.start, line.end)
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
