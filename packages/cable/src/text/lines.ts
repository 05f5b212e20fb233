/** A line of a text: `start..end` without its end, `next` where the following one begins. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** Cuts a text into lines at LF, CR LF or a lone CR (teletype copies end lines with CR CR LF: one line end). */
export function* lines(text: string, from = 0, to = text.length): Generator<Line> {
  // A view of the range, so that no search for a line end runs past it.
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  // The next of each kind of line end, looked for again only when it is passed.
  let lf = -1
  let cr = -1
  for (let start = 0; start < part.length; ) {
    if (lf < start) lf = endAt(part, '\n', start)
    if (cr < start) cr = endAt(part, '\r', start)
    const end = Math.min(lf, cr)
    let next = end
    while (next < part.length && part.charCodeAt(next) === CR) next++
    if (next < part.length && part.charCodeAt(next) === LF) next++
    yield { start: from + start, end: from + end, next: from + next }
    start = next
  }
}

const LF = 10
const CR = 13

function endAt(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at
}
