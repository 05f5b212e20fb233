import type { Series } from '../message/message.ts'
import { generalMessage } from '../tables/index.ts'
import type { Strand } from '../text/index.ts'
import { fullYear } from './dtg.ts'

/** `NAVADMIN 237/05`, `ALARACT 123/2010`, `MARADMIN 0123/10`. */
const SERIES =
  /\b([A-Z]{4,11}) {1,3}(?:(?:ACTIVE )?(?:NUMBER|NO\.?|NR):? {0,2})?(\d{1,4})\/(\d{4}|\d{2})(?!\d)/g
const AT_START = new RegExp(`^${SERIES.source}`)
/** What may follow the number of the message itself, on its line. */
const AFTER = /^(?: {0,2}\((?:[A-Z0-9 ]{1,40})\))?(?:\s*$| {1,3}MSGID\/)/

/** Is this the line on which a general message says its own number? */
export function isSeriesLine(line: string): boolean {
  const found = line.includes('/') ? AT_START.exec(line) : null
  return found !== null && generalMessage(found[1]!) !== undefined && AFTER.test(line.slice(found[0].length))
}

/** The number of a general message on a line that holds nothing else. */
export function readSeriesLine(strand: Strand, start: number, end: number): Series | undefined {
  return isSeriesLine(strand.text.slice(start, end)) ? seriesIn(strand, start, end).next().value : undefined
}

/** Numbers of general messages that a text cites. */
export function* seriesIn(strand: Strand, start: number, end: number): Generator<Series, undefined> {
  for (const found of strand.text.slice(start, end).matchAll(SERIES)) {
    const [raw, name, number, year] = found
    if (generalMessage(name!) === undefined) continue
    const at = start + found.index
    yield {
      value: `${name} ${number}/${year}`,
      raw,
      place: strand.place(at, at + raw.length),
      name: name!,
      number: Number(number),
      year: fullYear(Number(year)),
    }
  }
  return undefined
}
