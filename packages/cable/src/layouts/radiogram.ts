import type { SourceDocument } from '../message/document.ts'
import type { Layout } from './layout.ts'

/** `NR 1 R HXG N3QA ARL 5 CHESTERTOWN MD JAN 1`: number, precedence, handling, station, check, place, day. */
const PREAMBLE =
  /^(?:NR ?)?\d{1,5} (?:TEST )?(?:EMERGENCY|ROUTINE|WELFARE|PRIORITY|[RWP]) (?:HX[A-Z0-9 ]{1,20} )?[A-Z0-9/]{0,4}\d[A-Z]{1,4}(?:\/[A-Z0-9]{1,3})? (?:ARL ?)?\d{1,3}(?:\/\d{1,3})? [A-Z].{2,60}$/
const LONGEST = 120

/** A source of more radiograms is for the intake to split: the rest is kept in the last one. */
const MOST_RADIOGRAMS = 10_000

const isPreamble = (line: string): boolean => line.length <= LONGEST && PREAMBLE.test(line)

/**
 * Radiograms of the amateur services, one after another. Lines before the first preamble are those of a mailbox.
 */
export const radiogram: Layout = {
  id: 'radiogram',
  about: 'Radiograms of the amateur services',
  detect(head) {
    let count = 0
    for (const { start, end, from, to, first } of head.lines) {
      if (start === end) continue
      // A figure, or the N of NR.
      if ((first < 58 || first === 78) && end - start <= LONGEST && isPreamble(head.text.slice(from, to)))
        return 0.8
      // A mailbox writes a few lines; further down a number and a letter are part of some other text.
      if (++count > 6) return 0
    }
    return 0
  },
  peel(source) {
    const starts: number[] = []
    for (const { start, end } of source.lines)
      if (
        starts.length < MOST_RADIOGRAMS &&
        end - start <= LONGEST &&
        isPreamble(source.text.slice(start, end).trim())
      )
        starts.push(start)
    const documents: SourceDocument[] = starts.map((start, n) => ({
      text: source.slice(start, starts[n + 1] ?? source.length),
      seams: [],
      facts: [],
    }))
    return { documents, diagnostics: [] }
  },
}
