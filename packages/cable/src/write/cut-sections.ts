import type { TextLine } from './text-lines.ts'

/** Fewer lines of a paragraph than this are not left alone by a cut. */
const LEAST_LINES = 3

/** Lines at which a section may begin, blank lines before them. ACP 127 ¶208: sections end with a sentence. */
export function sectionStarts(lines: readonly TextLine[], sentences: boolean): number[] {
  const starts: number[] = []
  let last: TextLine['starts']
  for (const [n, line] of lines.entries()) {
    if (line.text === '') continue
    // An unnumbered paragraph at the head of a section would be read as the rest of the numbered one before it.
    const apart =
      last !== 'heading' &&
      (line.starts === 'numbered' ||
        line.starts === 'heading' ||
        (line.starts === 'other' && last !== 'numbered'))
    const inside =
      sentences &&
      line.sentence &&
      n >= LEAST_LINES &&
      n + LEAST_LINES <= lines.length &&
      !/^\(|^[A-Z]\.|^\d/.test(line.text)
    // What stands above the first paragraph is no section.
    if (last && last !== 'element' && (apart || inside)) starts.push(n)
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
  // Blank lines and rules weigh nothing, so that a text is cut at the same places however its blocks are parted.
  const weights: number[] = [0]
  for (const line of lines) weights.push(weights.at(-1)! + (line.text === '' || line.rule ? 0 : 1))
  let from = 0
  for (let part = 1; part < count; part++) {
    const wanted = (weights.at(-1)! * part) / count
    let best: number | undefined
    // So many places must be left for the parts that follow.
    const free = starts.filter(one => one > from)
    const usable = free.slice(0, free.length - (count - 1 - part))
    for (const start of usable)
      if (best === undefined || Math.abs(weights[start]! - wanted) < Math.abs(weights[best]! - wanted))
        best = start
    if (best === undefined) return undefined
    parts.push(withoutBlanks(lines.slice(from, best)))
    from = best
  }
  return [...parts, withoutBlanks(lines.slice(from))]
}

/** Blank lines at either end belong to no section, nor does a rule at its head. */
function withoutBlanks(lines: readonly TextLine[]): TextLine[] {
  let start = 0
  let end = lines.length
  while (start < end && (lines[start]!.text === '' || lines[start]!.rule)) start++
  while (end > start && lines[end - 1]!.text === '') end--
  return lines.slice(start, end)
}
