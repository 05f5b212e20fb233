import { allLines, type EdgedLine, lineAt, lineOf, lines } from './lines.ts'
import { append, eachRun, type MapRow, type Runs, rowsFrom, straight, WIDTH } from './runs.ts'
import type { Place, Span } from './span.ts'
import { trimmed } from './trimmed.ts'

export type { MapRow } from './runs.ts'

const LONGEST_KEPT = 1 << 20

/**
 * Text that knows where each of its characters came from. Readers work on the text and ask for places;
 * cutting, joining and replacing keep the way back to the source. Most strands are one unbroken range of a source:
 * their places are sums. The others have a map.
 */
export class Strand {
  readonly text: string
  /** `undefined` for an unbroken range of `#source` that begins at `#from`. */
  readonly #runs: Runs | undefined
  readonly #source: number
  readonly #from: number
  #lines: readonly EdgedLine[] | undefined
  #signs = -1
  /** What it was cut from, and where there: their lines are the same. */
  readonly #whole: Strand | undefined
  readonly #cut: number

  private constructor(
    text: string,
    runs: Runs | undefined,
    source: number,
    from: number,
    whole?: Strand,
    cut = 0,
  ) {
    this.text = text
    this.#runs = runs
    this.#source = source
    this.#from = from
    this.#whole = whole
    this.#cut = cut
  }

  /** A whole source, or a text that is its own source. */
  static of(text: string, source = 0): Strand {
    return new Strand(text, undefined, source, 0)
  }

  /** A text with its map. */
  static mapped(text: string, runs: Runs): Strand {
    return runs.length === WIDTH && runs[3]! - runs[2]! === text.length
      ? new Strand(text, undefined, runs[1]!, runs[2]!)
      : new Strand(text, runs, 0, 0)
  }

  static concat(strands: readonly Strand[]): Strand {
    const joined = new StrandBuilder()
    for (const strand of strands) joined.add(strand)
    return joined.done()
  }

  get length(): number {
    return this.text.length
  }

  /** Its lines. Many readers go over them: they are kept, unless the text is so long that keeping would be dear. */
  get lines(): Iterable<EdgedLine> {
    if (this.text.length > LONGEST_KEPT) return lines(this.text)
    if (!this.#lines) {
      const whole = this.#unmoved()
      this.#lines = whole ? linesOfPart(this.text, whole, this.#cut) : allLines(this.text)
    }
    return this.#lines
  }

  /** Kinds of the signs that stand anywhere in it: see `Sign`. */
  get signs(): number {
    if (this.#signs < 0) {
      let all = 0
      for (const { signs } of this.lines) all |= signs
      this.#signs = all
    }
    return this.#signs
  }

  /** The lines from `offset` on, where one begins. */
  linesFrom(offset: number): Iterable<EdgedLine> {
    if (offset === 0) return this.lines
    const whole = this.#unmoved()
    if (whole) return linesOfPart(this.text, whole, this.#cut, offset)
    const all = this.lines
    if (!Array.isArray(all)) return lines(this.text, offset)
    const first = firstFrom(all, offset)
    // In the middle of a line: what is left of it is a line.
    return all[first]?.start === offset || offset >= this.text.length
      ? all.slice(first)
      : allLines(this.text, offset)
  }

  /** Its lines one after the other, for whoever soon has enough of them. */
  *linesDown(): Generator<EdgedLine> {
    const whole = this.#unmoved()
    if (!whole) yield* this.lines
    else for (let line = this.lineAt(0); line; line = this.lineAt(line.next)) yield line
  }

  /** The lines of what it was cut from, as long as its own are not made of them. */
  #unmoved(): readonly EdgedLine[] | undefined {
    const whole = this.#lines ? undefined : this.#whole?.lines
    return Array.isArray(whole) ? whole : undefined
  }

