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
  const words: string[] = []
  each(text, word => words.push(word))
  return words.join(' ')
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
