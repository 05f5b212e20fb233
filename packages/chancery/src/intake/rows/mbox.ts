import { type Bytes, joined } from '../stream.ts'
import { lineScanner, type Piece, pieces, trimmedEnd } from './pieces.ts'

const FROM = Buffer.from('From ')
const GREATER = 62

const startsWith = (line: Uint8Array, at: number): boolean => FROM.every((byte, i) => line[at + i] === byte)

/** The line of a mail as it was before it came into the box: `>From ` was `From `, `>>From ` was `>From `. */
function unquoted(line: Uint8Array): Uint8Array {
  let at = 0
  while (line[at] === GREATER) at++
  return at && startsWith(line, at) ? line.subarray(1) : line
}

/**
 * The mails of a box: each begins after a line `From `, at the beginning or after an empty line, and ends before the
 * empty line of the next. RFC 4155; quoted as `mboxrd` does it.
 */
export async function* mails(bytes: Bytes, most: number): AsyncGenerator<Piece> {
  let lines: Uint8Array[] = []
  let length = 0
  let empty = true
  const take = (): Piece | undefined => {
    if (lines.length && !trimmedEnd(lines.at(-1)!).length) lines.pop()
    const piece = length > most ? { tooLong: length } : lines.length ? { bytes: joined(lines) } : undefined
    lines = []
    length = 0
    return piece
  }
  for await (const piece of pieces(bytes, lineScanner(), most)) {
    if ('tooLong' in piece) {
      length += piece.tooLong
      continue
    }
    const line = piece.bytes
    if (empty && startsWith(line, 0)) {
      const mail = take()
      if (mail) yield mail
    } else {
      length += line.length
      if (length <= most) lines.push(unquoted(line))
      else lines = []
    }
    empty = !trimmedEnd(line).length
  }
  const mail = take()
  if (mail) yield mail
}
