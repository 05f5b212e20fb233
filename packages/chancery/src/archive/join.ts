import { type Card, cardOf, type StoredDocument } from '../store/index.ts'
import { assemble, cablesOf, type Labels } from './assemble.ts'
import { countsOf, type PartCounts } from './counts.ts'
import { proved } from './ids.ts'

/** All documents of a group, and what labels are known of them. */
export interface Group {
  readonly documents: readonly StoredDocument[]
  readonly labels: Labels
}

/** Groups that were joined together, and the words of their cables counted together. */
export interface JoinedChunk {
  readonly cards: readonly (readonly Card[])[]
  readonly counts: PartCounts
}

export function joinChunk(groups: readonly Group[]): JoinedChunk {
  const cards = groups.map(join)
  return { cards, counts: countsOf(cards.flat()) }
}

/** The cables that the documents of a group make. */
export const join = ({ documents, labels }: Group): Card[] =>
  assemble(documents.map(proved)).flatMap(parts => cablesOf(parts, undefined, labels).cables.map(cardOf))
