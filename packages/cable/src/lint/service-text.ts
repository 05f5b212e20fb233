import type { Cable } from './cable.ts'
import { isService } from './form.ts'
import { type Word, wordsOf } from './part.ts'

/** The text of a service message behind SVC. ACP 127 ¶404. */
export interface ServiceText {
  readonly words: readonly Word[]
  /** Operating signals, `INT` before a question: `INT ZDK`. */
  readonly signals: readonly { readonly value: string; readonly word: Word; readonly at: number }[]
}

const SIGNAL = /^Z[A-Z]{2}\d?$/

export function serviceText(cable: Cable): ServiceText | undefined {
  if (!isService(cable)) return undefined
  const words: Word[] = []
  // One line may have more words than a call takes.
  for (const { text } of cable.parts)
    for (const line of text) for (const word of wordsOf(line)) words.push(word)
  const begin = words.findIndex(({ text }) => text === 'SVC')
  const after = words.slice(begin + 1)
  const signals = after.flatMap((word, at) =>
    SIGNAL.test(word.text)
      ? { value: after[at - 1]?.text === 'INT' ? `INT ${word.text}` : word.text, word, at }
      : [],
  )
  return { words: after, signals }
}

/** Routing indicators, serials, times of filing, channel numbers: what identifies a message or a transmission. */
export const isIdentification = (word: string): boolean =>
  /^(?:[RQ][A-Z]{3,6}|\d{3,7}[A-Z]?|\d{2}\/\d{4}Z|[A-Z]{3}\d{3,4})$/.test(word)
