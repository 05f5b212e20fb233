import { pipeline } from 'node:stream'
import { createGunzip, type Gunzip } from 'node:zlib'
import { Unreadable } from '../item.ts'
import { type Budget, Expansion } from '../limits.ts'
import type { Bytes } from '../stream.ts'

/** What a gzip stream held, its members one after the other. */
export async function* gunzipped(bytes: Bytes, budget: Budget): AsyncGenerator<Uint8Array> {
  let packed = 0
  const bounds = new Expansion(budget, () => packed)
  let failed: unknown
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of bytes) {
        packed += chunk.length
        yield chunk
      }
    } catch (error) {
      failed = error
      throw error
    }
  }
  // Whoever stops reading stops the whole line; what broke is thrown below.
  const unpacking = compose(counted(), createGunzip())
  try {
    for await (const chunk of unpacking as AsyncIterable<Uint8Array>) {
      bounds.out(chunk.length)
      yield chunk
    }
  } catch (error) {
    if (failed) throw failed
    if (error instanceof Unreadable) throw error
    const early = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
    throw new Unreadable(early ? 'it ends too early: a part of it is missing' : 'it is broken', {
      cause: error,
    })
  } finally {
    unpacking.destroy()
  }
}

/** A line of streams as one. */
function compose(source: AsyncIterable<Uint8Array>, through: Gunzip): Gunzip {
  pipeline(source, through, () => {})
  return through
}
