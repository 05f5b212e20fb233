import type { JoinedText } from '../message/message.ts'
import type { Place } from '../text/index.ts'
import { LEAST_LINE_LENGTH } from './limits.ts'

/** Words that, at the head of a line, look like the number or the bullet of something new. */
const HAZARD =
  /^(?:\(?\d{1,3}[.)]?|\(?[A-Za-z]{1,3}[.)]|--?|[*o]|BT|SIPDIS|SENSITIVE|NOFORN|NNNN?|PAGE|REFS?:?|TAGS:?|SUBJ(?:ECT)?:?|E\.?O\.?|END|SUMMARY[.:]?|COMMENT[.:]?|FM|TO|INFO|XMT|UNCLAS|SECRET|CONFIDENTIAL)$/

/**
 * Lines of at most `width` characters, broken at blanks; `undefined` where a word is longer. `wary`: no line begins with what
 * looks like the start of something new.
 */
export function wrap(text: string, width: number, indent = '', wary = true): string[] | undefined {
  const words = text.split(' ')
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line.trim() && line.length + 1 + word.length > width) {
      // The words before go down with one that would look like the start of something.
      const cut = wary ? cutBefore(line, word, indent.length) : -1
      const moved = cut < 0 ? word : `${line.slice(cut + 1)} ${word}`
      if (cut > 0 && indent.length + moved.length <= width) {
        lines.push(line.slice(0, cut))
        line = indent + moved
        continue
      }
      lines.push(line)
      line = indent + word
    } else line = line.trim() ? `${line} ${word}` : line + word
    if (line.length > width) return undefined
  }
  return [...lines, line]
}

/** The blank in a line after which words go down with the next word, so that no line begins with a hazard; -1 for none. */
function cutBefore(line: string, word: string, indent: number): number {
  let cut = -1
  for (let first = word, n = 0; HAZARD.test(first) && n < MOST_MOVED; n++) {
    const at = line.lastIndexOf(' ', (cut < 0 ? line.length : cut) - 1)
    if (at <= indent) return -1
    first = line.slice(at + 1, cut < 0 ? line.length : cut)
    cut = at
  }
  return cut
}

/** More words than this are not moved for a hazard. */
const MOST_MOVED = 4

/** Where the source broke the lines of a joined text: offsets at which a new line begins, blanks passed over. */
function breaksOf({ text, map }: JoinedText): number[] {
  const breaks: number[] = []
  let before: readonly [number, number, number, number] | undefined
  for (const row of map) {
    const [at, source, start] = row
    if (at > 0 && text[at] === ' ') breaks.push(at + 1)
    else if (at > 0 && text[at - 1] === '-' && before && (source !== before[1] || start > before[3]))
      breaks.push(at)
    before = row
  }
  return breaks
}

/** Widths that drafters of the Department and operators of the services set their lines to. message-format.md 6.1. */
const USUAL_WIDTHS = [69, 65, 55]

/**
 * The width to which the source set the lines of these texts, or the one that is asked for where it may be that. Values above the text do
 * not say where their lines were broken: those of the text do.
 */
export function usualWidth(texts: readonly JoinedText[], asked: number): number {
  let least = 0
  let most = Number.POSITIVE_INFINITY
  for (const joined of texts) {
    // The first line has a number before it, of which the text knows nothing.
    const [, ...lines] = joined.map?.length ? linesOf(joined) : []
    for (const [n, line] of lines.entries()) {
      least = Math.max(least, line.length)
      const [next, second = ''] = lines[n + 1]?.split(' ', 2) ?? []
      // A word that went down with one that would look like the start of something had room where it stood.
      if (next !== undefined && !HAZARD.test(second)) most = Math.min(most, line.length + next.length)
    }
  }
  if (!least || !Number.isFinite(most)) return asked
  // Lines that were broken early, so that none looks like the start of something, tell no width.
  if (most < least) most = Number.POSITIVE_INFINITY
  const fits = (width: number): boolean => least <= width && width <= most
  const width = fits(asked) ? asked : (USUAL_WIDTHS.find(fits) ?? (most < asked ? most : least))
  return Math.min(asked, Math.max(width, LEAST_LINE_LENGTH))
}

/** The lines as the source had them, `prefix` before the first; `undefined` where it tells none or they are too long. */
export function keptLines(joined: JoinedText, width: number, prefix = ''): string[] | undefined {
  if (!joined.map?.length) return undefined
  const lines = linesOf(joined)
  lines[0] = prefix + lines[0]
  return lines.every((line, n) => line.length <= width && (n === 0 || line !== '')) ? lines : undefined
}

function linesOf(joined: JoinedText): string[] {
  const lines: string[] = []
  let from = 0
  for (const at of [...breaksOf(joined), joined.text.length + 1]) {
    lines.push(joined.text.slice(from, at).trimEnd())
    from = at
  }
  return lines
}

/** Length of a line end in the source of these texts and places; 1 where nothing tells. */
export function lineEndLength(texts: readonly JoinedText[], places: readonly Place[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const { text, map } of texts)
    for (const [n, [at, , start, end]] of (map ?? []).entries()) {
      if (at === 0 || text[at] !== ' ') continue
      const length = (map[n + 1]?.[0] ?? text.length) - at
      least = Math.min(least, length === end - start ? 1 : end - start)
    }
  for (const [n, place] of places.entries()) {
    const gap = n > 0 ? gapBetween(places[n - 1]!, place) : undefined
    if (gap !== undefined) least = Math.min(least, gap)
  }
  return Number.isFinite(least) && least > 0 ? least : 1
}

/** Lines of pages that stand among the lines of a text: their places, in order. */
export type PagePlaces = readonly { readonly source: number; readonly start: number; readonly end: number }[]

/** Characters between the end of one place and the start of the next, in one source, page lines left out. */
export function gapBetween(before: Place, after: Place, pages: PagePlaces = [], eol = 1): number | undefined {
  const last = before.at(-1)
  const first = after[0]
  if (!last || !first || last.source !== first.source || first.start <= last.end) return undefined
  let gap = first.start - last.end
  for (const page of pages)
    if (page.source === last.source && page.start >= last.end && page.end <= first.start)
      gap -= page.end - page.start + eol
  return gap > 0 ? gap : undefined
}
