import type { Cursor } from '../store/index.ts'

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.date, cursor.id, cursor.score])).toString('base64url')

/** A cursor as it was handed out; `undefined` for anything else. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [date, id, score] = JSON.parse(Buffer.from(text.slice(0, 400), 'base64url').toString())
    if (typeof date !== 'string' || typeof id !== 'string') return undefined
    return { date, id, ...(typeof score === 'number' && { score }) }
  } catch {
    return undefined
  }
}
