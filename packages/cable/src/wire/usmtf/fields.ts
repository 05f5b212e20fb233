import type { MessageSet } from '../../message/message.ts'
import { type Placed, type Strand, trimmed } from '../../text/index.ts'
import { joinLines } from '../body/index.ts'
import type { CutSet } from './cut.ts'
import { BODY, FREE_TEXT } from './names.ts'

/** The words of `start..end` as a value, line ends made blanks. */
export function words(text: Strand, start: number, end: number): Placed<string> {
  ;[start, end] = trimmed(text.text, start, end)
  const raw = text.text.slice(start, end)
  return { value: raw.replace(/\s+/g, ' '), raw, place: text.place(start, end) }
}

/** The fields of a set, between strokes; prose is one field. An empty last field is the end mark of some copies. */
export function fieldsOf(text: Strand, set: CutSet): Placed<string>[] {
  const { contentStart, contentEnd } = set
  const content = text.text.slice(contentStart, contentEnd)
  if (FREE_TEXT.has(set.name)) {
    const stop = content.endsWith('/') ? contentEnd - 1 : contentEnd
    return content.trim() ? [words(text, contentStart, stop)] : []
  }
  const fields: Placed<string>[] = []
  let from = 0
  for (let at = content.indexOf('/'); ; at = content.indexOf('/', from)) {
    const to = at < 0 ? content.length : at
    fields.push(words(text, contentStart + from, contentStart + to))
    if (at < 0) break
    from = at + 1
  }
  while (fields.length && fields.at(-1)!.value === '') fields.pop()
  return fields
}

/** Title of a GENTEXT and where its text begins; a RMKS has none. */
export function bodyOf(text: Strand, set: CutSet): { title?: Placed<string>; start: number; end: number } {
  const { contentStart, contentEnd } = set
  const title =
    set.name === 'GENTEXT' ? /^[^/\n]{1,60}\//.exec(text.text.slice(contentStart, contentStart + 62)) : null
  if (!title) return { start: contentStart, end: contentEnd }
  const stop = contentStart + title[0].length - 1
  return { title: words(text, contentStart, stop), start: Math.min(stop + 1, contentEnd), end: contentEnd }
}

/** The block of a set. That of a body holds its name and title only: the paragraphs follow as blocks of their own. */
export function setBlock(text: Strand, set: CutSet, anchor: string): MessageSet {
  const body = BODY.has(set.name) ? bodyOf(text, set) : undefined
  const fields = body ? (body.title ? [body.title] : []) : fieldsOf(text, set)
  const end = body ? body.start : set.end
  return {
    kind: 'set',
    anchor,
    name: {
      value: set.name,
      raw: set.name,
      place: text.place(set.start, set.start + set.name.length),
    },
    fields,
    text: joinLines(text, linesOf(text, set.start, end)),
    place: text.place(set.start, end),
  }
}

function linesOf(text: Strand, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const line of text.text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const [from, to] = trimmed(text.text, start + line.index, start + line.index + line[0].length)
    if (from < to) found.push({ start: from, end: to })
  }
  return found
}
