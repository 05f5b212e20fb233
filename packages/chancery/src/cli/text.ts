/** C1 controls, which some terminals obey, and marks that turn or hide the direction of writing. */
const UNSEEN = /[\u0080-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * Text from a cable, safe to show: a terminal would obey control characters, so they are shown as pictures (`␛`) or
 * by their number (`<U+009B>`). Line ends and tabs stay.
 */
export const shown = (text: string): string => visible(text.replace(/\r\n?/g, '\n'))

const visible = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007f/g, '\u2421')
    .replace(UNSEEN, mark => `<U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)

/** The same on one line. */
export const shownLine = (text: string): string => shown(text).replace(/\s+/g, ' ').trim()

/** The same for a part of a line, each blank kept: a caret below counts them. */
export const shownPart = (text: string): string => visible(text.replace(/\s/g, ' '))

/** JSON that may be shown: what JSON lets stand and a terminal would obey is escaped. The data are the same. */
export const jsonLine = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Would a terminal that expects UTF-8 obey any of these bytes? Tabs and line ends do no harm. */
export const obeyed = (bytes: Uint8Array): boolean =>
  bytes.some(
    (byte, i) =>
      (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) ||
      byte === 0x7f ||
      (byte >= 0x80 && byte < 0xa0 && bytes[i - 1] === 0xc2),
  )

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu
const NO_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]/gu
const STYLE = /\u001b\[[\d;]*m/g

/** Each of these takes one column: most words are of nothing else. */
const PRINTABLE = /^[\x20-\x7e]*$/

/** Columns that a text takes in a terminal. */
export function columns(text: string): number {
  if (PRINTABLE.test(text)) return text.length
  const bare = text.replace(STYLE, '').replace(NO_WIDTH, '')
  return [...bare].length + (bare.match(WIDE)?.length ?? 0)
}

/** A caret line under `start` to `end` of a line, after the line itself; both begin with `indent`. */
export function pointed(line: string, start: number, end: number, indent: string): string[] {
  const under = Math.max(1, columns(shownPart(line.slice(start, end))))
  return [
    (indent + shownPart(line)).trimEnd(),
    indent + ' '.repeat(columns(shownPart(line.slice(0, start)))) + '^'.repeat(under),
  ]
}

/**
 * Lines of at most `width` columns, broken at blanks; a word that is longer is cut. Line ends in the text stay.
 * The styles of `paint` may stand inside, around whole words.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width)
  return text.split('\n').flatMap(line => {
    const lines: string[] = []
    let now = ''
    let used = 0
    for (const word of line.split(/[ \t]+/)) {
      if (!word) continue
      const long = columns(word)
      if (now && used + 1 + long > room) {
        lines.push(now)
        now = ''
        used = 0
      }
      if (long > room && !word.includes('\u001b')) {
        const pieces = cut(word, room)
        now = pieces.pop() ?? ''
        // A word may be as long as a file: its pieces are more than a call takes.
        for (const piece of pieces) lines.push(piece)
        used = columns(now)
      } else {
        now = now ? `${now} ${word}` : word
        used += long + (used ? 1 : 0)
      }
    }
    lines.push(now)
    return lines
  })
}

function cut(word: string, width: number): string[] {
  const pieces: string[] = []
  if (PRINTABLE.test(word)) {
    for (let at = 0; at < word.length; at += width) pieces.push(word.slice(at, at + width))
    return pieces
  }
  let now = ''
  let used = 0
  for (const character of word) {
    const wide = columns(character)
    if (used + wide > width) {
      pieces.push(now)
      now = ''
      used = 0
    }
    now += character
    used += wide
  }
  return [...pieces, now]
}

/** `first` before the first line, blanks of the same width before the others. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = columns(first)
  const blank = ' '.repeat(indent)
  return wrap(text, width - indent).map((line, i) => ((i ? blank : first) + line).trimEnd())
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
