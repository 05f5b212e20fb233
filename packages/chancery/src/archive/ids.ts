import { hash as hashOf } from 'node:crypto'
import { StoreError } from '../store/index.ts'

/** Digits and small letters without i, l, o and u, which are misread or make words. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** 100 bits: two of ten million documents share one with a chance of 4 in 10^17. */
const LENGTH = 20

/** The lasting id of a document, from its bytes alone: the first 100 bits of SHA-256. docs/decisions/lasting-id.md. */
export function documentId(bytes: Uint8Array): string {
  const hash = hashOf('sha256', bytes, 'buffer')
  let id = ''
  let bits = 0
  let held = 0
  for (let i = 0; id.length < LENGTH; ) {
    if (held < 5) {
      bits = ((bits << 8) | hash[i++]!) & 0x1fff
      held += 8
    }
    id += ALPHABET[(bits >> (held - 5)) & 31]
    held -= 5
  }
  return id
}

export const isId = (name: string): boolean => /^[0-9a-hjkmnp-tv-z]{20}(?:\.\d+)?$/.test(name)

/** A document whose bytes are those that its id was made from. What changed on the disk betrays itself here. */
export function proved<T extends { readonly id: string; readonly bytes: Uint8Array }>(document: T): T {
  if (documentId(document.bytes) === document.id) return document
  throw new StoreError(
    'damaged',
    `Document ${document.id} is damaged: its bytes are not those that were kept. Restore the archive from a backup.`,
  )
}
