const LF = 10
const CR = 13
/** Of a longer line only this much is looked at: marks stand at its beginning. */
const HEAD = 40

/**
 * Cuts a file that holds several transmissions into documents: after a line `NNNN`, where the next line with
 * anything on it begins with `ZCZC` or `VZCZC`. Ids are made from the pieces, so this rule never changes; the pieces
 * joined give the file back. ACP 127 ¶114, 128.
 */
export function cutDocuments(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let start = 0
  let ended = false
  // Before the first end there is nothing to cut, and of most files it is the last line.
  const first = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('NNNN')
  if (first < 0) return [bytes]
  let line = first
  while (line > 0 && bytes[line - 1] !== LF && bytes[line - 1] !== CR) line--
  while (line < bytes.length) {
    let end = line
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++
    const head = String.fromCharCode(...bytes.subarray(line, Math.min(end, line + HEAD)))
    const text = head.trim()
    if (text === 'NNNN' && end - line <= HEAD) ended = true
    else if (text || end - line > HEAD) {
      if (ended && /^V?ZCZC/.test(text)) {
        pieces.push(bytes.subarray(start, line))
        start = line
      }
      ended = false
    }
    line = end + 1
  }
  pieces.push(bytes.subarray(start))
  return pieces
}
