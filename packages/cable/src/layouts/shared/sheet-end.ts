import { lines, type Strand, trimmed } from '../../text/index.ts'

const END = /^N{3,4}$/
const SERIAL = /^#\d{4}$/
/** What begins another message. */
const HEADING =
  /^[ \t]*(?:FM |DE [A-Z]{4,8} |V?ZCZC|PAGE 01|UNCLAS |CONFIDENTIAL [A-Z]+ |SECRET [A-Z]+ |[ZOPR] \d{6}Z )/m
const LONGEST = 20

/**
 * What stands behind the last end of a message, `NNNN` or the serial below its BT, is the rest of the sheet, unless
 * another message begins there. message-format.md 1.8.
 */
export function upToEnd(source: Strand): Strand {
  let end: number | undefined
  let separated = false
  for (const line of lines(source.text)) {
    const [start, stop] = trimmed(source.text, line.start, line.end)
    if (start === stop) continue
    const text = stop - start > LONGEST ? '' : source.text.slice(start, stop)
    if (END.test(text) || (separated && SERIAL.test(text))) end = line.end
    separated = text === 'BT'
  }
  if (end === undefined || HEADING.test(source.text.slice(end))) return source
  return source.slice(0, end)
}
