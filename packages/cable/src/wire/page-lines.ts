import type { PageLine } from '../message/message.ts'
import { type Line, matches, type Placed, type Strand, StrandBuilder } from '../text/index.ts'
import { type ClassLine, readBanner, readClassLine } from './class-line.ts'
import { page127 } from './page-127.ts'

/** `NORTHPORT 00000083  001.2 OF 002`: station, serial, section, page within it, sections. message-format.md 6.2, page A. */
const PAGE_A = /(\d{8}) {1,4}(\d{3})(?:\.(\d{1,2}))? {1,3}OF {1,3}(\d{2,3})(?!\d)/gi
/** Its station, cut to ten characters, before the serial. */
const STATION = /(?:^|[ \t])[ \t]*([A-Z][A-Z .'’/-]{0,14}?) {1,6}$/i
/** `PAGE 02        NORTHP  00083  01 OF 02  151416Z`: page, station, serial, section of sections, time. Page B. */
const PAGE_B =
  /^\s*(?:(?:[A-Z] ){3,13}[A-Z] +|[A-Z]{6,12} +)?PAGE {1,3}(\d{1,2}) {1,12}([A-Z][A-Z .'’]{0,9}?) {1,6}(\d{4,6})(?: {1,6}(\d{2}) {1,3}OF {1,3}(\d{2}))?(?: {1,6}\d{2,6}Z?| {1,6}(?:TOSEC|SECTO) \d{1,6})?\s*$/
/** The same with its classification run on before a line of text: `CONFIDENTIAL PAGE 02 ... 151416Z of the text`. Page C. */
const PAGE_C =
  /^\s*(?:(?:(?:TOP SECRET|LIMITED OFFICIAL USE|(?:[A-Z] ){3,13}[A-Z]|[A-Z]{6,12}) +)?PAGE {1,3}(\d{1,2}) {1,12}([A-Z][A-Z .'’]{0,9}?) {1,6}(\d{4,6})(?: {1,6}(\d{2}) {1,3}OF {1,3}(\d{2}))? {1,6}\d{6}Z)[ \t]+(?=\S)/
/** `Declassified/Released US Department of State EO Systematic Review 30 JUN 2005`, on one line or two. 8.2. */
const STAMP = /^(?:[A-Z][A-Za-z.]{0,20} ){0,4}Declassified\/Released US Department of State\b.{0,100}$/i
const STAMP_END = /^Review \d{1,2} [A-Z]{3} \d{4}$/i
/** A text without any of these, or `PAGE`, has neither page lines nor stamps. */
const SERIAL_SIGN = /\d{8} {1,4}\d{3}/g
const STAMP_SIGN = /Declassified\//gi
const LONGEST_PAGE_B = 110
/** A classification that stands alone at the head or foot of a page; spaced letters make it long. */
const LONGEST_BANNER = 60
const LONGEST_STATION = 24
/** The classification line stands in the first few screens. */
const MOST_LINES_TO_CLASS = 200

export interface WithoutPages {
  readonly strand: Strand
  readonly pages: readonly PageLine[]
  /** Release stamps, which a publisher printed on its pages. */
  readonly stamps: readonly Placed<string>[]
  /** The first classification that went with a page line. */
  readonly banner?: ClassLine
  /** Offsets in `strand` where a page line or a stamp was taken out. */
  readonly seams: readonly number[]
  /** Where the first page line of another telegram stood: copies cut in the wrong place bear them. */
  readonly other?: number
}

interface Cut {
  readonly page: PageLine
  readonly start: number
  readonly end: number
}

/** What page lines repeat of the classification line. */
interface Own {
  readonly post: string
  readonly serial: number
}

/**
 * Takes page lines out of a text, those that a copy ran into a line of text too, and says what each said. The
 * classification repeated above and below a page line goes with it, and so do release stamps. `skin` are offsets at
 * which a layout took something out before.
 */
export function takeOutPages(source: Strand, skin: readonly number[] = []): WithoutPages {
  const signs = new Signs(source.text)
  let sign = signs.from(0)
  if (sign === Infinity) return { strand: source, pages: [], stamps: [], seams: skin }
  const out = new StrandBuilder()
  const pages: PageLine[] = []
  const stamps: Placed<string>[] = []
  const seams: number[] = []
  const own = ownNumber(source)
  const station = own?.post.slice(0, 10).trim()
  let other: number | undefined
  let copied = 0
  let taken = 0
  const skinUpTo = (offset: number): void => {
    for (; (skin[taken] ?? Number.POSITIVE_INFINITY) <= offset; taken++)
      seams.push(out.length + Math.max(0, skin[taken]! - copied))
  }
  const takeOut = (start: number, end: number): void => {
    skinUpTo(start)
    out.add(source, copied, start)
    seams.push(out.length)
    copied = end
  }
  let first: ClassLine | undefined
  // The first of the classification lines that stand last before this line, blanks aside.
  let above: { start: number; banner: ClassLine } | undefined
  // Does nothing but blanks lie between the last page line and this line?
  let below = false
  for (const line of source.lines) {
    const { from: start, to: end } = line
    if (start === end) continue
    if (sign < line.start) sign = signs.from(line.start)
    const signed = sign < end && end - start >= 14
    const stamp = signed || below ? stampAt(source, start, end, below) : undefined
    if (stamp) {
      stamps.push(stamp)
      first ??= above?.banner
      takeOut(above?.start ?? line.start, line.next)
      above = undefined
      below = true
      continue
    }
    let whole = false
    if (signed)
      for (const cut of cuts(source, line, station)) {
        const foreign = own !== undefined && isOfAnother(cut.page, own)
        if (!foreign) pages.push(cut.page)
        whole = cut.start === line.start && cut.end === line.next
        if (whole) first ??= above?.banner
        takeOut(whole && above ? above.start : cut.start, cut.end)
        if (foreign) other ??= out.length
      }
    const banner = !whole && end - start <= LONGEST_BANNER ? readBanner(source, line) : undefined
    if (banner && below) {
      first ??= banner
      takeOut(line.start, line.next)
    }
    above = banner && !below ? (above ?? { start: line.start, banner }) : undefined
    below &&= banner !== undefined
    below ||= whole
  }
  const found = { pages, stamps, ...(first && { banner: first }), ...(other !== undefined && { other }) }
  if (!copied) return { strand: source, ...found, seams: skin }
  skinUpTo(source.length)
  out.add(source, copied)
  return { strand: out.done(), ...found, seams }
}

/** Where the next sign of each kind stands: three plain searches are faster than one for all. */
class Signs {
  readonly #text: string
  #page = -1
  #serial = -1
  #stamp = -1

  constructor(text: string) {
    this.#text = text
  }

  from(offset: number): number {
    if (this.#page < offset) {
      const at = this.#text.indexOf('PAGE', offset)
      this.#page = at < 0 ? Infinity : at
    }
    if (this.#serial < offset) this.#serial = this.#find(SERIAL_SIGN, offset)
    if (this.#stamp < offset) this.#stamp = this.#find(STAMP_SIGN, offset)
    return Math.min(this.#page, this.#serial, this.#stamp)
  }

  #find(sign: RegExp, offset: number): number {
    sign.lastIndex = offset
    return sign.exec(this.#text)?.index ?? Infinity
  }
}

/** A stamp, or what a narrow page broke off from the one before. */
function stampAt(source: Strand, start: number, end: number, below: boolean): Placed<string> | undefined {
  if (end - start > 140 || end - start < 14) return undefined
  const written = source.text.slice(start, end)
  if (!STAMP.test(written) && !(below && STAMP_END.test(written))) return undefined
  return { value: written.replace(/ +/g, ' '), raw: written, place: source.place(start, end) }
}

function* cuts(source: Strand, line: Line, station: string | undefined): Generator<Cut> {
  const text = source.text.slice(line.start, line.end)
  const b =
    text.length <= LONGEST_PAGE_B && text.includes('PAGE')
      ? (pageB(source, line, text) ?? pageOfAcp127(source, line, text))
      : undefined
  if (b) {
    yield b
    return
  }
  const c = text.includes('PAGE') ? PAGE_C.exec(text.slice(0, LONGEST_PAGE_B)) : null
  if (c) {
    const written = c[0].slice(c[0].indexOf('PAGE')).trim()
    const at = line.start + c[0].indexOf('PAGE')
    const place = source.place(at, at + written.length)
    yield { page: pageOf(written, place, c), start: line.start, end: line.start + c[0].length }
    return
  }
  const stop = text.trimEnd().length
  let from = 0
  for (const found of matches(PAGE_A, text)) {
    const before = text.slice(Math.max(from, found.index - LONGEST_STATION), found.index)
    const end = found.index + found[0].length
    const atEnd = end >= stop
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

/** Post and serial of the classification line. */
function ownNumber(source: Strand): Own | undefined {
  let count = 0
  for (const line of source.lines) {
    if (++count > MOST_LINES_TO_CLASS) return undefined
    const { post, serial } = readClassLine(source, line) ?? {}
    if (post && serial && post.raw !== 'PAGE') return { post: post.raw.toUpperCase(), serial: serial.value }
  }
  return undefined
}

/** Neither the station nor the serial is that of this telegram; one of them alone may be damaged. */
function isOfAnother(page: PageLine, { post, serial }: Own): boolean {
  const found = /([A-Z][A-Z .'’/-]*?) {1,6}(\d{4,8})\b/i.exec(page.raw.replace(/^.*?PAGE +\d+ +/, ''))
  return found !== null && !post.startsWith(found[1]!.toUpperCase()) && Number(found[2]) !== serial
}

function pageB(source: Strand, line: Line, text: string): Cut | undefined {
  const prosign = /^\s*(?:TO|INFO)(?= )/.exec(text)?.[0].length ?? 0
  const found = PAGE_B.exec(text.slice(prosign))
  if (!found) return undefined
  const written = text.slice(prosign).trim()
  const at = line.start + prosign + text.slice(prosign).search(/\S/)
  const page = pageOf(written, source.place(at, at + written.length), found)
  return { page, start: line.start + prosign, end: prosign ? line.end : line.next }
}

function pageOfAcp127(source: Strand, line: Line, text: string): Cut | undefined {
  const written = text.trim()
  const number = page127(written)
  if (number === undefined) return undefined
  const at = line.start + text.indexOf(written)
  const place = source.place(at, at + written.length)
  return {
    page: { value: written, raw: written, place, page: number },
    start: line.start,
    end: line.next,
  }
}

const pageOf = (written: string, place: PageLine['place'], found: RegExpExecArray): PageLine => ({
  value: written,
  raw: written,
  place,
  page: Number(found[1]),
  ...(found[4] && { section: Number(found[4]), of: Number(found[5]) }),
})
