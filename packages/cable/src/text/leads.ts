import type { EdgedLine } from './lines.ts'

const LONGEST = 31
const A = 65

/**
 * Which lines begin with one of these words in capitals? One look into a table: a word of the same first letter and
 * length passes too, so a pattern must tell them apart.
 */
export function leads(...words: readonly string[]): (line: EdgedLine) => boolean {
  const known = new Uint8Array(26 * (LONGEST + 1))
  for (const word of words) known[(word.charCodeAt(0) - A) * (LONGEST + 1) + word.length] = 1
  return ({ first, capitals }) =>
    capitals > 0 && capitals <= LONGEST && known[(first - A) * (LONGEST + 1) + capitals] === 1
}
