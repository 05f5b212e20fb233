import type { Fact, FactAbout } from '../../message/message.ts'
import { type Strand, trimmed } from '../../text/index.ts'

/** Which part of a message each name of a publisher speaks of. */
export type Names = Readonly<Record<string, FactAbout>>

/** What publishers write where they have nothing to say. */
const NOTHING = /^(?:n\/?a|-- N\/A or Blank --|none|unknown|not assigned)$/i

/** A fact as it stands at `start..end` of a source; `undefined` where nothing is said there. */
export function factAt(
  source: Strand,
  name: string,
  start: number,
  end: number,
  names: Names = {},
): Fact | undefined {
  const [from, to] = trimmed(source.text, start, end)
  const value = source.text.slice(from, to).replace(/\s+/g, ' ')
  if (!value || NOTHING.test(value)) return undefined
  const about = names[name]
  return { name, value, place: source.place(from, to), ...(about && { about }) }
}
