import type { Span } from '../../text/index.ts'
import { isScan, isWireCopy, textRange } from '../form.ts'
import { contains, occurrences, written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'end-of-message',
  alias: 'STR08',
  about: 'NNNN stands last and once, and never within the text',
  severity: 'error',
  blocking: true,
  messages: {
    text: 'NNNN stands within the text; a switch ends the message there.',
    again: 'NNNN stands a second time.',
    after: 'Words follow NNNN; a switch does not send them.',
  },
  check(cable, report) {
    const scan = isScan(cable)
    const end = cable.message.ending.eom?.[0]
    // Below other copies, and in scans, stands what belongs to the page.
    const wire = isWireCopy(cable) && !scan
    for (const part of cable.parts) {
      const text = textRange(part)
      if (text)
        for (const span of occurrences('NNNN', cable.source(part), text))
          if ((!scan || isWord(cable.source(part), span)) && !(end && contains(end, span)))
            report('text', span)
      let ended = false
      for (const line of part.ending) {
        if (line.fl === 16) {
          if (ended) report('again', written(line))
          ended = true
        } else if (ended && line.words.trim() && wire && !isFooter(line.words)) {
          report('after', written(line))
          break
        }
      }
    }
  },
})

/** `UNCLASSIFIED//`, which formatted messages repeat below. */
const isFooter = (words: string): boolean => /^[A-Z ]+\/\/$/.test(words)

/** In a scan letters run together. */
const isWord = (text: string, { start, end }: Span): boolean =>
  !/\w/.test(text.slice(start - 1, start) + text.slice(end, end + 1))
