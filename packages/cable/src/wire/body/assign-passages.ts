import type { Block, Paragraph, Passage } from '../../message/message.ts'
import { closing, namesPassage, opening } from './passages.ts'

/** What a block does to the passages open at it. */
interface Edges {
  readonly heading: boolean
  readonly opens: readonly Passage[]
  readonly closes: readonly Passage[]
}

/**
 * Says of each paragraph to which passages it belongs. A passage runs from its opening words or its heading to its
 * end words or the next heading. Where the end words are missing, words open their own paragraph alone; where the
 * opening is missing, what the end words close began with the first paragraph. message-format.md 7.2.
 */
export function assignPassages(blocks: readonly Block[]): Block[] {
  const edges = blocks.map(edgesOf)
  const closesLater = laterCloses(edges)
  const open = new Map<Passage, 'heading' | 'words'>()
  const everOpened = new Set<Passage>()
  const assigned = blocks.map((block, i) => {
    const { heading, opens, closes } = edges[i]!
    if (heading) open.clear()
    const inside = new Set<Passage>([...open.keys(), ...opens, ...closes])
    for (const passage of opens) {
      everOpened.add(passage)
      if (heading || closesLater[i]!.has(passage)) open.set(passage, heading ? 'heading' : 'words')
    }
    for (const passage of closes) open.delete(passage)
    return block.kind === 'paragraph' ? { ...block, passages: [...inside] } : block
  })
  const unopened = edges.findIndex(edge => edge.closes.includes('summary'))
  if (unopened < 0 || everOpened.has('summary')) return assigned
  return assigned.map((block, i) => (i < unopened && block.kind === 'paragraph' ? inSummary(block) : block))
}

const inSummary = (block: Paragraph): Paragraph => ({
  ...block,
  passages: [...new Set([...block.passages, 'summary' as const])],
})

function edgesOf(block: Block): Edges {
  switch (block.kind) {
    case 'heading':
      return { heading: true, opens: namesPassage(block.text.text)?.passages ?? [], closes: [] }
    case 'mark':
      return { heading: false, opens: [], closes: closing(block.text.text)?.passages ?? [block.passage] }
    case 'paragraph': {
      const whole = [block.text.text, ...block.parts.map(part => part.text.text)].join('\n')
      return {
        heading: false,
        opens: opening(block.text.text)?.passages ?? [],
        closes: closing(whole)?.passages ?? [],
      }
    }
    case 'preformatted':
      return { heading: false, opens: [], closes: [] }
  }
}

/** For each block, the passages whose end words come at or after it, before a heading or a new opening. */
function laterCloses(edges: readonly Edges[]): Set<Passage>[] {
  const later: Set<Passage>[] = new Array(edges.length)
  let ahead = new Set<Passage>()
  for (let i = edges.length - 1; i >= 0; i--) {
    const { heading, opens, closes } = edges[i]!
    ahead = heading ? new Set() : new Set([...ahead, ...closes])
    later[i] = ahead
    if (opens.length) ahead = new Set([...ahead].filter(passage => !opens.includes(passage)))
  }
  return later
}
