import { type Strand, StrandBuilder } from '../../text/index.ts'

/** `PAGE 02`, and on the next line that is not blank `NORTHP 00083 151416Z`, with sections or without. */
const PARTED =
  /^(PAGE \d{2})[ \t]*(\r?\n\s{0,8})(?=[A-Z][A-Z .'’]{0,9} {1,6}\d{4,6} {1,6}(?:\d{2} OF \d{2} {1,6})?\d{6}Z[ \t]*\r?$)/gm

/**
 * Page lines of the seventies and eighties are set in columns, and who takes the text from a page puts each column on
 * a line of its own. They are one line again.
 */
export function joinPageLines(source: Strand): Strand {
  const out = new StrandBuilder()
  let copied = 0
  for (const found of source.text.matchAll(PARTED)) {
    const start = found.index + found[1]!.length
    const end = found.index + found[0].length
    out.add(source, copied, start)
    out.put(' ', source, start, end)
    copied = end
  }
  if (!copied) return source
  out.add(source, copied)
  return out.done()
}
