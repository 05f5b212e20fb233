import type { Fact } from '../../message/message.ts'
import type { Strand } from '../../text/index.ts'
import { factOf, type Names } from './facts.ts'

/** Attributes of the National Archives that speak of the message itself. message-format.md 8.2. */
const ABOUT: Names = {
  'Document Number': 'mrn',
  'Draft Date': 'dtg',
  'Sent Date': 'dtg',
  From: 'from',
  To: 'to',
  'Original Classification': 'classification',
  'Original Handling Restrictions': 'captions',
  'Executive Order': 'eo',
  TAGS: 'tags',
  Subject: 'subject',
  Reference: 'references',
}

/** Release stamps at the head and foot of each sheet, with or without a name. message-format.md 8.2. */
const STAMP =
  /^(?:[A-Z][\w.' ]{2,40} )?Declassified\/Released US Department of State EO Systematic Review \d{1,2} [A-Z][a-z]{2,8} \d{4}$/i

export const isStamp = (line: string): boolean => STAMP.test(line)

/** Keys are words in mixed case, where the values are in capitals: a colon in a value is no key. */
const KEY = /^(TAGS|ISecure|SAS ID|vdkvgwkey|[A-Z][a-z]+(?: (?:I[Dd]s?|[A-Za-z][a-z]+)){0,4}):/
const LONGEST_KEY = 60

/** `Key: value` lines. A value goes on over the lines below until the next key; release stamps may lie in between. */
export function readAttributes(part: Strand): Fact[] {
  const facts: Fact[] = []
  let name: string | undefined
  let pieces: { start: number; end: number }[] = []
  const close = (): void => {
    const fact = name && factOf(part, name, pieces, ABOUT)
    if (fact) facts.push(fact)
  }
  for (const line of part.lines) {
    const key = KEY.exec(part.text.slice(line.start, Math.min(line.end, line.start + LONGEST_KEY)))
    if (key) {
      close()
      name = key[1]!
      pieces = [{ start: line.start + key[0].length, end: line.end }]
    } else {
      const text = part.text.slice(line.start, line.end).trim()
      if (text && !isStamp(text)) pieces.push(line)
    }
  }
  close()
  return facts
}
