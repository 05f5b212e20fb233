import type { Block, Paragraph, Passage } from '../../message/message.ts'
import { closing, namesPassage, opening } from './passages.ts'

/** Passages as bits: a text of a million blocks needs no million sets. */
const PASSAGES: readonly Passage[] = ['summary', 'comment', 'action']
const bits = (passages: readonly Passage[] | undefined): number =>
  passages ? passages.reduce((sum, one) => sum | (1 << PASSAGES.indexOf(one)), 0) : 0
const NAMES: readonly (readonly Passage[])[] = Array.from({ length: 1 << PASSAGES.length }, (_, set) =>
  PASSAGES.filter((_, bit) => set & (1 << bit)),
)
const SUMMARY = bits(['summary'])
const ALL = NAMES.length - 1

/** What a block does to the passages open at it, as bits: those it opens, those it closes, and whether it is a heading. */
const closes = (passages: number): number => passages << PASSAGES.length
const closedBy = (edges: number): number => (edges >> PASSAGES.length) & ALL
const HEADING = 1 << (2 * PASSAGES.length)

/**
 * Says of each paragraph to which passages it belongs. A passage runs from its opening words or its heading to its
 * end words or the next heading. Where the end words are missing, words open their own paragraph alone; where the
 * opening is missing, what the end words close began with the first paragraph. message-format.md 7.2.
 */
export function assignPassages(blocks: Block[]): Block[] {
  const edges = blocks.map(edgesOf)
  if (edges.every(one => one === 0 || one === HEADING)) return blocks
  const closesLater = laterCloses(edges)
  let open = 0
  let everOpened = 0
  const inside = edges.map((one, i) => {
    const opens = one & ALL
    const closed = closedBy(one)
    if (one & HEADING) open = 0
    const here = open | opens | closed
    everOpened |= opens
    open = (open | (one & HEADING ? opens : opens & closesLater[i]!)) & ~closed
    return here
  })
  const unopened = everOpened & SUMMARY ? -1 : edges.findIndex(one => closedBy(one) & SUMMARY)
  return blocks.map((block, i) => {
    if (block.kind !== 'paragraph') return block
    const set = inside[i]! | (i < unopened ? SUMMARY : 0)
    return set ? within(block, NAMES[set]!) : block
  })
}

const within = (block: Paragraph, passages: readonly Passage[]): Paragraph => ({ ...block, passages })

function edgesOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return HEADING | bits(namesPassage(block.text.text)?.passages)
    case 'mark':
      return closes(bits(closing(block.text.text)?.passages ?? [block.passage]))
    case 'paragraph': {
      const { text, parts } = block
      const whole = parts.length ? [text.text, ...parts.map(part => part.text.text)].join('\n') : text.text
      return bits(opening(text.text)?.passages) | closes(bits(closing(whole)?.passages))
    }
    case 'preformatted':
    case 'set':
      return 0
  }
}

/** For each block, the passages whose end words come at or after it, before a heading or a new opening. */
function laterCloses(edges: readonly number[]): number[] {
  const later: number[] = new Array(edges.length)
  let ahead = 0
  for (let i = edges.length - 1; i >= 0; i--) {
    const one = edges[i]!
    ahead = one & HEADING ? 0 : ahead | closedBy(one)
    later[i] = ahead
    ahead &= ~(one & ALL)
  }
  return later
}
