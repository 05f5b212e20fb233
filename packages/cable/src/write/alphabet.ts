import { LINE_FEEDS_BEFORE_END, SHIFTS_AFTER_END } from './limits.ts'
import type { Alphabet } from './options.ts'

/** ACP 127 ¶134, 140: letters, figures and these signs. */
const NOT_ITA2 = /[^A-Z0-9 \-?:().,/]/gu
const NOT_ASCII = /[^ -~]/gu

/** Words that five-level channels write for signs they do not have. ACP 127 ¶134. */
const SPELLED: Readonly<Record<string, string>> = {
  '&': 'AND', '+': 'PLUS', '=': 'EQUALS', '#': 'NUMBER', "'": 'APOSTROPHE', '"': 'QUOTE', '%': 'PERCENT', '$': 'DOLLARS',
  '*': 'ASTERISK', '@': 'AT', ';': 'SEMICOLON', '!': 'EXCLAMATION MARK', '¶': 'PARA', '’': 'APOSTROPHE',
  '“': 'QUOTE', '”': 'UNQUOTE', '–': '-', '—': '--', '_': 'UNDERSCORE',
} // biome-ignore format: a table

/** Signs of a text that a channel cannot carry, each once. */
export function foreignSigns(text: string, alphabet: Alphabet): string[] {
  return [...new Set(text.match(alphabet === 'ita2' ? NOT_ITA2 : NOT_ASCII) ?? [])]
}

/** What to write instead, for people. */
export function insteadOf(sign: string): string {
  if (/[a-z]/.test(sign)) return sign.toUpperCase()
  if (/\s/.test(sign)) return 'a blank'
  const plain = sign.normalize('NFD').replace(/\p{M}/gu, '')
  if (plain !== sign && /^[A-Za-z]$/.test(plain)) return plain.toUpperCase()
  return SPELLED[sign] ?? 'words'
}

/** Five-level code, letters case and figures case; `#` is the H of national sets, in FL3 and FL15 alone. message-format.md 6.4. */
const LETTERS: Readonly<Record<string, number>> = {
  A: 0x03, B: 0x19, C: 0x0e, D: 0x09, E: 0x01, F: 0x0d, G: 0x1a, H: 0x14, I: 0x06, J: 0x0b, K: 0x0f, L: 0x12, M: 0x1c,
  N: 0x0c, O: 0x18, P: 0x16, Q: 0x17, R: 0x0a, S: 0x05, T: 0x10, U: 0x07, V: 0x1e, W: 0x13, X: 0x1d, Y: 0x15, Z: 0x11,
} // biome-ignore format: a table
const FIGURES: Readonly<Record<string, string>> = {
  '-': 'A', '?': 'B', ':': 'C', '3': 'E', '8': 'I', '(': 'K', ')': 'L', '.': 'M', ',': 'N', '9': 'O', '0': 'P', '1': 'Q',
  '4': 'R', '5': 'T', '7': 'U', '2': 'W', '/': 'X', '6': 'Y', '#': 'H',
} // biome-ignore format: a table
const CR = 0x08
const LF = 0x02
const SPACE = 0x04
const FIGS = 0x1b
const LTRS = 0x1f

const LETTER_OF = new Map(Object.entries(LETTERS).map(([letter, code]) => [code, letter]))
const FIGURE_OF = new Map(Object.entries(FIGURES).map(([figure, letter]) => [LETTERS[letter]!, figure]))

/** Text with LF line ends as five-level code, one code a byte, least bit first sent. */
function ita2(text: string): number[] {
  const codes: number[] = []
  let figures = false
  const shift = (to: boolean): void => {
    if (figures !== to) codes.push(to ? FIGS : LTRS)
    figures = to
  }
  for (const sign of text) {
    const letter = LETTERS[sign]
    const figure = FIGURES[sign]
    if (letter !== undefined) {
      shift(false)
      codes.push(letter)
    } else if (figure !== undefined) {
      shift(true)
      codes.push(LETTERS[figure]!)
    } else if (sign === '\n') {
      // LTRS after figures at a line's end, so that the next line begins in letters. ACP 127 ¶138.
      shift(false)
      codes.push(CR, CR, LF)
    } else codes.push(SPACE)
  }
  return codes
}

/** Reads five-level code; what no table has is left out. */
export function fromIta2(bytes: Uint8Array): string {
  let figures = false
  let text = ''
  for (const byte of bytes) {
    const code = byte & 0x1f
    if (code === FIGS || code === LTRS) figures = code === FIGS
    else if (code === LF) text += '\n'
    else if (code === SPACE) text += ' '
    else if (code !== CR) text += (figures ? FIGURE_OF : LETTER_OF).get(code) ?? ''
  }
  return text
}

/**
 * A transmission as it goes over a channel: alignment (5 blanks, 2 CR, 1 LF), lines ended by 2 CR and 1 LF, the end of
 * the message by 2 CR, 8 LF, `NNNN` and 12 LTRS or DEL. ACP 127 ¶114, 126, 138.
 */
export function wireBytes(text: string, alphabet: Alphabet): Uint8Array {
  const ending = `${'\n'.repeat(LINE_FEEDS_BEFORE_END)}NNNN\n`
  const body = text.endsWith(ending) ? text.slice(0, -ending.length) : text.replace(/\n*NNNN\n*$/, '')
  if (alphabet === 'ita2')
    return Uint8Array.from([
      ...ita2('     \n'),
      ...ita2(body),
      LTRS,
      CR,
      CR,
      ...Array<number>(LINE_FEEDS_BEFORE_END).fill(LF),
      ...ita2('NNNN'),
      ...Array<number>(SHIFTS_AFTER_END).fill(LTRS),
    ])
  const end = `\r\r${'\n'.repeat(LINE_FEEDS_BEFORE_END)}NNNN${'\x7f'.repeat(SHIFTS_AFTER_END)}`
  return new TextEncoder().encode(`     \r\r\n${body.replaceAll('\n', '\r\r\n')}${end}`)
}
