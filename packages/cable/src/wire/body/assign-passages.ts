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

/** What a block does to the passages open at it. */
interface Edges {
  readonly heading: boolean
  readonly opens: number
  readonly closes: number
}

/**
 * Says of each paragraph to which passages it belongs. A passage runs from its opening words or its heading to its
 * end words or the next heading. Where the end words are missing, words open their own paragraph alone; where the
 * opening is missing, what the end words close began with the first paragraph. message-format.md 7.2.
 */
export function assignPassages(blocks: readonly Block[]): Block[] {
  const edges = blocks.map(edgesOf)
  const closesLater = laterCloses(edges)
  let open = 0
  let everOpened = 0
  const inside = edges.map(({ heading, opens, closes }, i) => {
    if (heading) open = 0
    const here = open | opens | closes
    everOpened |= opens
    open = (open | (heading ? opens : opens & closesLater[i]!)) & ~closes
    return here
  })
  const unopened = everOpened & SUMMARY ? -1 : edges.findIndex(({ closes }) => closes & SUMMARY)
  return blocks.map((block, i) => {
    if (block.kind !== 'paragraph') return block
    const set = inside[i]! | (i < unopened ? SUMMARY : 0)
    return set ? within(block, NAMES[set]!) : block
  })
}

const within = (block: Paragraph, passages: readonly Passage[]): Paragraph => ({ ...block, passages })

const NOTHING: Edges = { heading: false, opens: 0, closes: 0 }

function edgesOf(block: Block): Edges {
  switch (block.kind) {
    case 'heading':
      return { heading: true, opens: bits(namesPassage(block.text.text)?.passages), closes: 0 }
    case 'mark':
      return {
        heading: false,
        opens: 0,
        closes: bits(closing(block.text.text)?.passages ?? [block.passage]),
      }
    case 'paragraph': {
      const { text, parts } = block
      const opens = bits(opening(text.text)?.passages)
      const whole = parts.length ? [text.text, ...parts.map(part => part.text.text)].join('\n') : text.text
      const closes = bits(closing(whole)?.passages)
      return opens || closes ? { heading: false, opens, closes } : NOTHING
    }
    case 'preformatted':
    case 'set':
      return NOTHING
  }
}

/** For each block, the passages whose end words come at or after it, before a heading or a new opening. */
function laterCloses(edges: readonly Edges[]): number[] {
  const later: number[] = new Array(edges.length)
  let ahead = 0
  for (let i = edges.length - 1; i >= 0; i--) {
    const { heading, opens, closes } = edges[i]!
    ahead = heading ? 0 : ahead | closes
    later[i] = ahead
    ahead &= ~opens
  }
  return later
}
