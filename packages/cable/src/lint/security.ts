import type { Cable } from './cable.ts'
import { type Word, wordsOf } from './part.ts'

/** Letters that stand for a class. message-format.md 1.6. */
export const CLASS_LETTERS = 'UERCSTM'

/** Transmission release letters: to whom a message may be sent. ACP 117 CAN-US SUPP-1. */
export const TRANSMISSION_RELEASE = 'ABCOUXZ'

/** The letters behind ZNR or ZNY, taken apart: `SSSBB/FFFFF`. */
export interface Marker {
  readonly word: Word
  /** The first three letters; absent where there are not five. */
  readonly main?: string
  /** The last two where they differ from the first three. */
  readonly release?: string
  /** What stands behind the stroke. */
  readonly tail?: string
}

/** The security marker of the first FL4 that has one; for `cable.shared`. */
export function marker({ parts }: Cable): Marker | undefined {
  for (const { heading } of parts)
    for (const line of heading) {
      if (line.fl !== 4) continue
      const words = wordsOf(line)
      const word = words[words.findIndex(({ text }) => text === 'ZNR' || text === 'ZNY') + 1]
      if (word && word !== words[0]) return taken(word)
    }
  return undefined
}

function taken(word: Word): Marker {
  const [letters = '', tail] = word.text.split('/')
  const behind = tail === undefined ? {} : { tail }
  if (!/^[A-Z]{5}$/.test(letters)) return { word, ...behind }
  const main = letters.slice(0, 3)
  const two = letters.slice(3)
  const release = two === main.slice(0, 2) ? {} : { release: two }
  return { word, main, ...release, ...behind }
}
