import type { Block, JoinedText } from '../message/message.ts'
import { closing, opening } from './body/index.ts'

/** One paragraph of a summary, or an item under it with its label. */
export interface SummaryPart {
  readonly label?: string
  readonly text: JoinedText
}

/**
 * What the summary says: the text of its paragraphs without number, portion mark, the words that open it
 * (`SUMMARY AND COMMENT:`) and those that end it. Empty if the message has none.
 */
export function summaryOf(blocks: readonly Block[]): SummaryPart[] {
  const parts: SummaryPart[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !block.passages.includes('summary')) continue
    const opened = opening(block.text.text)
    const begin = opened?.passages.includes('summary') ? pastPortion(block.text.text, opened.end) : 0
    const closed = add(parts, block.text, begin)
    if (!closed) for (const part of block.parts) if (add(parts, part.text, 0, part.label)) break
  }
  return parts
}

/** Reports mark the summary behind its label: `SUMMARY: (U) THE HARBOUR`. */
const PORTION = /^\s*\((?:U|C|S|TS|SBU|LOU|FOUO|[CS]\/{1,2}[A-Z/]{2,12})\)\s+/

const pastPortion = (text: string, from: number): number =>
  from + (PORTION.exec(text.slice(from, from + 40))?.[0].length ?? 0)

/** Adds the text up to the words that end a summary; says whether they were met. */
function add(parts: SummaryPart[], text: JoinedText, begin: number, label?: string): boolean {
  const edge = closing(text.text)
  const end = edge?.passages.includes('summary') && edge.start >= begin ? edge.start : undefined
  const cut = cutJoined(text, begin, end ?? text.text.length)
  if (cut.text) parts.push({ ...(label && { label }), text: cut })
  return end !== undefined
}

/** Part of a joined text without blanks at its edges, with the map to match. */
function cutJoined({ text, map }: JoinedText, from: number, to: number): JoinedText {
  let start = from
  let end = to
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  const rows = map.flatMap(([at, source, first, last], i) => {
    const next = map[i + 1]?.[0] ?? text.length
    const left = Math.max(at, start)
    const right = Math.min(next, end)
    if (right <= left) return []
    const oneToOne = last - first === next - at
    return [
      [
        left - start,
        source,
        oneToOne ? first + left - at : first,
        oneToOne ? last - (next - right) : last,
      ] as const,
    ]
  })
  return { text: text.slice(start, end), map: rows }
}
