import type { PageLine } from '../message/message.ts'
import { type Line, lines, type Strand, StrandBuilder } from '../text/index.ts'
import { readClassLine } from './class-line.ts'

/** `NORTHPORT 00000083  001.2 OF 002`: station, serial, section, page within it, sections. message-format.md 6.2, page A. */
const PAGE_A = /(\d{8}) {1,4}(\d{3})(?:\.(\d{1,2}))? {1,3}OF {1,3}(\d{2,3})(?!\d)/gi
/** Its station, cut to ten characters, before the serial. */
const STATION = /(?:^|[ \t])[ \t]*([A-Z][A-Z .'’/-]{0,14}?) {1,6}$/i
/** `PAGE 02        NORTHP  00083  01 OF 02  151416Z`: page, station, serial, section of sections, time. Page B. */
const PAGE_B =
  /^\s*(?:(?:[A-Z] ){3,13}[A-Z] +|[A-Z]{6,12} +)?PAGE {1,3}(\d{1,2}) {1,12}([A-Z][A-Z .'’]{0,9}?) {1,6}(\d{4,6})(?: {1,6}(\d{2}) {1,3}OF {1,3}(\d{2}))?(?: {1,6}\d{6}Z?)?\s*$/
const LONGEST_PAGE_B = 110
const LONGEST_STATION = 24
/** The classification line stands in the first few screens. */
const MOST_LINES_TO_CLASS = 200

export interface WithoutPages {
  readonly strand: Strand
  readonly pages: readonly PageLine[]
  /** Offsets in `strand` where a page line was taken out. */
  readonly seams: readonly number[]
}

interface Cut {
  readonly page: PageLine
  readonly start: number
  readonly end: number
}

/**
 * Takes page lines out of a text, those that a copy ran into a line of text too, and says what each said. `skin` are
 * offsets at which a layout took something out before.
 */
export function takeOutPages(source: Strand, skin: readonly number[] = []): WithoutPages {
  const out = new StrandBuilder()
  const pages: PageLine[] = []
  const seams: number[] = []
  const station = stationOf(source)
  let copied = 0
  let taken = 0
  const skinUpTo = (offset: number): void => {
    for (; (skin[taken] ?? Infinity) <= offset; taken++)
      seams.push(out.length + Math.max(0, skin[taken]! - copied))
  }
  for (const line of lines(source.text)) {
    if (line.end - line.start < 14) continue
    for (const cut of cuts(source, line, station)) {
      pages.push(cut.page)
      skinUpTo(cut.start)
      out.add(source, copied, cut.start)
      seams.push(out.length)
      copied = cut.end
    }
  }
  if (!pages.length) return { strand: source, pages, seams: skin }
  skinUpTo(source.length)
  out.add(source, copied)
  return { strand: out.done(), pages, seams }
}

function* cuts(source: Strand, line: Line, station: string | undefined): Generator<Cut> {
  const text = source.text.slice(line.start, line.end)
  const b = text.length <= LONGEST_PAGE_B && text.includes('PAGE') ? pageB(source, line, text) : undefined
  if (b) {
    yield b
    return
  }
  let from = 0
  for (const found of text.matchAll(PAGE_A)) {
    const before = text.slice(Math.max(from, found.index - LONGEST_STATION), found.index)
    const end = found.index + found[0].length
    const atEnd = text.slice(end).trim() === ''
    const start = found.index - stationLength(before, station, atEnd && from === 0)
    if (start === found.index) continue
    const whole = atEnd && text.slice(from, start).trim() === '' && from === 0
    const written = text.slice(start, end).trim()
    const at = line.start + end - written.length
    yield {
      page: {
        value: written,
        raw: written,
        place: source.place(at, line.start + end),
        section: Number(found[2]),
        of: Number(found[4]),
        ...(found[3] && { page: Number(found[3]) }),
      },
      start: whole ? line.start : line.start + start,
      end: whole ? line.next : atEnd ? line.end : line.start + end,
    }
    from = end
  }
}

/** Length of the station's name and its blanks before a serial: the one the text bears, or capitals at a line's end. */
function stationLength(before: string, station: string | undefined, guess: boolean): number {
  const bare = before.trimEnd()
  if (station && bare.toUpperCase().endsWith(station)) return before.length - bare.length + station.length
  const found = guess ? STATION.exec(before) : null
  return found ? found[0].length : 0
}

/** The post of the classification line, cut to ten characters as page lines cut it. */
function stationOf(source: Strand): string | undefined {
  let count = 0
  for (const line of lines(source.text)) {
    if (++count > MOST_LINES_TO_CLASS) return undefined
    const post = readClassLine(source, line)?.post
    if (post) return post.raw.slice(0, 10).trim().toUpperCase()
  }
  return undefined
}

function pageB(source: Strand, line: Line, text: string): Cut | undefined {
  const prosign = /^\s*(?:TO|INFO)(?= )/.exec(text)?.[0].length ?? 0
  const found = PAGE_B.exec(text.slice(prosign))
  if (!found) return undefined
  const written = text.slice(prosign).trim()
  const at = line.start + prosign + text.slice(prosign).search(/\S/)
  const page: PageLine = {
    value: written,
    raw: written,
    place: source.place(at, at + written.length),
    page: Number(found[1]),
    ...(found[4] && { section: Number(found[4]), of: Number(found[5]) }),
  }
  return { page, start: line.start + prosign, end: prosign ? line.end : line.next }
}
