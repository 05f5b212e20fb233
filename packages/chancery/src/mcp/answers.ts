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
  if (found.kind === 'ghost') return refusal(absent(found))
  return refusal(found.kind === 'removed' ? removedOn(found) : NOT_HELD)
}

export const isRefusal = (one: OpenCable | CallToolResult): one is CallToolResult => 'content' in one

/** Cables that an assistant is told of, of those that cite one. */
const MOST_CITING = 10

/** A cable that others cite, and that is not held: what is known of it. */
export function absent({ ghost }: Extract<Lookup, { kind: 'ghost' }>): string {
  const { number, sent, total, citedBy, stated } = ghost
  const between = [
    sent.after && `after ${sent.after.date.slice(0, 10)} (${sent.after.number})`,
    sent.before && `before ${sent.before.date.slice(0, 10)} (${sent.before.number})`,
    sent.citedOn && `no later than ${sent.citedOn}, when it is cited`,
  ].filter(Boolean)
  return [
    `${number} is not held, but ${total === 1 ? 'one cable cites it' : `${total} cables cite it`}: ${citedBy
      .slice(0, MOST_CITING)
      .map(({ cable }) => `${cable.mrn ?? cable.id} (${cable.id})`)
      .join(', ')}${total > MOST_CITING ? ', …' : ''}.`,
    between.length ? `It was sent ${between.join(', ')}.` : '',
    ...stated.map(({ name, value }) => `${name} says of it: ${value}.`),
  ]
    .filter(Boolean)
    .join(' ')
}

const severalOf = ({ versions }: Extract<Lookup, { kind: 'versions' }>): string =>
  `Several cables are held under this number; ask for one by its id: ${versions.map(({ id }) => id).join(', ')}.`

export const removedOn = ({ at, reason }: Extract<Lookup, { kind: 'removed' }>): string =>
  `This cable was removed on ${at.slice(0, 10)}: ${reason}`
