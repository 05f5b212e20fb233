import type { Strand } from '../../text/index.ts'

/** The heading again above a text, after a rule that says so, up to a blank line. message-format.md 9.2. */
const INNER = /^\s{0,9}-{3,20} ?headers?[ \t]*\\?(?:\r*\n|&#x000A;)/i
const BLANK = /(?:\n|&#x000A;)[ \t]*\\?(?:\r*\n|&#x000A;)/
/** The longest lists of addressees have some hundred lines. */
const LONGEST_HEADER = 20_000

export function withoutInnerHeader(body: Strand): Strand {
  const rule = INNER.exec(body.text.slice(0, 60))
  const end = rule && BLANK.exec(body.text.slice(0, LONGEST_HEADER))
  return end ? body.slice(end.index + end[0].length) : body
}
