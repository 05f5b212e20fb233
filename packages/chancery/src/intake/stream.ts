import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Unreadable } from './item.ts'
import { megabytes } from './limits.ts'

export type Bytes = AsyncIterable<Uint8Array>

/** The first bytes of a stream, and the stream from its beginning. */
export interface Opened {
  readonly head: Uint8Array
  readonly bytes: Bytes
  /** For whoever does not take the bytes: it is not enough to let go of what was never begun. */
  close(): Promise<void>
}

/** Looks at the first bytes of a stream. */
export async function opened(source: Bytes, length: number): Promise<Opened> {
  const rest = source[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let held = 0
  let whole = false
  while (held < length) {
    const { value, done } = await rest.next()
    if (done) {
      whole = true
      break
    }
    if (value.length) first.push(value)
    held += value.length
  }
  const close = async (): Promise<void> => void (await rest.return?.())
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* first.splice(0)
      if (whole) return
      for (;;) {
        const { value, done } = await rest.next()
        if (done) return
        yield value
      }
    } finally {
      await close()
    }
  }
  return { head: joined(first).subarray(0, length), bytes: bytes(), close }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
}

/** All of a stream, if it is no longer than one document may be. */
export async function collected(bytes: Bytes, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    length += piece.length
    if (length > most) throw tooLarge(most)
    pieces.push(piece)
  }
  return joined(pieces)
}

export const tooLarge = (most: number): Unreadable =>
  new Unreadable(`it is larger than ${megabytes(most)}; cut it into parts`)

/** A file on the disk: some containers are read from their end. */
export interface OnDisk {
  readonly file: string
  readonly size: number
  remove(): Promise<void>
}

/** Puts a stream into a file of its own, for containers inside containers and from standard input. */
export async function onDisk(bytes: Bytes): Promise<OnDisk> {
  const file = join(tmpdir(), `chancery-${randomUUID()}`)
  const remove = (): Promise<void> => rm(file, { force: true })
  try {
    await pipeline(bytes, createWriteStream(file, { mode: 0o600 }))
    return { file, size: (await stat(file)).size, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
