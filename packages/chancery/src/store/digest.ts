import { createHash } from 'node:crypto'
import type { StoredCable } from './store.ts'

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/**
 * 48 bits of all that the index is given for a cable: whether a reading today would say the same is seen without the
 * text of the reading before.
 */
export function digestOf({ id, label, index, summary, documents, message, outline }: StoredCable): number {
  const { values, ...rest } = index
  const said = JSON.stringify([
    id,
    label,
    inOrder(rest),
    inOrder(values),
    inOrder(summary),
    documents,
    message,
    ...(outline ? [Buffer.from(outline).toString('base64')] : []),
  ])
  return Number.parseInt(sha256(said).slice(0, 12), 16)
}

/** Whatever order its keys were written in; what is not there is as good as empty. */
const inOrder = (data: object): unknown[] =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
