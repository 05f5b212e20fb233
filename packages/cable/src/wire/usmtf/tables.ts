import { lines } from '../../text/index.ts'

/** Two columns or more, blanks between them. */
const ROW = /\S {3,}\S.*\S {2,}\S|\S {4,}[\d$(-]|\S\t+\S/
const LONGEST_ROW = 200
const FEWEST_ROWS = 3

/**
 * Where tables begin and end that stand in the middle of a paragraph, no blank line around them: lists of names with
 * their numbers, the title of each part on a line of its own. Offsets of line starts, in pairs.
 */
export function tableEdges(text: string, start: number, end: number): number[] {
  const edges: number[] = []
  let rows = 0
  let first = 0
  let last = 0
  let gap = 0
  const close = (): void => {
    if (rows >= FEWEST_ROWS) edges.push(first, last)
    rows = 0
  }
  for (const line of lines(text, start, end)) {
    const row = line.end - line.start <= LONGEST_ROW && ROW.test(text.slice(line.start, line.end))
    if (row) {
      if (rows === 0) first = line.start
      rows++
      last = line.next
      gap = 0
    } else if (
      rows > 0 &&
      (++gap > 2 || /^\s*(?:\d{1,2}\.|[A-Za-z]\.)\s/.test(text.slice(line.start, line.start + 12)))
    ) {
      close()
    }
  }
  close()
  return edges
}
