import type { Fact, FactAbout } from '../../message/message.ts'
import { type Strand, trimmed } from '../../text/index.ts'

/** Which part of a message each name of a publisher speaks of. */
export type Names = Readonly<Record<string, FactAbout>>

/** What publishers write where they have nothing to say. */
const NOTHING = /^(?:n\/?a|-- N\/A or Blank --|none|unknown|not assigned)$/i

/** A fact as it stands at `start..end` of a source; `undefined` where nothing is said there. */
export const factAt = (
  source: Strand,
  name: string,
  start: number,
  end: number,
  names: Names = {},
): Fact | undefined => factOf(source, name, [{ start, end }], names)

/** The same of a value in pieces: something was printed between them. */
export function factOf(
  source: Strand,
  name: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
  names: Names = {},
): Fact | undefined {
  const parts = pieces.flatMap(({ start, end }) => {
    const [from, to] = trimmed(source.text, start, end)
    return from < to ? [{ from, to }] : []
  })
  const value = parts
    .map(({ from, to }) => source.text.slice(from, to))
    .join(' ')
    .replace(/\s+/g, ' ')
  if (!value || NOTHING.test(value)) return undefined
  const about = names[name]
  const place = parts.flatMap(({ from, to }) => source.place(from, to))
  return { name, value, place, ...(about && { about }) }
}
