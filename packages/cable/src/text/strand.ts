import { allLines, type EdgedLine, lines } from './lines.ts'
import type { Place, Span } from './span.ts'
import { trimmed } from './trimmed.ts'

/** One row of a strand's map: `[at, source, start, end]`, as in `JoinedText`. */
export type MapRow = readonly [at: number, source: number, start: number, end: number]

const WIDTH = 4
const LONGEST_KEPT = 1 << 20

/**
 * Text that knows where each of its characters came from. Readers work on the text and ask for places;
 * cutting, joining and replacing keep the way back to the source.
 *
 * The map is a flat list of runs, four numbers each: offset in the text, source, start and end there. A run whose
 * source is as long as its text maps character by character; any other stands as a whole for its source.
 */
export class Strand {
  readonly text: string
  readonly #runs: readonly number[]
  #lines: readonly EdgedLine[] | undefined

  constructor(text: string, runs: readonly number[]) {
    this.text = text
    this.#runs = runs
  }

  /** A whole source, or a text that is its own source. */
  static of(text: string, source = 0): Strand {
    return new Strand(text, text ? [0, source, 0, text.length] : [])
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
    this.#lines ??= allLines(this.text)
    return this.#lines
  }

  /** The lines from `offset` on, where one begins. */
  linesFrom(offset: number): Iterable<EdgedLine> {
    if (offset === 0) return this.lines
    if (this.text.length > LONGEST_KEPT) return lines(this.text, offset)
    const all = this.lines as readonly EdgedLine[]
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    // In the middle of a line: what is left of it is a line.
    return all[low]?.start === offset || offset >= this.text.length
      ? all.slice(low)
      : lines(this.text, offset)
  }

  /** Where the characters `start..end` stand in the sources; neighbouring spans are merged. */
  place(start = 0, end = this.text.length): Place {
    const whole = this.#straight(start, end)
    if (whole >= 0) {
      const from = this.#runs[whole + 2]! + start - this.#runs[whole]!
      return [{ source: this.#runs[whole + 1]!, start: from, end: from + end - start }]
    }
    const spans: { source: number; start: number; end: number }[] = []
    this.#eachRun(start, end, (_at, _length, source, from, to) => {
      const last = spans[spans.length - 1]
      if (last && last.source === source && last.end === from) last.end = to
      else if (!last || last.source !== source || last.start !== from || last.end !== to)
        spans.push({ source, start: from, end: to })
    })
    return spans as Span[]
  }

  /** Did `start..end` stand so in one source, nothing left out or replaced? */
  unbroken(start: number, end: number): boolean {
    return this.#straight(start, end) >= 0
  }

  /** Index of the run that holds all of `start..end` character by character; -1 where there is none. */
  #straight(start: number, end: number): number {
    if (end <= start || !this.#runs.length) return -1
    const i = this.#runAt(start)
    const next = i + WIDTH < this.#runs.length ? this.#runs[i + WIDTH]! : this.text.length
    return end <= next && this.#runs[i + 3]! - this.#runs[i + 2]! === next - this.#runs[i]! ? i : -1
  }

  slice(start: number, end = this.text.length): Strand {
    const part = new StrandBuilder()
    part.add(this, start, end)
    return part.done()
  }

  /** The same without blanks at either edge. */
  trim(): Strand {
    const [start, end] = trimmed(this.text, 0, this.text.length)
    return start === 0 && end === this.text.length ? this : this.slice(start, end)
  }

  /** The map of `start..end` as plain rows, as if that part were cut out. */
  rowsOf(start: number, end: number): MapRow[] {
    const whole = this.#straight(start, end)
    if (whole >= 0) {
      const from = this.#runs[whole + 2]! + start - this.#runs[whole]!
      return [[0, this.#runs[whole + 1]!, from, from + end - start]]
    }
    const runs: number[] = []
    this.copyRuns(start, end, runs, 0)
    return rowsFrom(runs)
  }

  /** The map as plain rows, for a message. */
  rows(): MapRow[] {
    return rowsFrom(this.#runs)
  }

  /** Calls back for each part of a run between two offsets, with the source it came from. */
  #eachRun(
    start: number,
    end: number,
    each: (at: number, length: number, source: number, from: number, to: number) => void,
  ): void {
    const runs = this.#runs
    if (end <= start) return
    for (let i = this.#runAt(start); i < runs.length && runs[i]! < end; i += WIDTH) {
      const at = runs[i]!
      const next = i + WIDTH < runs.length ? runs[i + WIDTH]! : this.text.length
      const from = Math.max(at, start)
      const to = Math.min(next, end)
      if (to <= from) continue
      const source = runs[i + 1]!
      const origin = runs[i + 2]!
      if (runs[i + 3]! - origin === next - at)
        each(from, to - from, source, origin + from - at, origin + to - at)
      else each(from, to - from, source, origin, runs[i + 3]!)
    }
  }

  /** Index of the run that holds an offset, by halving. */
  #runAt(offset: number): number {
    let low = 0
    let high = this.#runs.length / WIDTH
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#runs[middle * WIDTH]! <= offset) low = middle
      else high = middle
    }
    return low * WIDTH
  }

  /** For the builder: appends part of this strand's map to another. */
  copyRuns(start: number, end: number, into: number[], at: number): void {
    const whole = this.#straight(start, end)
    if (whole >= 0) {
      const from = this.#runs[whole + 2]! + start - this.#runs[whole]!
      append(into, at, end - start, this.#runs[whole + 1]!, from, from + end - start)
    } else
      this.#eachRun(start, end, (from, length, source, origin, to) =>
        append(into, at + from - start, length, source, origin, to),
      )
  }
}

/** Puts a strand together from parts of others. */
export class StrandBuilder {
  #text: string[] = []
  #length = 0
  #runs: number[] = []

  get length(): number {
    return this.#length
  }

  /** Appends `start..end` of a strand. */
  add(strand: Strand, start = 0, end = strand.length): void {
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
    return new Strand(this.#text.join(''), this.#runs)
  }
}

/** Adds a run to a map, or lengthens the last one where it goes on. */
function append(
  into: number[],
  offset: number,
  length: number,
  source: number,
  origin: number,
  to: number,
): void {
  const one = into.length - WIDTH
  if (
    one >= 0 &&
    to - origin === length &&
    into[one + 1] === source &&
    into[one + 3] === origin &&
    into[one + 3]! - into[one + 2]! === offset - into[one]!
  )
    into[one + 3] = to
  else into.push(offset, source, origin, to)
}

function rowsFrom(runs: readonly number[]): MapRow[] {
  const rows: MapRow[] = []
  for (let i = 0; i < runs.length; i += WIDTH) rows.push([runs[i]!, runs[i + 1]!, runs[i + 2]!, runs[i + 3]!])
  return rows
}
