import type { Message } from '../src/index.ts'

/** What a message says, without where it stands: its places, and words as the source writes them. */
export const told = (messages: readonly Message[]): unknown =>
  JSON.parse(
    JSON.stringify(messages, (key, value: unknown) =>
      key === 'map' || key === 'raw' || /^(?:p|.*P)lace$|^(?:bt|eom)$/.test(key) ? undefined : value,
    ),
  )
