import { createHash } from 'node:crypto'

/** A tag of an answer, by its bytes alone. */
export const etagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
