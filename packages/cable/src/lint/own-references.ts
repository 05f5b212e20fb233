import type { Span } from '../text/index.ts'
import type { Cable } from './cable.ts'

/** The list of references stands within so many lines of the classification. */
const MOST_LINES = 60

/**
 * Where the list of references names the telegram itself. The reader passes over these: a page line that a copy ran
 * into the list looks the same.
 */
export function ownReferences({
  message,
  parts,
}: Cable): { readonly span: Span; readonly letter?: string }[] {
  const { mrn, subject, blocks } = message
  const begin = subject?.place.at(-1)
  const end = blocks[0]?.place[0]?.start ?? Number.POSITIVE_INFINITY
  if (!mrn || !begin) return []
  const post = mrn.postWritten.replace(/[^A-Z ]/gi, '.')
  const year = mrn.year === undefined ? '' : `(?:${String(mrn.year).slice(2)} )?`
  const own = new RegExp(`(?:\\b([A-Z])[.)] +|^(?:REF[A-Z()]*:? *)?)(${year}${post} 0*${mrn.serial})$`)
  const found: { span: Span; letter?: string }[] = []
  for (const { text } of parts)
    for (const line of text.slice(0, MOST_LINES)) {
      if (line.source !== begin.source || line.start < begin.end || line.start >= end) continue
      const words = line.words.trimStart()
      const match = words.length < 100 && own.exec(words)
      if (!match) continue
      const stop = line.start + line.words.length
      const letter = match[1]
      found.push({
        span: { source: line.source, start: stop - match[2]!.length, end: stop },
        ...(letter && { letter }),
      })
    }
  return found
}
