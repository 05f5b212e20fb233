import type { Bytes } from '../stream.ts'

/**
 * A thing in a container: its bytes, or why they are not to be had. The bytes are good until the next thing is asked
 * for; what was left of them is passed over.
 */
export type Entry =
  | { readonly name: string; readonly bytes: Bytes }
  | { readonly name: string; readonly why: string }

export type Entries = AsyncGenerator<Entry>
