import { type Strand, StrandBuilder } from '../../text/index.ts'

export interface CsvField {
  /** As written, without the quotes around it. */
  readonly raw: Strand
  /** With its escapes undone. */
  readonly text: Strand
}

const QUOTE = 34
const COMMA = 44
const BACKSLASH = 92

/**
 * Rows of comma-separated values. A quote inside a quoted field is doubled, or stands after a backslash; which of
 * the two a file means is told by what is found first after an ordinary character, and both are undone. `next` is where
 * the next row begins.
 */
export function* csvRows(source: Strand): Generator<{ fields: CsvField[]; next: number }> {
  const { text } = source
  const backslash = usesBackslash(text)
  let row: CsvField[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === QUOTE
    const end = quoted ? quotedEnd(text, at + 1, backslash) : plainEnd(text, at)
    const raw = source.slice(quoted ? at + 1 : at, end)
    row.push({ raw, text: quoted ? unescaped(raw, backslash) : raw })
    at = quoted ? Math.min(end + 1, text.length) : end
    // What follows the closing quote, up to the next comma, is lost by no reader: it is part of the field as written.
    if (text.charCodeAt(at) === COMMA) {
      at++
      if (at < text.length && !isEnd(text, at)) continue
      row.push({ raw: source.slice(at, at), text: source.slice(at, at) })
    }
    while (at < text.length && !isEnd(text, at)) at++
    while (at < text.length && isEnd(text, at)) at++
    yield { fields: row, next: at }
    row = []
  }
}

const isEnd = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13
}

function plainEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charCodeAt(end) !== COMMA && !isEnd(text, end)) end++
  return end
}

/** The closing quote stands before a comma, a line end or the end of the file. */
function quotedEnd(text: string, from: number, backslash: boolean): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (backslash && code === BACKSLASH) at++
    else if (code === QUOTE) {
      if (text.charCodeAt(at + 1) === QUOTE) at++
      else if (at + 1 === text.length || text.charCodeAt(at + 1) === COMMA || isEnd(text, at + 1)) return at
    }
  }
  return text.length
}

/** How much of a file is looked at to tell the two ways apart. */
const EVIDENCE = 1_000_000

function usesBackslash(text: string): boolean {
  const head = text.slice(0, EVIDENCE)
  const escaped = head.match(/\\(?:"(?![,\r\n])|\r?\n)/g)?.length ?? 0
  const doubled = head.match(/[^,\n]""(?![,\r\n])/g)?.length ?? 0
  return escaped > doubled
}

function unescaped(field: Strand, backslash: boolean): Strand {
  const { text } = field
  if (!text.includes('"') && !text.includes('\\')) return field
  const out = new StrandBuilder()
  let copied = 0
  for (let at = 0; at < text.length - 1; at++) {
    const code = text.charCodeAt(at)
    const escaped = backslash && code === BACKSLASH
    if (!escaped && !(code === QUOTE && text.charCodeAt(at + 1) === QUOTE)) continue
    out.add(field, copied, at)
    copied = at + 1
    at++
  }
  if (!copied) return field
  out.add(field, copied)
  return out.done()
}
