import type { Fact } from '../message/message.ts'
import type { Strand } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { factAt, type Names } from './shared/facts.ts'
import { readFrontMatter } from './shared/front-matter.ts'
import { peelMarkdown } from './shared/markdown.ts'

/** The title names people where the message names posts, or the other way round: it is not compared. */
const ABOUT: Names = { doc_date: 'dtg' }

/** `_[NAA: A1838, 3038/10/1, xxviii]_`: where the archives keep the paper. */
const ARCHIVE = /^[ \t]*_?\[((?:AA|NAA|NLA|AWM|TNA|NANZ) ?:[^\]]{1,200})\]_?[ \t]*$/
/** A note of the editors, or the mark that opens them. */
const NOTES = /^[ \t]*(?:_[ \t]*(?:\d{1,3}\\?\.?[ \t].*)?|\[\^\d{1,3}\]:.*)$/
const LONGEST = 400
/** The first note without emphasis, where a mark in the text refers to it; paragraphs have a full stop: `1\\. `. */
const FIRST_NOTE = /^[ \t]*1 {1,2}\S/
const NOTE_MARK = '[1](#f'
/** A title of the editors, and under it their words, a paragraph in italics. */
const BOLD = /^[ \t]*\*\*[^*]{1,200}\*\*[ \t]*$/
const SHORTEST_INTRODUCTION = 200

/**
 * Australian cablegrams as edited in Documents on Australian Foreign Policy: front matter, the text in Markdown, the
 * reference of the archives, the notes of the editors.
 */
export const cablegram: Layout = {
  id: 'cablegram',
  about: 'Australian cablegrams edited in Markdown, with front matter',
  detect({ text: head }) {
    if (!/^\uFEFF?---[ \t]*\r?\n/.test(head)) return 0
    const keys = head.slice(0, 4000).match(/^(?:doc_date|doc_num|naa_refs|vol_id|vol_title|title):/gm)
    return keys && keys.length > 2 ? 0.9 : 0
  },
  peel(source) {
    const front = readFrontMatter(source, ABOUT)
    const below = front ? source.slice(front.end) : source
    const { end, facts } = textEnd(below)
    return {
      documents: [
        { text: peelMarkdown(below.slice(0, end)), seams: [], facts: [...(front?.facts ?? []), ...facts] },
      ],
      diagnostics: [],
    }
  },
}

/** The text ends where the reference of the archives or the first note begins. */
function textEnd(below: Strand): { end: number; facts: Fact[] } {
  let end: number | undefined
  let title: number | undefined
  const marked = below.text.includes(NOTE_MARK)
  for (const line of below.lines) {
    if (line.from === line.to) continue
    if (title !== undefined && isIntroduction(below.text, line.from, line.to)) end ??= title
    title = undefined
    if (line.end - line.start > LONGEST) {
      if (NOTES.test(below.text.slice(line.start, line.start + LONGEST))) end ??= line.start
      continue
    }
    const written = below.text.slice(line.start, line.end)
    const archive = ARCHIVE.exec(written)
    if (archive) {
      const start = line.start + written.indexOf(archive[1]!)
      const fact = factAt(below, 'archive reference', start, start + archive[1]!.length)
      return { end: end ?? line.start, facts: fact ? [fact] : [] }
    }
    if (NOTES.test(written) || (marked && FIRST_NOTE.test(written))) end ??= line.start
    if (BOLD.test(written)) title = line.start
  }
  return { end: end ?? below.length, facts: [] }
}

const isIntroduction = (text: string, from: number, to: number): boolean =>
  to - from >= SHORTEST_INTRODUCTION && text[from] === '_' && text[to - 1] === '_'
