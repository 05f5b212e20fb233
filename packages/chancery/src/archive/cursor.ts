import type { Cursor } from '../store/index.ts'

/** Longer than any that is handed out. */
const LONGEST = 12_000

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(
    JSON.stringify(
      'seen' in cursor
        ? [cursor.seen, ...(cursor.last ? [cursor.last.score, cursor.last.date, cursor.last.id] : [])]
        : [cursor.date, cursor.id],
    ),
  ).toString('base64url')

/** A cursor as it was handed out; `undefined` for anything else. */
export function readCursor(text: string): Cursor | undefined {
  if (text.length > LONGEST) return undefined
  try {
    const [first, ...rest]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof first === 'string')
      return typeof rest[0] === 'string' ? { date: first, id: rest[0] } : undefined
    if (!Array.isArray(first) || !first.every(one => typeof one === 'string')) return undefined
    const [score, date, id] = rest
    if (!rest.length) return { seen: first }
    return typeof score === 'number' && typeof date === 'string' && typeof id === 'string'
      ? { seen: first, last: { score, date, id } }
      : undefined
  } catch {
    return undefined
  }
}

/** Place in the order of arrival: the document is found again; where it is gone, the time says where to go on. */
export interface ArrivalCursor {
  readonly document: string
  readonly cable: string
  readonly at: string
}

export const writeArrivalCursor = ({ document, cable, at }: ArrivalCursor): string =>
  Buffer.from(JSON.stringify([document, cable, at])).toString('base64url')

export function readArrivalCursor(text: string): ArrivalCursor | undefined {
  if (text.length > 400) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== 3 || !parts.every(one => typeof one === 'string'))
      return undefined
    const [document, cable, at] = parts as [string, string, string]
    return { document, cable, at }
  } catch {
    return undefined
  }
}

/** Was this handed out with a line of a harvest? */
export const isArrivalCursor = (text: string): boolean => readArrivalCursor(text) !== undefined
