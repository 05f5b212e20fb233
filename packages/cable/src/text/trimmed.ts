/** White space as `\s` has it, the rarer blanks of print apart. */
export const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000

/** Narrows `start..end` to leave out blanks at either edge. */
export function trimmed(text: string, start: number, end: number): [start: number, end: number] {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return [start, end]
}