  /** The line that begins at `offset`; `undefined` at the end. */
  lineAt(offset: number): EdgedLine | undefined {
    if (offset >= this.text.length) return undefined
    const whole = this.#unmoved()
    if (whole) {
      const line = whole[firstFrom(whole, this.#cut + offset)]
      return line?.start === this.#cut + offset && line.next - this.#cut <= this.text.length
        ? moved(line, this.#cut)
        : lineAt(this.text, offset)
    }
    const all = this.lines
    const line: EdgedLine | undefined = Array.isArray(all) ? all[firstFrom(all, offset)] : undefined
    return line?.start === offset ? line : lineAt(this.text, offset)
  }

  /** Where the characters `start..end` stand in the sources; neighbouring spans are merged. */
  place(start = 0, end = this.text.length): Place {
    if (start < 0) start = 0
    if (end > this.text.length) end = this.text.length
    if (end <= start) return []
    const runs = this.#runs
    if (!runs) return [{ source: this.#source, start: this.#from + start, end: this.#from + end }]
    const one = straight(runs, this.text.length, start, end)
    if (one >= 0) {
      const from = runs[one + 2]! + start - runs[one]!
      return [{ source: runs[one + 1]!, start: from, end: from + end - start }]
    }
    const spans: { source: number; start: number; end: number }[] = []
    eachRun(runs, this.text.length, start, end, (_at, _length, source, from, to) => {
      const last = spans[spans.length - 1]
      if (last && last.source === source && last.end === from) last.end = to
      else if (!last || last.source !== source || last.start !== from || last.end !== to)
        spans.push({ source, start: from, end: to })
    })
    return spans as Span[]
  }

  /** Did `start..end` stand so in one source, nothing left out or replaced? */
  unbroken(start: number, end: number): boolean {
    if (end <= start) return false
    return this.#runs ? straight(this.#runs, this.text.length, start, end) >= 0 : end <= this.text.length
  }

  /** Where `start..end` stood, if it stood so in one source; `undefined` where something was left out or replaced. */
  stretch(start: number, end: number): Span | undefined {
    const runs = this.#runs
    if (!runs) return { source: this.#source, start: this.#from + start, end: this.#from + end }
    const one = straight(runs, this.text.length, start, end)
    if (one < 0) return undefined
    const from = runs[one + 2]! + start - runs[one]!
    return { source: runs[one + 1]!, start: from, end: from + end - start }
  }

  slice(start: number, end = this.text.length): Strand {
    if (end > this.text.length) end = this.text.length
    if (end <= start) return EMPTY
    const text = this.text.slice(start, end)
    const whole = this.#whole ?? this
    const cut = this.#cut + start
    const runs = this.#runs
    if (!runs) return new Strand(text, undefined, this.#source, this.#from + start, whole, cut)
    const one = straight(runs, this.text.length, start, end)
    if (one >= 0)
      return new Strand(text, undefined, runs[one + 1]!, runs[one + 2]! + start - runs[one]!, whole, cut)
    const part: number[] = []
    this.copyRuns(start, end, part, 0)
    return new Strand(text, part, 0, 0, whole, cut)
  }

  /** The same without blanks at either edge. */
  trim(): Strand {
    const [start, end] = trimmed(this.text, 0, this.text.length)
    return start === 0 && end === this.text.length ? this : this.slice(start, end)
  }

  /** The map of `start..end` as plain rows, as if that part were cut out. */
  rowsOf(start: number, end: number): MapRow[] {
    const runs: number[] = []
    if (end > start) this.copyRuns(start, end, runs, 0)
    return rowsFrom(runs)
  }

  /** The map as plain rows, for a message. */
  rows(): MapRow[] {
    return this.#runs ? rowsFrom(this.#runs) : this.rowsOf(0, this.text.length)
  }

  /** Appends the map of `start..end` to another, whose text is `at` long. */
  copyRuns(start: number, end: number, into: number[], at: number): void {
    const runs = this.#runs
    if (!runs) {
      append(into, at, end - start, this.#source, this.#from + start, this.#from + end)
      return
    }
    const one = straight(runs, this.text.length, start, end)
    if (one >= 0) {
      const from = runs[one + 2]! + start - runs[one]!
      append(into, at, end - start, runs[one + 1]!, from, from + end - start)
    } else
      eachRun(runs, this.text.length, start, end, (from, length, source, origin, to) =>
        append(into, at + from - start, length, source, origin, to),
      )
  }
}

const EMPTY = Strand.of('')

/** Index of the first line that begins at `offset` or below it. */
function firstFrom(all: readonly EdgedLine[], offset: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The lines of a part are those of the whole, moved; only what a cut went through is looked at again. */
function linesOfPart(text: string, whole: readonly EdgedLine[], cut: number, from = 0): EdgedLine[] {
  const found: EdgedLine[] = []
  let n = firstFrom(whole, cut + from)
  if (n === whole.length || whole[n]!.start > cut + from) n--
  for (let at = from; at < text.length; n++) {
    const line = whole[n]!
    const next = Math.min(line.next - cut, text.length)
    found.push(
      line.start === cut + at && line.next - cut === next
        ? moved(line, cut)
        : // Within the end of a line that was CR LF, the LF alone is an empty line.
          lineOf(text, at, Math.max(at, Math.min(line.end - cut, text.length)), next),
    )
    at = next
  }
  return found
}

const moved = (line: EdgedLine, by: number): EdgedLine =>
  by === 0
    ? line
    : {
        start: line.start - by,
        end: line.end - by,
        next: line.next - by,
        from: line.from - by,
        to: line.to - by,
        first: line.first,
        capitals: line.capitals,
        signs: line.signs,
      }

/** Puts a strand together from parts of others. */
export class StrandBuilder {
  readonly #text: string[] = []
  readonly #runs: number[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Appends `start..end` of a strand. */
  add(strand: Strand, start = 0, end = strand.length): void {
    if (end > strand.length) end = strand.length
    if (end <= start) return
    strand.copyRuns(start, end, this.#runs, this.#length)
    this.#text.push(strand.text.slice(start, end))
    this.#length += end - start
  }

  /** Appends `text`, which stands for `start..end` of a strand (an entity decoded, a line end made a blank). */
  put(text: string, strand: Strand, start: number, end: number): void {
    if (!text) return
    // Where a page line lies between, the first stretch stands for all.
    const first = strand.place(start, end)[0] ?? { source: 0, start: 0, end: 0 }
    this.#runs.push(this.#length, first.source, first.start, first.end)
    this.#text.push(text)
    this.#length += text.length
  }

  done(): Strand {
    return Strand.mapped(this.#text.join(''), this.#runs)
  }
}
