import type { TextLine } from './text-lines.ts'

export interface Paged {
  readonly lines: readonly string[]
  /** Page lines as written, in order. */
  readonly pages: readonly string[]
  /** Pages after the one that holds the classification line. */
  readonly textPages: number
}

/**
 * Puts page lines among counted lines, from FL5 to the last of the text: a page holds `length` of them, its own line
 * not counted. ACP 127 ¶208. `heading` lines stand before the text.
 */
export function paginate(
  heading: readonly string[],
  text: readonly TextLine[],
  length: number,
  pageLine: (page: number) => string,
): Paged {
  const all: TextLine[] = [...heading.map(line => ({ text: line, field: '' })), ...text]
  const lines: string[] = []
  const pages: string[] = []
  let textPages = 0
  for (let from = 0; from < all.length; ) {
    if (from > 0) {
      pages.push(pageLine(pages.length + 2))
      lines.push(pages.at(-1)!)
      if (from > heading.length) textPages++
    }
    const to = from + length >= all.length ? all.length : breakBefore(all, from + length, from)
    for (const line of all.slice(from, to)) lines.push(line.text)
    from = to
  }
  return { lines, pages, textPages }
}

/** The last line at or above `limit` before which a page may begin. */
function breakBefore(all: readonly TextLine[], limit: number, from: number): number {
  for (let at = limit; at > from + 1; at--) if (mayBegin(all, at)) return at
  return limit
}

/** A page line between two paragraphs would run an unnumbered one into the numbered one before it. */
function mayBegin(all: readonly TextLine[], at: number): boolean {
  const line = all[at]!
  // The text begins with its classification, not with the name of a page.
  if (line.text === '' || line.starts === 'signature' || line.starts === 'class') return false
  // A classification beside a page line is that of the page.
  if (all[at - 1]!.starts === 'class' || (all[at - 1]!.text === '' && all[at - 2]?.starts === 'class'))
    return false
  return (
    all[at - 1]!.text !== '' ||
    line.starts === 'numbered' ||
    line.starts === 'heading' ||
    line.starts === 'element'
  )
}
