import type { TextLine } from './text-lines.ts'

/** Fewer lines of a paragraph than this are not left alone by a cut. */
const LEAST_LINES = 3

/** Lines at which a section may begin, blank lines before them. ACP 127 ¶208: sections end with a sentence. */
export function sectionStarts(lines: readonly TextLine[], sentences: boolean): number[] {
  const starts: number[] = []
  let last: TextLine['starts']
  for (const [n, line] of lines.entries()) {
    if (line.text === '') continue
    const first = n > 0 && lines.slice(0, n).some(one => one.text !== '')
    // An unnumbered paragraph at the head of a section would be read as the rest of the numbered one before it.
    const apart =
      last !== 'heading' &&
      (line.starts === 'numbered' ||
        line.starts === 'heading' ||
        (line.starts === 'other' && last !== 'numbered'))
    const inside = sentences && line.sentence && n >= LEAST_LINES && n + LEAST_LINES <= lines.length && !/^\(|^[A-Z]\.|^\d/.test(line.text)
    if (first && (apart || inside)) starts.push(n)
    if (line.starts) last = line.starts
  }
  return starts
}

/** Cuts lines into `count` parts at paragraphs, or at sentences too: of about equal length; `undefined` where there are not so many places to cut. */
export function cutSections(
  lines: readonly TextLine[],
  count: number,
  sentences: boolean,
): TextLine[][] | undefined {
  const starts = sectionStarts(lines, sentences)
  const parts: TextLine[][] = []
  let from = 0
  for (let part = 1; part < count; part++) {
    const wanted = (lines.length * part) / count
    let best: number | undefined
    // So many places must be left for the parts that follow.
    const free = starts.filter(one => one > from)
    const usable = free.slice(0, free.length - (count - 1 - part))
    for (const start of usable)
      if (best === undefined || Math.abs(start - wanted) < Math.abs(best - wanted)) best = start
    if (best === undefined) return undefined
    parts.push(withoutBlanks(lines.slice(from, best)))
    from = best
  }
  return [...parts, withoutBlanks(lines.slice(from))]
}

/** Blank lines at either end belong to no section. */
function withoutBlanks(lines: readonly TextLine[]): TextLine[] {
  let start = 0
  let end = lines.length
  while (start < end && lines[start]!.text === '') start++
  while (end > start && lines[end - 1]!.text === '') end--
  return lines.slice(start, end)
}
