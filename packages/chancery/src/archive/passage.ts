import { findTerms, firstMayStand, type Term } from '../query/index.ts'
import type { Hit, Run } from './archive.ts'
import type { Passage } from './outline.ts'

const LENGTH = 300
/** Words kept before the first hit of a passage. */
const LEAD = 90

/** Of a longer block this much is looked at, from where the letters of a word that was asked for first stand. */
const WINDOW = 100_000

/** A text as runs, with the words that were asked for marked. */
export function markRuns(text: string, terms: readonly Term[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { start, end } of findTerms(text, terms)) {
    if (start > at) runs.push({ text: text.slice(at, start), hit: false })
    runs.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) runs.push({ text: text.slice(at), hit: false })
  return runs
}

/** The paragraph that answers a query best: most of the words asked for, then most hits, then the first. */
export function bestPassage(
  passages: readonly Passage[],
  terms: readonly Term[],
): NonNullable<Hit['passage']> | undefined {
  let best: { readonly passage: Passage; readonly text: string } | undefined
  let [most, hits] = [0, 0]
  for (const passage of passages) {
    const text = windowOf(passage.text, terms)
    const found = findTerms(text, terms)
    const distinct = new Set(found.map(one => one.term)).size
    const weight = passage.paragraph ? distinct : Math.min(distinct, 0.5)
    if (best && (weight < most || (weight === most && found.length <= hits))) continue
    best = { passage, text }
    most = weight
    hits = found.length
  }
  if (!best) return undefined
  const text = best.text.replace(/\s+/g, ' ')
  const { anchor, number } = best.passage
  const first = hits ? findTerms(text, terms)[0]!.start : 0
  return {
    anchor,
    ...(number !== undefined && { number }),
    runs: markRuns(cutAround(text, first), terms),
  }
}

/** The part of a text that is looked at: of most all. */
function windowOf(text: string, terms: readonly Term[]): string {
  if (text.length <= WINDOW) return text
  const first = Math.max(0, firstMayStand(text, terms))
  // Words before the first are shown too.
  const start = Math.max(0, Math.min(first - 2 * LEAD, text.length - WINDOW))
  return text.slice(/[\udc00-\udfff]/.test(text[start]!) ? start - 1 : start, start + WINDOW)
}

/** About `LENGTH` characters around a hit, cut between words. */
function cutAround(text: string, hit: number): string {
  let start = Math.max(0, Math.min(hit - LEAD, text.length - LENGTH))
  if (start > 0) {
    const blank = text.indexOf(' ', start)
    start = blank >= 0 && blank < hit ? blank + 1 : start
  }
  let end = Math.min(text.length, start + LENGTH)
  if (end < text.length) {
    const blank = text.lastIndexOf(' ', end)
    end = blank > hit ? blank : end
  }
  // Where there was no blank to cut at, halves of a surrogate pair stay together.
  if (/[\udc00-\udfff]/.test(text[start] ?? '')) start--
  if (/[\udc00-\udfff]/.test(text[end] ?? '')) end--
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}
