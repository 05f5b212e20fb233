import { deflateSync, inflateSync } from 'node:zlib'

/** Bytes as a store keeps them. */
export interface Packed {
  /** Deflated. */
  readonly bytes: Uint8Array
  /** Of what was packed. */
  readonly size: number
}

export const packed = (bytes: Uint8Array): Packed => ({ bytes: deflateSync(bytes), size: bytes.length })

/** The bytes again; `undefined` where they are not whole. */
export function unpacked({ bytes, size }: Packed): Uint8Array | undefined {
  try {
    const whole = new Uint8Array(inflateSync(bytes))
    return whole.length === size ? whole : undefined
  } catch {
    return undefined
  }
}
