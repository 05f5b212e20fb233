import { type Bytes, joined } from '../stream.ts'

/** Finds where pieces end, going on over the seams of the chunks. */
export interface Scanner {
  /** Where the piece that is being read ends in the chunk (after its last byte), or -1. */
  end(chunk: Uint8Array, from: number): number
}

/** A piece, or how long one was that is longer than it may be. */
export type Piece = { readonly bytes: Uint8Array } | { readonly tooLong: number }

/** Cuts a stream of any length; what is held is the chunk at hand and the piece that is not complete. */
export async function* pieces(stream: Bytes, scanner: Scanner, most: number): AsyncGenerator<Piece> {
  let held: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length <= most) held.push(part)
    else held = []
  }
  const take = (): Piece => {
    const piece = length <= most ? { bytes: joined(held) } : { tooLong: length }
    held = []
    length = 0
    return piece
  }
  for await (const chunk of stream) {
    let from = 0
    while (from < chunk.length) {
      const end = scanner.end(chunk, from)
      add(chunk.subarray(from, end < 0 ? chunk.length : end))
      if (end < 0) break
      yield take()
      from = end
    }
  }
  if (length) yield take()
}

const LF = 10

/** Lines with their ends. */
export const lineScanner = (): Scanner => ({ end: (chunk, from) => chunk.indexOf(LF, from) + 1 || -1 })

/** Without the line end. */
export function trimmedEnd(line: Uint8Array): Uint8Array {
  let end = line.length
  while (end > 0 && (line[end - 1] === LF || line[end - 1] === 13)) end--
  return line.subarray(0, end)
}
