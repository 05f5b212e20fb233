import type { Span } from '../text/index.ts'
import type { Cable } from './cable.ts'
import { isBefore } from './part.ts'

/**
 * Where the list of references names the telegram itself. The reader passes over these: a page line that a copy ran
 * into the list looks the same.
 */
export function ownReferences({
  message,
  parts,
}: Cable): { readonly span: Span; readonly letter?: string }[] {
  const { mrn, subject, blocks } = message
  const begin = subject?.place[0]
  const after = blocks[0]?.place[0]
  if (!mrn || !begin) return []
  const post = mrn.postWritten.replace(/\W/g, '.')
  const year = `(?:${String(mrn.year).slice(2)} )?`
  const own = new RegExp(`(?:\\b([A-Z])[.)] +|^(?:REF[A-Z()]*:? *)?)(${year}${post} 0*${mrn.serial})$`)
  const found: { span: Span; letter?: string }[] = []
  for (const { text } of parts)
    for (const line of text) {
      if (!isBefore(begin, line) || (after && !isBefore(line, after))) continue
      const words = line.words.trimStart()
      const match = own.exec(words)
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
