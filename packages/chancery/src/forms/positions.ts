export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly lineStart: number
  /** Before the line end. */
  readonly lineEnd: number
}

/** Finds lines by offset; the text is walked once. Lines end with LF, CR LF or CR. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0]
  const ends: number[] = []
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
    ends.push(index)
    starts.push(index + end.length)
  }
  ends.push(text.length)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1, lineStart: starts[low]!, lineEnd: ends[low]! }
  }
}
