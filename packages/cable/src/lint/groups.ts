import type { Span } from '../text/index.ts'
import { isPageLine } from './page-127.ts'
import type { Part } from './part.ts'

/** A classification that is spelled out letter by letter. */
const SPELLED = /^(?:[A-Z] +){5,14}[A-Z](?= |$)/

/**
 * Groups of the text of a part, page lines left out: with each letter of a classification that is spelled out as one,
 * and with each word of it as one, since stations count both ways. ACP 127 ¶208.
 */
export function groupsOf({ text }: Part): { letters: number; words: number } {
  let letters = 0
  let spelled = 0
  for (const { words } of text) {
    if (isPageLine(words)) continue
    const first = letters === 0 && SPELLED.exec(words)?.[0]
    letters += words.split(/[ \t]/).filter(Boolean).length
    // The words of TOP SECRET stand two blanks apart.
    if (first) spelled = first.replaceAll(' ', '').length - first.split(/ {2,}/).length
  }
  return { letters, words: letters - spelled }
}

/** FL10 of a part: what it says and where. */
export function countOf({ heading }: Part): { value: number; span: Span } | undefined {
  const line = heading.find(({ fl }) => fl === 10)
  const found = line && /GR ?(\d{1,4})$/.exec(line.words)
  if (!found) return undefined
  const start = line.start + line.words.length - found[1]!.length
  return { value: Number(found[1]), span: { source: line.source, start, end: start + found[1]!.length } }
}
