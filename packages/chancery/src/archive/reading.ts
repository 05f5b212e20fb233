import { type Label, read } from '@chancery/cable'
import { type Card, cardOf, type Packed, packed, readable, type StoredDocument } from '../store/index.ts'
import { cablesOf, labelsOf, sectionOf } from './assemble.ts'
import { countsOf, type PartCounts } from './counts.ts'

/** What a document says, as it will be indexed: all that can be made of it without the archive. */
export interface Reading {
  /** What it shares with the other sections of its cable, and what labels it bears itself. */
  readonly section?: { readonly group: string; readonly section: number; readonly labels: readonly Label[] }
  /** Its cables, when it is no section. */
  readonly alone?: { readonly cards: readonly Card[]; readonly recognised: boolean }
}

export interface PackedReading extends Reading {
  readonly packed: Packed
  readonly text?: Packed
}

export type Unread = Pick<StoredDocument, 'id' | 'bytes' | 'text'>

/** Its cables, when it is no section; they are what an index is made of. */
export function interpret(document: Unread): {
  readonly section?: NonNullable<Reading['section']>
  readonly alone?: ReturnType<typeof cablesOf>
} {
  const result = read(readable(document))
  const section = sectionOf(result)
  return section
    ? { section: { ...section, labels: labelsOf(result) } }
    : { alone: cablesOf([document], result) }
}

export function readDocument(document: Unread): Reading {
  const { section, alone } = interpret(document)
  return section
    ? { section }
    : { alone: { cards: alone!.cables.map(cardOf), recognised: alone!.recognised } }
}

export const readAndPack = (document: Unread): PackedReading => ({
  ...readDocument(document),
  packed: packed(document.bytes),
  ...(document.text && { text: packed(document.text) }),
})

/** Documents that were read together, and the words of their cables counted together. */
export interface Chunk {
  readonly readings: readonly PackedReading[]
  readonly counts: PartCounts
}

export function readChunk(documents: readonly Unread[]): Chunk {
  const readings = documents.map(readAndPack)
  return { readings, counts: countsOf(readings.flatMap(({ alone }) => alone?.cards ?? [])) }
}
