/**
 * The map of a strand: a flat list of runs, four numbers each: offset in the text, source, start and end there. A run
 * whose source is as long as its text maps character by character; any other stands as a whole for its source.
 */
export type Runs = readonly number[]

/** One row of a strand's map: `[at, source, start, end]`, as in `JoinedText`. */
export type MapRow = readonly [at: number, source: number, start: number, end: number]

export const WIDTH = 4

/** Index of the run that holds an offset, by halving. */
function runAt(runs: Runs, offset: number): number {
  let low = 0
  let high = runs.length / WIDTH
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (runs[middle * WIDTH]! <= offset) low = middle
    else high = middle
  }
  return low * WIDTH
}

/** Index of the run that holds all of `start..end` character by character; -1 where there is none. */
export function straight(runs: Runs, length: number, start: number, end: number): number {
  if (end <= start || !runs.length) return -1
  const i = runAt(runs, start)
  const next = i + WIDTH < runs.length ? runs[i + WIDTH]! : length
  return end <= next && runs[i + 3]! - runs[i + 2]! === next - runs[i]! ? i : -1
}

/** Calls back for each part of a run between two offsets, with the source it came from. */
export function eachRun(
  runs: Runs,
  length: number,
  start: number,
  end: number,
  each: (at: number, length: number, source: number, from: number, to: number) => void,
): void {
  if (end <= start) return
  for (let i = runAt(runs, start); i < runs.length && runs[i]! < end; i += WIDTH) {
    const at = runs[i]!
    const next = i + WIDTH < runs.length ? runs[i + WIDTH]! : length
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

/** Adds a run to a map, or lengthens the last one where it goes on. */
export function append(
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

export function rowsFrom(runs: Runs): MapRow[] {
  const rows: MapRow[] = []
  for (let i = 0; i < runs.length; i += WIDTH) rows.push([runs[i]!, runs[i + 1]!, runs[i + 2]!, runs[i + 3]!])
  return rows
}
