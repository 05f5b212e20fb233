/** A run of letters or of digits, folded, with where it stands in the text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const RUN = /\d+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/**
 * The one tokenizer: queries, the index and the marking of hits all use it. Letters and digits part, so that
 * `10MEXICO83`, `05-1` and `F16` are found whole (as a phrase of their parts) and in parts; case and accents are
 * folded; `0083` is `83`; `board's` is `board`.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const run of text.matchAll(RUN)) {
    const folded = fold(run[0])
    if (folded) found.push({ text: folded, start: run.index, end: run.index + run[0].length })
  }
  return found
}

/** A text as the index keeps it: its tokens, joined by blanks. */
export const tokenLine = (text: string): string =>
  tokens(text)
    .map(token => token.text)
    .join(' ')

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
