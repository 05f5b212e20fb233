import { type Strand, StrandBuilder } from '../../text/index.ts'

/** A bullet at the beginning of a line, or after the gap between two columns, which a long reference may fill. */
const FIRST = /^\s*(?:REFS?:? )?[([]?([A-Z]|\d{1,2})[)\].:](?=\s*\S)/i
const FURTHER =
  /(?<=\S)(?: {3,}(?=[([]?([A-Z]|\d{1,2})[)\].:]\s*\S)|(?<=[\d)]) ?(?=[([]?([A-Z])[)\].:]\s*\S))/gi
const MOST_LINES = 60
/** A line of a teletype has room for no more. */
const MOST_COLUMNS = 4

interface Cell {
  readonly start: number
  readonly end: number
  /** 1 for `A.` and for `1.`, 0 for a line without a bullet. */
  readonly rank: number
}

/**
 * A list set in columns is read down the first, then down the next, where its letters or figures say so: `A.` and `C.`
 * above `B.` and `D.`. message-format.md 9.4.
 */
export function inReadingOrder(block: Strand): Strand {
  const rows: Cell[][] = []
  let most = 1
  for (const { start, end } of block.lines) {
    if (rows.length === MOST_LINES) return block
    const row = cells(block.text.slice(start, end), start)
    if (row.length > MOST_COLUMNS) return block
    if (row.length > most) most = row.length
    rows.push(row)
  }
  if (most === 1 || inOrder(rows.flat())) return block
  const columns: Cell[] = []
  for (let n = 0; n < most; n++) for (const row of rows) if (n < row.length) columns.push(row[n]!)
  if (!inOrder(columns)) return block
  const out = new StrandBuilder()
  for (const { start, end } of columns) {
    if (out.length) out.put('\n', block, start, Math.min(start + 1, block.length))
    out.add(block, start, end)
  }
  return out.done()
}

/** A line cut before each bullet that begins a column. */
function cells(line: string, at: number): Cell[] {
  const first = FIRST.exec(line)
  if (!first) return [{ start: at, end: at + line.length, rank: 0 }]
  const row: Cell[] = []
  let start = 0
  let rank = rankOf(first[1]!)
  for (const found of line.matchAll(FURTHER)) {
    row.push({ start: at + start, end: at + found.index, rank })
    start = found.index
    rank = rankOf((found[1] ?? found[2])!)
  }
  row.push({ start: at + start, end: at + line.length, rank })
  return row
}

const rankOf = (bullet: string): number =>
  /\d/.test(bullet) ? Number(bullet) : bullet.toUpperCase().charCodeAt(0) - 64

/** Lines without a bullet go on with the one above. */
function inOrder(list: readonly Cell[]): boolean {
  let last = 0
  for (const { rank } of list) {
    if (rank === 0) continue
    if (last > 0 && rank !== last + 1) return false
    last = rank
  }
  return true
}
