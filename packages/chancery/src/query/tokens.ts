/** A run of letters or of digits, folded, with where it stands in the text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const RUN = /\d+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const ASCII = /^[\x00-\x7f]*$/

type Take = (folded: string, start: number, end: number) => void

/**
 * The one tokenizer: queries, the index and the marking of hits all use it. Letters and digits part, so that
 * `10MEXICO83`, `05-1` and `F16` are found whole (as a phrase of their parts) and in parts; case and accents are
 * folded; `0083` is `83`; `board's` is `board`.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  each(text, (text, start, end) => found.push({ text, start, end }))
  return found
}

/** A text as the index keeps it: its tokens, joined by blanks. */
export function tokenLine(text: string): string {
  if (text.length < LONG) return wordsOf(text).join(' ')
  return lineOfAscii(text) ?? stretches(text).filter(Boolean).join(' ')
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  each(text, word => words.push(word))
  return words
}

/** Lines of ASCII that follow one another are one stretch; no run goes over an end of line. */
function stretches(text: string): string[] {
  const lines: string[] = []
  let plain = 0
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    const line = text.slice(start, end)
    if (!ASCII.test(line)) {
      if (plain < start) lines.push(tokenLine(text.slice(plain, start)))
      for (const word of wordsOf(line)) lines.push(word)
      plain = end
    }
    start = end + 1
  }
  if (plain < text.length) lines.push(tokenLine(text.slice(plain)))
  return lines
}

/** Line by line, since no run goes over an end of line and few lines have more than ASCII. */
function each(text: string, take: Take): void {
  if (ASCII.test(text)) {
    eachOfAscii(text, 0, take)
    return
  }
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    const line = text.slice(start, end)
    if (ASCII.test(line)) eachOfAscii(line, start, take)
    else
      for (const run of line.matchAll(RUN)) {
        const folded = fold(run[0])
        if (folded) take(folded, start + run.index, start + run.index + run[0].length)
      }
    start = end + 1
  }
}

function fold(run: string): string {
  if (/^\d/.test(run)) return run.replace(/^0+(?=\d)/, '')
  return run
    .replace(/['’]s$/i, '')
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\d]+/gu, '')
}

const ZERO = 48
const APOSTROPHE = 39
const BLANK = 32
const SMALL_S = 115
/** Of a letter, the bit that makes it small. */
const LOWER = 32
const isDigit = (code: number): boolean => code >= ZERO && code <= 57
const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** The same without regular expressions: adding many cables is to a large part this loop. */
function eachOfAscii(text: string, offset: number, take: Take): void {
  const lower = text.toLowerCase()
  const { length } = lower
  for (let at = 0; at < length; ) {
    const start = at
    const first = lower.charCodeAt(at++)
    if (isDigit(first)) {
      while (at < length && isDigit(lower.charCodeAt(at))) at++
      let from = start
      while (from < at - 1 && lower.charCodeAt(from) === ZERO) from++
      take(lower.slice(from, at), offset + start, offset + at)
    } else if (isLetter(first)) {
      let quoted = false
      for (; at < length; at++) {
        const code = lower.charCodeAt(at)
        if (isLetter(code)) continue
        if (code !== APOSTROPHE || at + 1 === length || !isLetter(lower.charCodeAt(at + 1))) break
        quoted = true
      }
      const run = lower.slice(start, at)
      take(quoted ? run.replace(/'s$/, '').replaceAll("'", '') : run, offset + start, offset + at)
    }
  }
}

/** From here on signs are written one by one; making a string of each word costs several times as much. */
const LONG = 64
const [DIGIT, LETTER, QUOTE] = [1, 2, 3] as const
/** What each byte is to a word. */
const kinds = Uint8Array.from({ length: 256 }, (_, code) =>
  isDigit(code)
    ? DIGIT
    : code >= 65 && code < 128 && isLetter(code | LOWER)
      ? LETTER
      : code === APOSTROPHE
        ? QUOTE
        : 0,
)
const encoder = new TextEncoder()
const decoder = new TextDecoder()
let signs = new Uint8Array(0)
let line = new Uint8Array(0)

/** The line of a text of ASCII; nothing of another. */
function lineOfAscii(text: string): string | undefined {
  if (signs.length < 3 * text.length + 2) {
    signs = new Uint8Array(6 * text.length + 2)
    // At most every sign is a word.
    line = new Uint8Array(12 * text.length)
  }
  const { written } = encoder.encodeInto(text, signs)
  if (written !== text.length) return undefined
  // A run that ends with the text ends with a sign that is none of it.
  signs.fill(0, written, written + 2)
  const end = foldInto(line, signs, written)
  return decoder.decode(line.subarray(0, Math.max(0, end - 1)))
}

function foldInto(line: Uint8Array, signs: Uint8Array, length: number): number {
  let end = 0
  for (let at = 0; at < length; ) {
    let kind = kinds[signs[at]!]
    if (kind === LETTER) {
      let quoted = 0
      for (;;) {
        if (kind === LETTER) line[end++] = signs[at]! | LOWER
        else if (kind === QUOTE && kinds[signs[at + 1]!] === LETTER) quoted = end
        else break
        kind = kinds[signs[++at]!]
      }
      if (quoted && end === quoted + 1 && line[quoted] === SMALL_S) end = quoted
      line[end++] = BLANK
    } else if (kind === DIGIT) {
      const start = end
      do {
        if (end > start && line[start] === ZERO) end = start
        line[end++] = signs[at++]!
      } while (kinds[signs[at]!] === DIGIT)
      line[end++] = BLANK
    } else at++
  }
  return end
}
