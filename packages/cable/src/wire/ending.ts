import type { Growing } from '../message/growing.ts'
import type { Ending } from '../message/message.ts'
import { type Line, leads, type Place, type Placed, type Strand, trimmed } from '../text/index.ts'
import { readBanner } from './class-line.ts'

/** Endings stand within so many lines of the end. */
const MOST_LINES = 40
const USUAL_ENDING = 600
const LONGEST_ENDING = 16_000
/** So many lines are looked at above one that closes a manual circuit. */
const MOST_ABOVE = 5
const HASH = 35
const isCorrection = leads('C')

/**
 * Reads FL13 to FL16 from the end of a text and says where the text itself stops. A foot line that repeats the
 * classification goes too. message-format.md 1.8.
 */
export function readEnding(text: Strand): { ending: Ending; end: number } {
  return endingIn(text, USUAL_ENDING) ?? endingIn(text, LONGEST_ENDING)!
}

/** The same from so many characters; `undefined` where it goes on above them. */
function endingIn(text: Strand, longest: number): { ending: Ending; end: number } | undefined {
  const from = Math.max(0, text.text.length - longest)
  const all = [...text.linesFrom(from)]
  const tail = from > 0 && longest < LONGEST_ENDING
  // The first line may be cut in the middle: it is too far up to be an ending.
  if (from > 0) all.shift()
  const corrections: Placed<string>[] = []
  let bt: Place | undefined
  let eom: Place | undefined
  let serial: Placed<string> | undefined
  let end = text.length
  let seen = 0
  // Corrections stand after a BT; without one, such a line is text.
  const open: Placed<string>[] = []
  for (let i = all.length - 1; seen < MOST_LINES; i--) {
    if (tail && i < MOST_ABOVE) return undefined
    const line = all[i]
    if (!line) break
    const { from: start, to: stop } = line
    if (start === stop) {
      if (!open.length) end = line.start
      continue
    }
    seen++
    const written = stop - start > 90 ? '' : text.text.slice(start, stop)
    const place = (): Place => text.place(start, stop)
    // Machines send twelve LTRS behind it, which ASCII has as DEL. ACP 127 ¶138.
    const mark = /^(NNNN?|NNNN[A-Z]{4,12})\x7f*$/.exec(written)?.[1]
    // A mark that stands twice ends the message at the first.
    if (line.capitals >= 3 && mark) eom = text.place(start, start + mark.length)
    else if ((written === 'AR' || written === 'K') && !eom && endsManual(text, all, i)) eom = place()
    else if (written === 'BT') {
      bt = place()
      corrections.unshift(...open.reverse())
      end = line.start
      break
    } else if (line.first === HASH && /^#{1,2} ?\d{0,5}$/.test(written)) {
      if (!serial && /\d/.test(written)) {
        const digits = written.replace(/\D/g, '')
        serial = { value: digits, raw: written, place: place() }
      }
    } else if (isCorrection(line) && /^C (?:(?:PAGE|LINE|PARA)\b.*|W[AB]|A[AB])\b/.test(written)) {
      open.push({ value: written.slice(2), raw: written, place: place() })
      continue
    } else if (!bt && written && readBanner(text, line)) {
      // The classification repeated at the foot.
    } else break
    if (!open.length) end = line.start
  }
  const ending: Partial<Growing<Ending>> = {}
  if (bt) ending.bt = bt
  if (serial) ending.serial = serial
  ending.corrections = corrections
  if (eom) ending.eom = eom
  return { ending: ending as Ending, end }
}

/** Manual circuits close with `AR` or `K` below the BT; elsewhere these are words. message-format.md 1.10. */
function endsManual(text: Strand, all: readonly Line[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - MOST_ABOVE; i--) {
    const [start, end] = trimmed(text.text, all[i]!.start, all[i]!.end)
    if (start < end) return end - start <= 90 && /^BT$|^C [A-Z]/.test(text.text.slice(start, end))
  }
  return false
}
