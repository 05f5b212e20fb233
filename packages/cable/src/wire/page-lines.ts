import type { PageLine } from '../message/message.ts'
import { type Line, lines, type Place, type Strand, StrandBuilder } from '../text/index.ts'

/** `NORTHPORT 00000083  001.2 OF 002`: section, page within it, sections. message-format.md 6.2, page A. */
const PAGE_A =
  /^\s*([A-Z][A-Z .'’/-]{0,14}?) {1,6}(\d{8}) {1,4}(\d{3})(?:\.(\d{1,2}))? {1,3}OF {1,3}(\d{2,3})\s*$/i
/** `PAGE 02        NORTHP  00083  01 OF 02  151416Z`: page, station, serial, section of sections, time. Page B. */
const PAGE_B =
  /^\s*(?:(?:[A-Z] ){3,13}[A-Z] +|[A-Z]{6,12} +)?PAGE {1,3}(\d{1,2}) {1,12}([A-Z][A-Z .'’]{0,9}?) {1,6}(\d{4,6})(?: {1,6}(\d{2}) {1,3}OF {1,3}(\d{2}))?(?: {1,6}\d{6}Z?)?\s*$/
/** Page A glued to the end of a line of text. */
const GLUED =
  / ([A-Z][A-Z .'’/-]{0,14}?) {1,6}(\d{8}) {1,4}(\d{3})(?:\.(\d{1,2}))? {1,3}OF {1,3}(\d{2,3})\s*$/i
const LONGEST = 110

export interface WithoutPages {
  readonly strand: Strand
  readonly pages: readonly PageLine[]
  /** Offsets in `strand` where a page line was taken out. */
  readonly seams: readonly number[]
}

/** Takes page lines out of a text and says what each said. */
export function takeOutPages(source: Strand): WithoutPages {
  const out = new StrandBuilder()
  const pages: PageLine[] = []
  const seams: number[] = []
  let copied = 0
  for (const line of lines(source.text)) {
    const found = pageLine(source, line)
    if (!found) continue
    pages.push(found.page)
    out.add(source, copied, found.start)
    seams.push(out.length)
    copied = found.whole ? line.next : line.end
  }
  if (!pages.length) return { strand: source, pages, seams }
  out.add(source, copied)
  return { strand: out.done(), pages, seams }
}

function pageLine(source: Strand, line: Line): { page: PageLine; start: number; whole: boolean } | undefined {
  const length = line.end - line.start
  if (length < 14) return undefined
  const tail = source.text.slice(Math.max(line.start, line.end - LONGEST), line.end)
  if (!/ OF {1,3}\d|PAGE/i.test(tail)) return undefined
  if (length <= LONGEST) {
    const a = PAGE_A.exec(tail)
    if (a)
      return {
        page: pageA(a, tail, source.place(...inner(tail, line.start))),
        start: line.start,
        whole: true,
      }
    const prosign = /^\s*(?:TO|INFO)(?= )/.exec(tail)?.[0].length ?? 0
    const b = PAGE_B.exec(tail.slice(prosign))
    if (b) {
      const page: PageLine = {
        value: tail.slice(prosign).trim(),
        raw: tail.slice(prosign).trim(),
        place: source.place(...inner(tail.slice(prosign), line.start + prosign)),
        page: Number(b[1]),
        ...(b[4] && { section: Number(b[4]), of: Number(b[5]) }),
      }
      return { page, start: line.start + prosign, whole: prosign === 0 }
    }
  }
  const glued = GLUED.exec(tail)
  if (!glued) return undefined
  const start = line.end - tail.length + glued.index
  return { page: pageA(glued, glued[0], source.place(...inner(glued[0], start))), start, whole: false }
}

const pageA = (found: RegExpExecArray, written: string, place: Place): PageLine => ({
  value: written.trim(),
  raw: written.trim(),
  place,
  section: Number(found[3]),
  of: Number(found[5]),
  ...(found[4] && { page: Number(found[4]) }),
})

/** Offsets of a written piece without its blanks. */
function inner(written: string, start: number): [number, number] {
  const lead = written.length - written.trimStart().length
  return [start + lead, start + lead + written.trim().length]
}
