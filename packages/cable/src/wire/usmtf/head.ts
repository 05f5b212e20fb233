import type { PassInstruction, Series } from '../../message/message.ts'
import { lines, type Placed, type Strand } from '../../text/index.ts'
import { readCaptions } from '../captions.ts'
import { readSeriesLine } from '../series.ts'

/** What stands between the classification and the first set. */
export interface FormattedHead {
  readonly series?: Series
  readonly captions: readonly Placed<string>[]
  readonly passTo: readonly PassInstruction[]
  /** Subject and addresses that a message handling system repeated above the text of the sender. */
  readonly repeated: readonly { readonly start: number; readonly end: number }[]
  /** Lines that are none of these, in runs that stood together: for the body. */
  readonly others: readonly { readonly start: number; readonly end: number }[]
}

const OFFICE_CODES = /^PASS TO (?:ALL )?OFFICE CODES? ?:? */
const PARTY = /^(?:FM|TO|INFO) +/
/** `QQQQ`, `SUBJ: A SUBJECT UNCLASSIFIED/`, `FM A//N1// TO B INFO C`, each on lines of its own or run together. */
const REPEATED =
  /^(?:QQQQ\s*)?(?:SUBJ: [\s\S]*?\sUNCLASSIFIED\/)?(?:\s*FM [\s\S]+?\sTO [\s\S]+?)?(?:\s*UNCLAS(?:SIFIED)?[ /A-Z0-9]*)?$/
const LONGEST_REPEATED = 1000
const CORRECTED = /\((CORRECTED COPY)\)/

/**
 * Reads the lines above the sets: the number of a general message, captions, and the addresses repeated with their
 * offices, which say to whom within each the message goes.
 */
export function readHead(text: Strand, ranges: readonly { start: number; end: number }[]): FormattedHead {
  const captions: Placed<string>[] = []
  const passTo: PassInstruction[] = []
  const others: { start: number; end: number }[] = []
  let series: Series | undefined
  let last = -1
  for (const range of ranges) {
    let offices = false
    for (const line of lines(text.text, range.start, range.end)) {
      const { from: start, to: end } = line
      if (start === end) {
        offices = false
        last = -1
        continue
      }
      const written = text.text.slice(start, end)
      const codes = OFFICE_CODES.exec(written)
      const party = offices ? PARTY.exec(written) : null
      const numbered = series ? undefined : readSeriesLine(text, start, end)
      if (numbered) {
        series = numbered
        const corrected = CORRECTED.exec(written)
        if (corrected) captions.push(placed(text, start + corrected.index + 1, corrected[1]!.length))
      } else if (codes) {
        offices = true
        if (codes[0].length < written.length)
          passTo.push(placed(text, start + codes[0].length, written.length - codes[0].length))
      } else if (party) passTo.push(placed(text, start + party[0].length, written.length - party[0].length))
      else {
        const read = readCaptions(text, [{ start, end }])
        for (const caption of read.captions) captions.push(caption)
        for (const pass of read.passTo) passTo.push(pass)
        if (read.others.length) {
          const before = others.at(-1)
          if (before && last === before.end) others[others.length - 1] = { ...before, end }
          else others.push({ start, end })
          last = end
          continue
        }
      }
      last = -1
    }
  }
  const repeats = ({ start, end }: { start: number; end: number }): boolean =>
    end - start <= LONGEST_REPEATED && REPEATED.test(text.text.slice(start, end))
  return {
    ...(series && { series }),
    captions,
    passTo,
    repeated: others.filter(repeats),
    others: others.filter(other => !repeats(other)),
  }
}

function placed(text: Strand, start: number, length: number): Placed<string> {
  const raw = text.text.slice(start, start + length)
  return { value: raw, raw, place: text.place(start, start + length) }
}
