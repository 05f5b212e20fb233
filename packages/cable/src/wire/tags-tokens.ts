import { isKnownTag } from '../tables/index.ts'
import { type Line, lines, trimmed } from '../text/index.ts'
import { beforeLabel, goesOnWithTags } from './tags-lines.ts'

/** A word of the TAGS line, or a name in brackets, with its offsets in the content. */
export interface Token {
  readonly start: number
  readonly end: number
  /** In capitals; of a bracket, what stands inside. */
  readonly text: string
  readonly bracket: boolean
  /** A comma or semicolon stands before it. */
  readonly afterComma: boolean
}

/** No list is longer: the longest seen has 500 characters. What lies beyond is left alone. */
const LONGEST = 8000
const MOST_LINES = 60
/** Names in brackets are short; an unclosed bracket must not swallow the list. */
const LONGEST_NAME = 80

/** Page marks that a converter ran into the list: `SECRET   PAGE 02   LIMA  02475  01 OF 03  251228Z`. */
const PAGE =
  /(?:\b(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|TOP SECRET|SECRET|LIMITED OFFICIAL USE)\s{1,60})?\bPAGE\s{1,9}\d{1,3}\s{1,20}[A-Z][A-Z ]{1,20}\d{4,8}[^,;\n]{0,80}/gi

/**
 * Cuts the content of a TAGS line into words. Words that came with a page mark between two commas are dropped with
 * it: there the end of one page's list and the start of the next are one unreadable string.
 */
export function tokens(content: string): Token[] {
  const text = blankOut(content.slice(0, LONGEST))
  const end = extent(text)
  const found: Token[] = []
  let comma = false
  for (let at = 0; at < end; ) {
    const char = text[at]!
    if (char === '(' || char === '[') {
      const close = closing(text, at, end)
      if (close > 0 && !isList(text.slice(at + 1, close))) {
        const [from, to] = trimmed(text, at + 1, close)
        if (from < to)
          found.push({
            start: from,
            end: to,
            text: fold(text.slice(from, to)),
            bracket: true,
            afterComma: comma,
          })
        comma = false
        at = close + 1
        continue
      }
    }
    const word = wordAt(text, at)
    if (word) {
      found.push({
        start: at,
        end: at + word.length,
        text: word.toUpperCase(),
        bracket: false,
        afterComma: comma,
      })
      comma = false
      at += word.length
    } else {
      if (char === ',' || char === ';') comma = true
      at++
    }
  }
  return found
}

/** Letters and digits with `-`, `&`, `'` or a dot inside; `N/A` is one word. */
const WORD = /^(?:N\/A\b|[\p{L}\d]+(?:[-&'’.][\p{L}\d]+)*)/iu

/** Most words are letters and figures up to a comma or blank. */
function wordAt(text: string, at: number): string | undefined {
  let end = at
  while (end < text.length && isPlain(text.charCodeAt(end))) end++
  const after = end < text.length ? text.charCodeAt(end) : COMMA
  if ((after === COMMA || after === BLANK) && end <= at + LONGEST_WORD)
    return end > at ? text.slice(at, end) : undefined
  return wordOf(text.slice(at, at + LONGEST_WORD))
}

const LONGEST_WORD = 100
const COMMA = 44
const BLANK = 32
const isPlain = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** A slash parts entries, but for codes that contain one: `UNGA/C-1`. */
function wordOf(text: string): string | undefined {
  const slashed = /^[A-Z]+\/[A-Z\d-]+/i.exec(text)?.[0]
  return slashed && isKnownTag(slashed) ? slashed : WORD.exec(text)?.[0]
}

const fold = (text: string): string => text.toUpperCase().replace(/\s+/g, ' ')

function closing(text: string, at: number, end: number): number {
  const close = text.slice(at, Math.min(end, at + LONGEST_NAME)).search(/[)\]]/)
  return close < 0 ? 0 : at + close
}

/** Codes in brackets are codes; brackets are for names. */
const isList = (inside: string): boolean =>
  inside.includes(',') && inside.split(/[\s,]+/).every(word => !word || isKnownTag(word))

const blankOut = (text: string): string =>
  /PAGE/i.test(text) ? text.replace(PAGE, mark => ' '.repeat(mark.length)) : text

/** Where the list ends: at a blank line, at another label, or before a line that does not go on with it. */
function extent(text: string): number {
  const all: Line[] = []
  for (const line of lines(text)) if (all.push(line) >= MOST_LINES) break
  const written = (at: number): string | undefined => all[at] && text.slice(all[at].start, all[at].end)
  let end = 0
  let before: string | undefined
  for (const [at, line] of all.entries()) {
    const whole = written(at)!
    const words = beforeLabel(whole)
    if (!words.trim()) {
      if (before !== undefined || words !== whole) break
      continue
    }
    if (before !== undefined && !goesOnWithTags(before, whole, written(at + 1))) break
    end = line.start + words.length
    if (words !== whole) break
    before = words
  }
  return end
}
