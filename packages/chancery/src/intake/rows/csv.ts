import type { Item } from '../item.ts'
import { notTaken } from '../item.ts'
import { isTextField, TITLES_2003 } from '../sniff.ts'
import { type Bytes, joined, tooLarge } from '../stream.ts'
import { pieces, type Scanner, trimmedEnd } from './pieces.ts'

const [QUOTE, COMMA, BACKSLASH, LF, CR] = [34, 44, 92, 10, 13]

type State = 'between' | 'start' | 'plain' | 'quoted' | 'escaped' | 'quote'

/**
 * Ends of rows, as the layout `db2003` finds them: a quote closes a field where a comma or a line end follows; inside it
 * is doubled or stands after a backslash.
 */
export function rowScanner(backslash: boolean): Scanner {
  let state: State = 'between'
  return {
    end(chunk, from) {
      for (let at = from; at < chunk.length; at++) {
        const byte = chunk[at]!
        const isEnd = byte === LF || byte === CR
        if (state === 'quoted') {
          if (byte === QUOTE) state = 'quote'
          else if (backslash && byte === BACKSLASH) state = 'escaped'
          continue
        }
        if (state === 'escaped') {
          state = 'quoted'
          continue
        }
        if (state === 'quote' && byte !== COMMA && !isEnd) {
          // Doubled, or one that stands in the text as it is.
          state = backslash && byte === BACKSLASH ? 'escaped' : 'quoted'
          continue
        }
        if (isEnd) {
          if (state === 'between') continue
          state = 'between'
          return at + 1
        }
        if (byte === COMMA) state = 'start'
        else if (state === 'between' || state === 'start') state = byte === QUOTE ? 'quoted' : 'plain'
      }
      return -1
    },
  }
}

/** Which of the two ways a file escapes its quotes, by what is found first. */
export function usesBackslash(head: string): boolean {
  const escaped = head.match(/\\(?:"(?![,\r\n])|\r?\n)/g)?.length ?? 0
  const doubled = head.match(/[^,\n]""(?![,\r\n])/g)?.length ?? 0
  return escaped > doubled
}

/** Fields of one row, with their escapes undone. */
export function fieldsOf(row: string, backslash: boolean): string[] {
  const fields: string[] = []
  for (let at = 0; at <= row.length; at++) {
    if (row[at] !== '"') {
      const comma = row.indexOf(',', at)
      const end = comma < 0 ? row.length : comma
      fields.push(row.slice(at, end))
      at = end
      continue
    }
    let text = ''
    let from = ++at
    for (; at < row.length; at++) {
      const doubled = (backslash && row[at] === '\\') || (row[at] === '"' && row[at + 1] === '"')
      if (doubled) {
        text += row.slice(from, at)
        from = ++at
      } else if (row[at] === '"' && (at + 1 === row.length || row[at + 1] === ',')) break
    }
    fields.push(text + row.slice(from, at))
    at++
  }
  return fields
}

/**
 * A document a row. Rows of the 2003-2010 database stay as they are, so that a row has the same id in every file; of
 * other tables, the cable is the field whose title says so. The titles are no document.
 */
export async function* csvRows(
  { head, bytes }: { readonly head: Uint8Array; readonly bytes: Bytes },
  { name, path }: { readonly name: string; readonly path: string },
  most: number,
): AsyncGenerator<Item> {
  const start = new TextDecoder().decode(head)
  const backslash = usesBackslash(start)
  let column: number | undefined
  let titles: Uint8Array | undefined
  let n = 0
  for await (const piece of pieces(bytes, rowScanner(backslash), most)) {
    const as = `${name}, row ${++n}`
    if ('tooLong' in piece) {
      yield { name: as, path, reason: notTaken(as, tooLarge(most).message) }
      continue
    }
    const row = trimmed(piece.bytes)
    if (!row.length) continue
    if (n === 1) {
      const text = new TextDecoder().decode(row)
      if (TITLES_2003.test(text)) {
        titles = joined([row, Uint8Array.of(LF)])
        continue
      }
      const at = fieldsOf(text, backslash).findIndex(isTextField)
      if (at >= 0) {
        column = at
        continue
      }
    }
    if (column !== undefined) {
      const text = fieldsOf(new TextDecoder().decode(row), backslash)[column]
      if (text?.trim()) yield { name: as, path, bytes: new TextEncoder().encode(text), whole: true }
      else yield { name: as, path, reason: notTaken(as, 'it has no text in the column of the cables') }
      continue
    }
    // A row that does not show by itself what it is needs the titles before it.
    const alone = !titles || startsAsRow(row)
    yield { name: as, path, bytes: alone ? row : joined([titles!, row]), whole: true }
  }
}

const SHOWS = /^"?\d{1,7}"?,"?\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})?"?,"?\d{2}[A-Z0-9]/

const startsAsRow = (row: Uint8Array): boolean =>
  SHOWS.test(Buffer.from(row.subarray(0, 80)).toString('latin1'))

/** Line ends before and after the row, and a mark of byte order, are none of it. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[start] === LF || bytes[start] === CR) start++
  return trimmedEnd(bytes.subarray(start))
}
