const LF = 10
const CR = 13

/**
 * Cuts a file that holds several transmissions into documents: after a line `NNNN`, where the next line with
 * anything on it begins with `ZCZC` or `VZCZC`. Ids are made from the pieces, so this rule never changes; the pieces
 * joined give the file back. ACP 127 ¶114, 128.
 */
export function cutDocuments(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let start = 0
  let ended = false
  for (let line = 0; line < bytes.length; ) {
    let end = line
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++
    const text = end - line > 40 ? 'x' : String.fromCharCode(...bytes.subarray(line, end)).trim()
    if (text === 'NNNN') ended = true
    else if (text) {
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
