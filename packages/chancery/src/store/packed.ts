import { deflateSync, inflateSync } from 'node:zlib'
import { DICTIONARY } from './dictionary.rows.ts'

/** Bytes as a store keeps them. */
export interface Packed {
  /** Deflated. */
  readonly bytes: Uint8Array
  /** Of what was packed. */
  readonly size: number
}

/** Of a few kilobytes, what is said for the first time is most: a tenth is saved by what cables have in common. */
const dictionary = new TextEncoder().encode(DICTIONARY)

/** Levels above take longer and leave cables no smaller. */
const LEVEL = 5

export const packed = (bytes: Uint8Array): Packed => ({
  bytes: deflateSync(bytes, { dictionary, level: LEVEL }),
  size: bytes.length,
})

/** The bytes again; `undefined` where they are not whole. What was packed without the dictionary says so itself. */
export function unpacked({ bytes, size }: Packed): Uint8Array | undefined {
  try {
    const whole = inflateSync(bytes, { dictionary, maxOutputLength: Math.max(1, size) })
    return whole.length === size ? new Uint8Array(whole.buffer, whole.byteOffset, size) : undefined
  } catch {
    return undefined
  }
}
