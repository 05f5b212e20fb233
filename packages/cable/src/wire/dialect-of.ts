import type { Heading } from './heading.ts'

/**
 * The grammar that a heading shows. The classification line of the Department, with post and serial, speaks for
 * `state`, and the `#` of its FL3 where that line is lost; the header for the switched networks; a call by call signs, or a date-time group without
 * month on top of everything, for manual circuits; any other heading is that of ACP 127. Without a heading the text
 * must tell: `otherwise`.
 */
export function dialectOf(heading: Heading, otherwise = 'state'): string {
  if (heading.header) return 'janap128'
  if (heading.classLine?.post) return 'state'
  if (heading.hash && !heading.classLine) return 'state'
  if (heading.manual) return 'acp126'
  if (heading.sender) return 'acp127'
  const { preamble } = heading
  const dayOnly = preamble?.unread && /\dZ$/.test(preamble.unread.raw)
  return dayOnly && !heading.precedence && !heading.ids.length ? 'acp126' : otherwise
}
