/** A line of the wire holds 69 characters; drafters wrap earlier. ACP 127 ¶138. */
export const WIDTH = 65

/** Numbers that would begin a paragraph if they began a line. */
const NUMBER = /^\d{1,4}\.$/

export interface WrapWish {
  readonly width?: number
  readonly indent?: string
  /** Lines end before a number with a point, so that it begins the next. */
  readonly breakAtNumbers?: boolean
  /** Long words are broken by a hyphen where a line has room for a part. */
  readonly breakWords?: boolean
}

/** Breaks at blanks. Numbers with a point are kept off the start of a line, as drafters do, or put there. */
export function wrap(
  text: string,
  { width = WIDTH, indent = '', breakAtNumbers = false, breakWords = false }: WrapWish = {},
): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const full = line.length + 1 + word.length > width
    const number = line !== '' && word.length <= 5 && NUMBER.test(word)
    if (line && number && !breakAtNumbers && full) {
      const cut = line.lastIndexOf(' ')
      if (cut > indent.length) {
        lines.push(line.slice(0, cut))
        line = `${indent}${line.slice(cut + 1)} ${word}`
        continue
      }
    }
    const room = width - line.length - 2
    if (line && full && breakWords && room >= 4 && word.length >= 9 && /^[A-Za-z]+$/.test(word)) {
      const at = Math.min(room, word.length - 4)
      lines.push(`${line} ${word.slice(0, at)}-`)
      line = indent + word.slice(at)
      continue
    }
    if (line && (full || (number && breakAtNumbers && line.length > 12))) {
      lines.push(line)
      line = indent + word
    } else line = line ? `${line} ${word}` : word
  }
  return line ? [...lines, line] : lines
}

export const two = (value: number): string => String(value).padStart(2, '0')
export const digits = (value: number, width: number): string => String(value).padStart(width, '0')
