import { type Bytes, joined } from '../stream.ts'
import { lineScanner, type Piece, pieces } from './pieces.ts'

/** Of a longer line only this much is looked at: marks stand at its beginning. */
const HEAD = 40

/**
 * A text as it is, up to the length of one document; a longer one cut between its transmissions, where the archive would
 * cut it: after a line `NNNN`, where the next line with anything on it begins with `ZCZC` or `VZCZC`. ACP 127 ¶114, 128.
 */
export async function* transmissions(bytes: Bytes, most: number): AsyncGenerator<Piece> {
  const rest = bytes[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let length = 0
  try {
    while (length <= most) {
      const { value, done } = await rest.next()
      if (done) {
        if (length) yield { bytes: joined(held) }
        return
      }
      held.push(value)
      length += value.length
    }
    yield* cut(both(held, rest), most)
  } finally {
    await rest.return?.()
  }
}

async function* both(held: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held.splice(0)
  for (;;) {
    const { value, done } = await rest.next()
    if (done) return
    yield value
  }
}

async function* cut(bytes: Bytes, most: number): AsyncGenerator<Piece> {
  let lines: Uint8Array[] = []
  let length = 0
  let ended = false
  const take = (): Piece => {
    const piece = length > most ? { tooLong: length } : { bytes: joined(lines) }
    lines = []
    length = 0
    return piece
  }
  for await (const piece of pieces(bytes, lineScanner(), most)) {
    const line = 'bytes' in piece ? piece.bytes : undefined
    const text = line ? Buffer.from(line.subarray(0, HEAD)).toString('latin1').trim() : ''
    if (ended && /^V?ZCZC/.test(text)) yield take()
    if (text === 'NNNN' && line!.length <= HEAD) ended = true
    else if (text || !line) ended = false
    length += 'bytes' in piece ? piece.bytes.length : piece.tooLong
    if (line && length <= most) lines.push(line)
    else lines = []
  }
  if (length) yield take()
}
