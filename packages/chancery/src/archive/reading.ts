import { read } from '@chancery/cable'
import { type Packed, packed, readable, type StoredDocument } from '../store/index.ts'
import { cablesOf, sectionOf } from './assemble.ts'

/** What a document says, and as it will be kept: all that can be made of it without the archive. */
export interface Reading {
  /** What it shares with the other sections of its cable. */
  readonly section?: { readonly group: string; readonly section: number }
  /** Its cables, when it is no section. */
  readonly alone?: ReturnType<typeof cablesOf>
}

export interface PackedReading extends Reading {
  readonly packed: Packed
  readonly text?: Packed
}

export type Unread = Pick<StoredDocument, 'id' | 'bytes' | 'text'>

export function readDocument(document: Unread): Reading {
  const result = read(readable(document))
  const section = sectionOf(result)
  return section ? { section } : { alone: cablesOf([document], result) }
}

export const readAndPack = (document: Unread): PackedReading => ({
  ...readDocument(document),
  packed: packed(document.bytes),
  ...(document.text && { text: packed(document.text) }),
})
