import { captionOf, isKnownTag } from '../tables/index.ts'
import { lines, trimmed } from '../text/index.ts'

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
    const word = wordAt(text.slice(at, at + 100))
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

/** A slash parts entries, but for codes that contain one: `UNGA/C-1`. */
function wordAt(text: string): string | undefined {
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

const blankOut = (text: string): string => text.replace(PAGE, mark => ' '.repeat(mark.length))

/** Where the list ends: at a blank line, at another label, or before a line that does not go on with it. */
function extent(text: string): number {
  let end = 0
  let open = true
  let bracket = false
  let lineNumber = 0
  for (const line of lines(text)) {
    if (++lineNumber > MOST_LINES) break
    const written = text.slice(line.start, line.end)
    const label = LABEL.exec(written)
    const words = (label ? written.slice(0, label.index) : written).trim()
    if (!words) {
      if (end > 0 || label) break
      continue
    }
    if (!open && !words.startsWith(',') && !goesOn(words) && !isLastWord(words, text, line.next)) break
    end = line.start + (label ? label.index : written.length)
    if (label) break
    bracket = words.lastIndexOf('(') > words.lastIndexOf(')') || (bracket && !words.includes(')'))
    open = bracket || /[,;/-]$/.test(words)
  }
  return end
}

const LABEL = /\b(?:SUBJ(?:ECT)?|REFS?|REFTELS?|CLASSIFIED BY)\s{0,3}[:;]/i

/** A further line is part of the list if it is a comma list of codes and names, or nothing but codes. */
function goesOn(line: string): boolean {
  if (line !== line.toUpperCase() || line.length > 240) return false
  const outside = line.replace(/\([^()]*,[^()]*\)/g, ',')
  const words = outside.split(/[\s,;/]+/).filter(Boolean)
  const known = words.filter(word => isKnownTag(word) || /^K[A-Z]{3}$|^SIPDIS$/.test(word)).length
  return known === words.length || (outside.includes(',') && known * 2 >= words.length)
}

/** The last word of a heading that was wrapped: in capitals, alone, nothing but the next label after it. */
function isLastWord(line: string, text: string, next: number): boolean {
  if (!/^[A-Z]{3,}$/.test(line) || captionOf(line) || NO_TAG.test(line)) return false
  const after =
    /^[^\S\n]*(?=\n|$)/.test(text.slice(next, next + 200)) || LABEL.test(text.slice(next, next + 80))
  return after
}

const NO_TAG = /^(?:SUMMARY|COMMENT|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS|INTRODUCTION|BACKGROUND)$/
