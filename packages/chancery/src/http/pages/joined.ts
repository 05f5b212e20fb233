import {
  type JoinedText,
  type PageLine,
  type Place,
  readable,
  readableTitle,
  type Span,
} from '@chancery/cable'
import { stretchAt } from '../../archive/index.ts'
import { findTerms, type Term } from '../../query/index.ts'
import { type Child, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import type { Glossary } from './glossary.ts'
import { at, before } from './place.ts'

/** What a text is shown with: words to mark, and page lines that were taken out of it. */
export interface Shown {
  readonly terms: readonly Term[]
  readonly pages: readonly PageLine[]
  /** Capitals as they were sent; else in readable case. */
  readonly asSent: boolean
  /** Explains words; absent where they stand as they are. */
  readonly glossary?: Glossary | undefined
  /** Where readers marked words, with the way to what is said of them. */
  readonly marked?: readonly { readonly place: Place; readonly id: number }[] | undefined
  /** The text is a subject. */
  readonly title?: boolean
}

/** A joined text with the words found marked, and a sign where a page line ran through it. */
export function joined(
  text: JoinedText,
  { terms, pages, asSent, title, glossary, marked = [] }: Shown,
): Child {
  // Of the same length as the text, so that its map and what is found in it hold.
  const letters = asSent ? text.text : title ? readableTitle(text.text) : readable(text.text)
  const cuts: Cut[] = findTerms(text.text, terms).map(({ start, end }) => ({
    start,
    end,
    as: inner => html`<mark class="found">${inner}</mark>`,
    parts: true,
  }))
  for (const page of pages) {
    const start = whereThrough(text, page)
    if (start !== undefined) cuts.push({ start, end: start, as: () => pageSign(page) })
  }
  if (glossary) cuts.push(...glossary.find(letters))
  cuts.sort((a, b) => a.start - b.start || a.end - b.end)
  const stretches = marked.flatMap(({ place, id }) => {
    const at = stretchAt(text, place)
    return at ? [{ ...at, id }] : []
  })
  if (!stretches.length) return withCuts(letters, cuts, 0, letters.length)
  // Marks of readers may cross one another and what was found: the text is cut at the edges of all.
  const edges = [
    ...new Set([0, letters.length, ...stretches.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b)
  const linked = new Set<number>()
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!
    const inner = withCuts(letters, cuts, start, end)
    const over = stretches.filter(one => one.start <= start && one.end >= end)
    if (!over.length) return inner
    const first = over.find(({ id }) => !linked.has(id))
    for (const { id } of over) linked.add(id)
    return html`<mark class="noted">${inner}</mark>${first && html`<a class="noted-link" href="#reader-note-${first.id}" aria-label="${say('To the note on these words')}">*</a>`}`
  })
}

interface Cut {
  readonly start: number
  readonly end: number
  readonly as: (inner: string) => Child
  /** It may be cut in two. */
  readonly parts?: true
}

/** Letters from one place to another, with what is marked between. */
function withCuts(letters: string, cuts: readonly Cut[], from: number, to: number): Child {
  const parts: Child[] = []
  let done = from
  for (const cut of cuts) {
    const [start, end] = cut.parts ? [Math.max(cut.start, from), Math.min(cut.end, to)] : [cut.start, cut.end]
    // A sign between two letters stands before the second; that at the end of all, after the last.
    if (start < done || end > to || (start === end && start === to && to !== letters.length)) continue
    if (start > end || (cut.parts && start === end)) continue
    parts.push(letters.slice(done, start), cut.as(letters.slice(start, end)))
    done = end
  }
  return [...parts, letters.slice(done, to)]
}

/** The character of a joined text before which a page line stood in the source. */
function whereThrough({ map }: JoinedText, page: PageLine): number | undefined {
  const line = page.place[0]
  if (!line || !map.length) return undefined
  const span = (row: JoinedText['map'][number]): Span => ({ source: row[1], start: row[2], end: row[3] })
  if (!before(span(map[0]!), line)) return undefined
  return map.find(row => before(line, span(row)))?.[0]
}

const pageSign = (page: PageLine): Child => {
  const what =
    page.section !== undefined
      ? say('section {n}', { n: String(page.section) })
      : say('page {n}', { n: String(page.page ?? '') })
  return html`<span class="page-sign"${at(page.place)} title="${page.raw.trim()}"><span aria-hidden="true">‖</span><span class="page-note">${what}</span></span>`
}
