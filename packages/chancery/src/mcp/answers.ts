import type { CallToolResult } from '@modelcontextprotocol/server'
import type { Archive, Lookup, OpenCable } from '../archive/archive.ts'
import type { Reader } from '../guard/index.ts'

/** What every tool works with: an assistant sees what this reader may see. */
export interface Desk {
  readonly archive: Archive
  readonly reader: Reader
}

/** Data for programs, and the same as text for assistants that take only that. */
export const answer = (data: object): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(data) }],
  structuredContent: data as Record<string, unknown>,
})

/** What cannot be done, in a sentence that names a way on. */
export const refusal = (sentence: string): CallToolResult => ({
  content: [{ type: 'text', text: sentence }],
  isError: true,
})

export const NOT_HELD =
  'No cable is found under this name. A name is a message reference number such as 10OSLO83, or an id; search finds cables by words.'

/** One cable by its name, or the refusal that leads on. */
export function opened(name: string, { archive, reader }: Desk): OpenCable | CallToolResult {
  const found = archive.open(name, reader)
  if (found.kind === 'cable') return found.cable
  if (found.kind === 'versions') return refusal(severalOf(found))
  return refusal(found.kind === 'removed' ? removedOn(found) : NOT_HELD)
}

export const isRefusal = (one: OpenCable | CallToolResult): one is CallToolResult => 'content' in one

const severalOf = ({ versions }: Extract<Lookup, { kind: 'versions' }>): string =>
  `Several cables are held under this number; ask for one by its id: ${versions.map(({ id }) => id).join(', ')}.`

export const removedOn = ({ at, reason }: Extract<Lookup, { kind: 'removed' }>): string =>
  `This cable was removed on ${at.slice(0, 10)}: ${reason}`
