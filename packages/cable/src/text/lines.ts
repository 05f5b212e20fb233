/** A line of a text: `start..end` without its end, `next` where the following one begins. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** Cuts a text into lines at LF, CR LF or a lone CR (teletype copies end lines with CR CR LF: one line end). */
export function* lines(text: string, from = 0, to = text.length): Generator<Line> {
  let start = from
  while (start < to) {
    let end = start
    let code = 0
    while (end < to) {
      code = text.charCodeAt(end)
      if (code === 10 || code === 13) break
      end++
    }
    let next = end
    if (next < to) {
      while (next < to && text.charCodeAt(next) === 13) next++
      if (next < to && text.charCodeAt(next) === 10) next++
    }
    yield { start, end, next }
    start = next
  }
}
