import { type Strand, StrandBuilder } from '../../text/index.ts'

/** A bullet at the beginning of a line, or after the gap between two columns, which a long reference may fill. */
const FIRST = /^\s*(?:REFS?:? )?[([]?([A-Z])[)\].:](?=\s*\S)/i
const SECOND = /(?<=\S)(?: {3,}|(?<=[\d)]) ?)(?=[([]?([A-Z])[)\].:]\s*\S)/i
const MOST_LINES = 60

/**
 * A list set in two columns is read down the first, then down the second, where its letters say so: `A.` and `C.` above
 * `B.` and `D.`. message-format.md 9.4.
 */
export function inReadingOrder(block: Strand): Strand {
  const left: { start: number; end: number; letter: string }[] = []
  const right: typeof left = []
  let rows = ''
  for (const { start, end } of block.lines) {
    const line = block.text.slice(start, end)
    const first = FIRST.exec(line)
    const second = first && SECOND.exec(line)
    if (left.length === MOST_LINES) return block
    const letter = (first?.[1] ?? '').toUpperCase()
    left.push({ start, end: start + (second?.index ?? line.length), letter })
    rows += letter
    if (!second) continue
    right.push({ start: start + second.index, end, letter: second[1]!.toUpperCase() })
    rows += right.at(-1)!.letter
  }
  const columns = [...left, ...right]
  if (!right.length || inOrder(rows) || !inOrder(columns.map(({ letter }) => letter).join(''))) return block
  const out = new StrandBuilder()
  for (const { start, end } of columns) {
    if (out.length) out.put('\n', block, start, Math.min(start + 1, block.length))
    out.add(block, start, end)
  }
  return out.done()
}

const inOrder = (letters: string): boolean =>
  [...letters].every((letter, n) => n === 0 || letter.charCodeAt(0) === letters.charCodeAt(n - 1) + 1)
