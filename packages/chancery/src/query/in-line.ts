import { areNear, type Standing } from './text.ts'
import type { Phrase } from './tree.ts'

const BLANK = 32
/** With more pairs than this, words are counted once for all. */
const FEW_PAIRS = 64

/**
 * Does a phrase of one side stand in a line with at most so many words between it and one of the other? In a line of words
 * with a blank before, between and after them.
 */
export function nearIn(
  line: string,
  one: readonly Phrase[],
  other: readonly Phrase[],
  within: number,
): boolean {
  const mine = one.flatMap(phrase => lettersOf(line, phrase))
  if (!mine.length) return false
  const theirs = other.flatMap(phrase => lettersOf(line, phrase))
  if (mine.length * theirs.length <= FEW_PAIRS)
    return mine.some(a => theirs.some(b => areClose(line, a, b, within)))
  const blanks = blanksOf(line)
  const inWords = ({ start, end }: Standing): Standing => ({
    start: countTo(blanks, start),
    end: countTo(blanks, end - 1) + 1,
  })
  const sorted = (list: readonly Standing[]): Standing[] =>
    list.map(inWords).sort((a, b) => a.start - b.start)
  return areNear(sorted(mine), sorted(theirs), within)
}

/** Everywhere that a phrase stands in a line: its first letter and the blank after its last. */
export function lettersOf(line: string, { tokens, prefix, suffix }: Phrase): Standing[] {
  const found: Standing[] = []
  // Blanks are many: what is looked for begins with a letter.
  const sought = `${tokens.join(' ')}${prefix ? '' : ' '}`
  for (let at = line.indexOf(sought); at >= 0; at = line.indexOf(sought, at + 1)) {
    if (!suffix && line.charCodeAt(at - 1) !== BLANK) continue
    const start = suffix ? line.lastIndexOf(' ', at) + 1 : at
    const end = prefix ? line.indexOf(' ', at + sought.length - 1) : at + sought.length - 1
    found.push({ start, end })
  }
  return found
}

/** Are there at most so many words between? */
function areClose(line: string, a: Standing, b: Standing, within: number): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  let words = -1
  for (let at = first.end; at < second.start; at++)
    if (line.charCodeAt(at) === BLANK && ++words > within) return false
  return true
}

function blanksOf(line: string): Int32Array {
  const found: number[] = []
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) found.push(at)
  return Int32Array.from(found)
}

/** How many blanks stand up to a place: the number of the word that is there. */
function countTo(blanks: Int32Array, place: number): number {
  let low = 0
  let high = blanks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blanks[middle]! <= place) low = middle + 1
    else high = middle
  }
  return low
}
