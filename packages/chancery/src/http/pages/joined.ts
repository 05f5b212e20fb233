import { type JoinedText, type PageLine, readable, readableTitle, type Span } from '@chancery/cable'
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
  /** The text is a subject. */
  readonly title?: boolean
}

/** A joined text with the words found marked, and a sign where a page line ran through it. */
export function joined(text: JoinedText, { terms, pages, asSent, title, glossary }: Shown): Child {
  // Of the same length as the text, so that its map and what is found in it hold.
  const letters = asSent ? text.text : title ? readableTitle(text.text) : readable(text.text)
  const cuts: { start: number; end: number; as: (inner: string) => Child }[] = findTerms(
    text.text,
    terms,
  ).map(({ start, end }) => ({ start, end, as: inner => html`<mark class="found">${inner}</mark>` }))
  for (const page of pages) {
    const start = whereThrough(text, page)
    if (start !== undefined) cuts.push({ start, end: start, as: () => pageSign(page) })
  }
  if (glossary) cuts.push(...glossary.find(letters))
  cuts.sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: Child[] = []
  let done = 0
  for (const { start, end, as } of cuts) {
    if (start < done) continue
    parts.push(letters.slice(done, start), as(letters.slice(start, end)))
    done = end
  }
  return [...parts, letters.slice(done)]
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
