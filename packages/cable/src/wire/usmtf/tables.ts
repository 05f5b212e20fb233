import { lines } from '../../text/index.ts'

/** Two columns or more, blanks between them. */
const ROW = /\S {3,}\S.*\S {2,}\S|\S {4,}[\d$(-]|\S\t+\S/
/** A title in the middle of the line above the first row. */
const TITLE = /^(?: {8,}|\t)\S/
const ITEM = /^\s*(?:\d{1,2}\.|[A-Za-z]\.)\s/
const LONGEST_ROW = 200
const FEWEST_ROWS = 3
/** Titles of parts stand between rows, so many lines of them. */
const MOST_BETWEEN = 3

/**
 * Where tables begin and end that stand in the middle of a paragraph, no blank line around them: lists of names with
 * their numbers, the title of each part on a line of its own. Offsets of line starts, in pairs.
 */
export function tableEdges(text: string, start: number, end: number): number[] {
  const edges: number[] = []
  let rows = 0
  let first = 0
  let last = 0
  let between = 0
  /** Where the titles directly above this line begin; -1 where there are none. */
  let titles = -1
  const close = (): void => {
    if (rows >= FEWEST_ROWS) edges.push(first, last)
    rows = 0
  }
  for (const line of lines(text, start, end)) {
    const written = text.slice(line.start, Math.min(line.end, line.start + LONGEST_ROW + 1))
    if (written.length <= LONGEST_ROW && ROW.test(written)) {
      if (rows === 0) first = titles < 0 ? line.start : titles
      rows++
      last = line.next
      between = 0
    } else if (rows > 0 && (++between > MOST_BETWEEN || ITEM.test(written))) close()
    titles = TITLE.test(written) ? (titles < 0 ? line.start : titles) : -1
  }
  close()
  return edges
}
