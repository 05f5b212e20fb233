import type { Item } from '../item.ts'
import { notTaken } from '../item.ts'
import { textOfRow } from '../sniff.ts'
import { type Bytes, tooLarge } from '../stream.ts'
import { lineScanner, pieces, trimmedEnd } from './pieces.ts'

/** A document a line: a JSON string, or the text of an object. */
export async function* ndjsonRows(
  bytes: Bytes,
  { name, path }: { readonly name: string; readonly path: string },
  most: number,
): AsyncGenerator<Item> {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let n = 0
  for await (const piece of pieces(bytes, lineScanner(), most)) {
    const as = `${name}, line ${++n}`
    const refuse = (why: string): Item => ({ name: as, path, reason: notTaken(as, why) })
    if ('tooLong' in piece) {
      yield refuse(tooLarge(most).message)
      continue
    }
    const line = decoder.decode(trimmedEnd(piece.bytes)).trim()
    if (!line) continue
    let row: unknown
    try {
      row = JSON.parse(line)
    } catch {
      yield refuse('it is no JSON')
      continue
    }
    const text = textOfRow(row)
    if (text?.trim()) yield { name: as, path, bytes: encoder.encode(text), whole: true }
    else yield refuse('it is neither a text nor an object with a text in raw, text or body')
  }
}
