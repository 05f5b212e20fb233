import type { Placed, Strand } from '../text/index.ts'
import { type ClassLine, readClassLine } from './class-line.ts'

/** What a message handling system prints above the date-time group, a line each. */
export interface Skeleton {
  /** Classification at the head of the page. */
  readonly banner?: ClassLine
  /** `ROUTINE`, in words. */
  readonly precedence?: Placed<string>
  /** `ADMINISTRATIVE MESSAGE`. */
  readonly kind?: Placed<string>
  /** `ATTENTION INVITED TO N1`; most lines name nobody. */
  readonly attention?: Placed<string>
  /** Where the heading begins. */
  readonly end: number
}

const PRECEDENCE = /^(?:EMERGENCY|FLASH(?: OVERRIDE)?|IMMEDIATE|PRIORITY|ROUTINE)$/
const KIND = /^(?:ADMINISTRATIVE|ORGANIZATIONAL|INDIVIDUAL) MESSAGE$/
const ATTENTION = /^ATTENTION INVITED TO\b:? */
/** A skeleton is a handful of lines. */
const MOST_LINES = 8
const LONGEST_LINE = 120

/** Reads the lines that the Defense Message System puts on top; without them the heading begins at the start. */
export function readSkeleton(text: Strand): Skeleton {
  const found: { -readonly [K in keyof Skeleton]?: Skeleton[K] } = {}
  let end = 0
  let count = 0
  for (const line of text.lines) {
    const { from: start, to: stop } = line
    if (start === stop) continue
    if (stop - start > LONGEST_LINE || ++count > MOST_LINES) break
    const raw = text.text.slice(start, stop)
    const placed = (from = start): Placed<string> => {
      const value = text.text.slice(from, stop)
      return { value, raw: value, place: text.place(from, stop) }
    }
    const attention = ATTENTION.exec(raw)
    if (PRECEDENCE.test(raw)) found.precedence = placed()
    else if (KIND.test(raw)) found.kind = placed()
    else if (attention) {
      if (attention[0].length < raw.length) found.attention = placed(start + attention[0].length)
    } else {
      const banner = readClassLine(text, line)
      if (!banner || banner.post || banner.section || banner.textStart || found.banner) break
      found.banner = banner
    }
    end = line.next
  }
  // A classification line alone belongs to the text below it.
  return found.precedence || found.kind || (found.banner && followedByHeading(text, end))
    ? { ...found, end }
    : { end: 0 }
}

const FL5 = /^[YZOPR](?: [ZOPR])? \d{6}Z\b/

function followedByHeading(text: Strand, from: number): boolean {
  for (const line of text.linesFrom(from)) {
    const { from: start, to: end } = line
    if (start < end) return FL5.test(text.text.slice(start, Math.min(end, start + 20)))
  }
  return false
}
