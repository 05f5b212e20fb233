/**
 * What shows nothing, or turns the direction of what follows: controls, marks of format, private and unassigned
 * characters, halves of pairs, line and paragraph separators, fillers. Line ends and tabs are left.
 */
const HIDDEN = /[^\P{C}\n\t\r]|[\u115f\u1160\u2028\u2029\u3164\uffa0]/gu

/**
 * Text in which nothing hides: controls become their pictures (`␀`), other unseen characters their number
 * (`⟨U+202E⟩`). A carriage return before a line end goes; one that stands alone is shown.
 */
export function visible(text: string): string {
  return text
    .replace(/\r+(?=\n)/g, '')
    .replace(HIDDEN, picture)
    .replace(/\r/g, '␍')
}

function picture(hidden: string): string {
  const code = hidden.codePointAt(0)!
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
