import { lines, type Strand, StrandBuilder } from '../../text/index.ts'

/** Marks at the start of a line: `## `, `> `. */
const LINE_MARK = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)+/
/** `[3](#f3)`, `[^3]`, `[3]`: the mark of a note, with the blank before it. */
const NOTE_MARK = /[ \t]?\[\^?\d{1,3}\](?:\(#[^()\s]{0,80}\))?/y
const WORD = /[\p{L}\p{N}]/u

/**
 * Takes the marks of Markdown out of a text: headings, quotations, emphasis, escapes, marks of notes. The words stay
 * as they are, and so do brackets that hold words.
 */
export function peelMarkdown(source: Strand): Strand {
  const { text } = source
  const out = new StrandBuilder()
  let copied = 0
  const cut = (start: number, end: number): void => {
    out.add(source, copied, start)
    copied = end
  }
  for (const line of lines(text)) {
    const mark = LINE_MARK.exec(text.slice(line.start, Math.min(line.end, line.start + 200)))
    let at = line.start
    if (mark) {
      at += mark[0].length
      cut(line.start, at)
    }
    while (at < line.end) {
      const code = text.charCodeAt(at)
      const end = code < 0x60 ? markAt(text, at, line.start, line.end) : at
      if (end > at) {
        cut(at, end)
        at = code === BACKSLASH ? end + 1 : end
      } else at++
    }
  }
  if (!copied) return source
  out.add(source, copied)
  return out.done()
}

const BACKSLASH = 92
const ASTERISK = 42
const UNDERLINE = 95
const BRACKET = 91

/** Where the mark that begins at an offset ends; the offset itself where there is none. */
function markAt(text: string, at: number, lineStart: number, lineEnd: number): number {
  const code = text.charCodeAt(at)
  if (code === BACKSLASH) return at + 1 < lineEnd && /[!-/:-@[-`{-~]/.test(text[at + 1]!) ? at + 1 : at
  if (code === BRACKET || code === 32 || code === 9) {
    NOTE_MARK.lastIndex = at
    const found = NOTE_MARK.exec(text)
    // A number in brackets at the head of a line is a paragraph's; that of a note follows a word.
    return found && at > lineStart && at + found[0].length <= lineEnd ? at + found[0].length : at
  }
  if (code !== ASTERISK && code !== UNDERLINE) return at
  let end = at
  while (end < lineEnd && text.charCodeAt(end) === code) end++
  if (code === ASTERISK && end - at === 1) return at
  const inside =
    code === UNDERLINE && at > lineStart && end < lineEnd && WORD.test(text[at - 1]!) && WORD.test(text[end]!)
  return inside ? at : end
}
