import type { Strand } from '../../text/index.ts'

/** The parts of a page that stand between two pieces of markup, in order; the last one may be cut. */
export function between(source: Strand, open: string, close: string): Strand[] {
  const parts: Strand[] = []
  for (let at = source.text.indexOf(open); at >= 0; ) {
    const start = at + open.length
    const found = source.text.indexOf(close, start)
    const end = found < 0 ? source.length : found
    parts.push(source.slice(start, end))
    at = source.text.indexOf(open, end)
  }
  return parts
}
