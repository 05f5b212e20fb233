import type { Place, Span } from '@chancery/cable'
import type { OpenCable } from '../../archive/archive.ts'
import { type Html, html } from '../html.ts'
import { inEnglish, say } from '../tongues/index.ts'
import { bytesUrl, cableUrl, type SearchState } from '../urls.ts'
import { longDay } from '../words.ts'
import { spansOf, spanText } from './place.ts'
import type { Cut } from './sized.ts'

/** A run of a source that no place cuts. */
export interface Segment extends Span {
  /** A value of the message lies here; the rest is what was left aside. */
  readonly read: boolean
}

/** Cuts a source at every edge of the spans, so that any place is a whole number of segments. */
export function segments(
  source: number,
  length: number,
  read: readonly Span[],
  other: readonly Span[] = [],
): Segment[] {
  const change = new Map<number, number>([
    [0, 0],
    [length, 0],
  ])
  const mark = (at: number, by: number): void => {
    const inside = Math.min(Math.max(at, 0), length)
    change.set(inside, (change.get(inside) ?? 0) + by)
  }
  for (const [spans, weight] of [
    [read, 1],
    [other, 0],
  ] as const)
    for (const span of spans)
      if (span.source === source && span.end > span.start) {
        mark(span.start, weight)
        mark(span.end, -weight)
      }
  const cuts = [...change].sort(([a], [b]) => a - b)
  const found: Segment[] = []
  let depth = 0
  cuts.forEach(([start, by], i) => {
    depth += by
    const end = cuts[i + 1]?.[0]
    if (end !== undefined && end > start) found.push({ source, start, end, read: depth > 0 })
  })
  return found
}

/** Characters of each source that the page itself shows: what goes on is a list or a fault, and its bytes have an address. */
const LONGEST_SHOWN = 1_000_000

/** Runs of each source: the places of a list as long as a book would be more markup than text. */
const MOST_RUNS = 20_000

/** Fragment of a place in the raw text. */
export const rawAnchor = ([first]: Place): string | undefined => first && `raw-${first.source}-${first.start}`

/** Says that a text goes on, and where all of it is: in the bytes of a source, the only one where none is named. */
export const cutNote = ({ shown, all }: Cut, name: string, source?: number): Html =>
  html`<p class="raw-cut" role="note">${say('The first {shown} of {all} characters are shown.', { shown, all })} ${allOfIt(name, source)}</p>`

export const allOfIt = (name: string, source?: number): Html =>
  html`<a href="${bytesUrl(name, source)}">${say('All of it, as bytes.')}</a>`

/** The sources as they came, each value's place a run of its own; so is each place of which something is said. */
export function rawPanel(
  { message, sources }: OpenCable,
  noted: readonly Place[],
  name: string,
  from: SearchState,
  open: boolean,
): Html {
  const several = sources.length > 1
  const read = spansOf(message)
  const texts = sources.map(({ text }, i) => {
    const all = Math.min(text.length, LONGEST_SHOWN)
    const runs = segments(i, all, read, noted.flat())
    return { runs: runs.slice(0, MOST_RUNS), shown: runs[MOST_RUNS]?.start ?? all }
  })
  return html`<aside class="raw" id="raw" aria-label="${say('Text as received')}"${!open && html` hidden`}>
<header class="raw-head"><h2>${say('Text as received')}</h2>
<p><a href="${bytesUrl(name)}">${say('Bytes')}</a> <a class="raw-close" href="${cableUrl(name, { from })}" data-raw="close">${say('Close')}</a></p></header>
<div class="raw-scroll" tabindex="0" role="region" aria-label="${say('Text as received, scrolls')}">
${sources.map(
  (source, i) => html`${
    several &&
    html`<h3 class="raw-source">${say('Source {n} of {all}, received {day}', { n: i + 1, all: sources.length, day: longDay(source.receivedAt) })} <a href="${bytesUrl(name, i + 1)}">${say('Bytes')}</a></h3>`
  }
<pre class="wire"${inEnglish()}>${rawText(source.text, i, texts[i]!.runs, noted)}</pre>${
    source.text.length > texts[i]!.shown &&
    cutNote({ shown: texts[i]!.shown, all: source.text.length }, name, several ? i + 1 : undefined)
  }`,
)}</div></aside>`
}

function rawText(text: string, source: number, runs: readonly Segment[], noted: readonly Place[]): Html[] {
  const anchors = new Set(noted.map(rawAnchor))
  const given = new Set<string>()
  const idOf = (start: number): string | undefined => {
    const id = `raw-${source}-${start}`
    if (!anchors.has(id) || given.has(id)) return undefined
    given.add(id)
    return id
  }
  return runs.map(segment => {
    const id = idOf(segment.start)
    return html`<span data-span="${spanText(segment)}"${id && html` id="${id}"`}${!segment.read && html` class="left"`}>${text.slice(segment.start, segment.end)}</span>`
  })
}
