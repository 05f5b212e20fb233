import type { Message } from '@chancery/cable'
import { blockText } from './block-text.ts'

/** What publishers write in the place of a text that is not there: reference/message-format 8.1, and withdrawal cards. */
const LOSS =
  /\b(?:WITHDRAW(?:N|AL)|UNRETRIEVABLE|NOT CONVERTED|GARBLED|ERROR READING TEXT|EXPAND ERROR|(?:TEXT|MESSAGE|DOCUMENT|CABLE|TELEGRAM)\b.{0,30}\b(?:NOT AVAILABLE|NOT FOUND|MISSING|DELETED|DESTROYED|LOST|PURGED)|(?:DENIED|DELETED|WITHHELD) IN (?:FULL|(?:ITS )?ENTIRETY))\b/i
/** A note that stands for a text is short. */
const LONGEST_NOTE = 200

export interface Loss {
  readonly name: string
  readonly value: string
}

/** What is said of a text that is not there; nothing where there is one. */
export function lossesOf({ blocks, facts }: Message): Loss[] {
  const texts: string[] = []
  let least = 0
  for (const block of blocks) {
    const text = blockText(block)
    least += text.trim().length
    // Of nearly all cables the first paragraph says enough.
    if (least > LONGEST_NOTE) return []
    texts.push(text)
  }
  const text = texts.join(' ').trim()
  const note = text.length <= LONGEST_NOTE && LOSS.test(text)
  if (text && !note) return []
  return [
    ...facts.filter(({ value }) => LOSS.test(value)).map(({ name, value }) => ({ name, value })),
    ...(note ? [{ name: 'text', value: text.replace(/\s+/g, ' ') }] : []),
  ]
}
