import type { Message } from '../message/message.ts'

/** Where a value stands, not what it is. */
export const PLACES: ReadonlySet<string> = new Set(['place', 'namePlace', 'map'])
const MOST_DIFFERENCES = 50

/** A field in which two messages differ. */
export interface Difference {
  /** `to[1].precedence.value`. */
  readonly field: string
  readonly one: unknown
  readonly other: unknown
}

/**
 * The comparison of two messages: every field, places apart, and so where the lines of its words were broken. Whether FL13 and FL16 were there counts, where they
 * stood does not.
 */
export function differences(one: Message, other: Message): Difference[] {
  const found: Difference[] = []
  const open: [string, unknown, unknown][] = [['', flat(one), flat(other)]]
  while (open.length && found.length < MOST_DIFFERENCES) {
    const [field, a, b] = open.pop()!
    if (a === b || (field.endsWith('.raw') && sameWords(a, b))) continue
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) {
      found.push({ field, one: a, other: b })
      continue
    }
    const left = a as Record<string, unknown>
    const right = b as Record<string, unknown>
    const keys = new Set([...Object.keys(left), ...Object.keys(right)])
    const under = [...keys].filter(key => !PLACES.has(key)).reverse()
    for (const key of under)
      open.push([
        Array.isArray(a) ? `${field}[${key}]` : field ? `${field}.${key}` : key,
        left[key],
        right[key],
      ])
  }
  return found
}

const sameWords = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' &&
  typeof other === 'string' &&
  one.replace(/\s+/g, ' ') === other.replace(/\s+/g, ' ')

const flat = (message: Message): unknown => ({
  ...message,
  ending: { ...message.ending, bt: message.ending?.bt !== undefined, eom: message.ending?.eom !== undefined },
})
