import type { Query } from '../../query/index.ts'
import type { ArrivalWish } from '../store.ts'
import type { Row } from './driver.ts'
import { resolve, type View } from './resolve.ts'
import { matching } from './where.ts'

/** Documents that are looked through at once: others may have their turn in between. */
const AT_ONCE = 400
/** Up to so many matches are looked up one by one; for more the register is gone through from its end or beginning. */
const FEW = 500

/**
 * The cables that match, in the order in which the last document of each came: a later section makes a cable come anew.
 * What matches is decided at the beginning and held in eight bytes a cable; `view` is asked again for each piece, since
 * who takes their time must not see what was since joined by something they may not see.
 */
export function* arrivals(
  query: Query,
  view: () => View,
  { after, since = '', newest = false }: ArrivalWish,
  reading: <T>(work: () => T) => T,
): Generator<Row> {
  const { rows, from, last } = reading(() => {
    const now = view()
    return { rows: matchingRows(query, now), from: after && placeOf(after, now), last: lastPlace(now) }
  })
  // A document that is gone, or that the reader does not see, is known by its time alone.
  const earliest = after && from === undefined && after.at > since ? after.at : since
  const goesOn = (place: number, id: string): boolean =>
    from === undefined || place > from || (place === from && id > after!.cable)
  for (const places of pieces(rows, view, { from: from ?? 0, last, newest })) {
    const now = view()
    const found = now
      .sql(
        `SELECT r.seq, r.document, c.row, c.id, s.label, s.summary,
           (SELECT min(received_at) FROM arrivals WHERE document = r.document) AS at
         FROM json_each(?) j CROSS JOIN register r ON r.seq = j.value CROSS JOIN cable_documents p ON p.document = r.document
         CROSS JOIN cables c ON c.id = p.cable CROSS JOIN summaries s ON s.row = c.row
         WHERE c.part IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
           SELECT 1 FROM cable_documents q JOIN register z ON z.document = q.document
           WHERE q.cable = c.id AND z.seq > r.seq)
         ORDER BY r.seq ${newest ? 'DESC' : ''}, c.id`,
      )
      .all(JSON.stringify(places), JSON.stringify(now.parts))
    for (const row of found)
      if (
        (!rows || has(rows, Number(row.row))) &&
        String(row.at) >= earliest &&
        goesOn(Number(row.seq), String(row.id))
      )
        yield row
  }
}

/** Rows of the cables that match, ascending; `undefined` where all do. */
function matchingRows(query: Query, view: View): Float64Array | undefined {
  if (query.kind === 'all') return undefined
  const resolved = resolve(query, view)
  const lists = view.parts.map(part => {
    const { sql, values, row } = matching(query, part, false, resolved)
    return String(view.sql(`SELECT group_concat(${row}, ' ') AS rows ${sql}`).get(...values)?.rows ?? '')
  })
  return numbersOf(lists).sort()
}

/** Digits with blanks between as numbers, without a text for each. */
function numbersOf(lists: readonly string[]): Float64Array {
  let count = 0
  for (const list of lists) {
    if (list) count++
    for (let i = 0; i < list.length; i++) if (list.charCodeAt(i) === 32) count++
  }
  const numbers = new Float64Array(count)
  let at = 0
  for (const list of lists) {
    let number = 0
    for (let i = 0; i < list.length; i++) {
      const code = list.charCodeAt(i)
      if (code === 32) {
        numbers[at++] = number
        number = 0
      } else number = number * 10 + code - 48
    }
    if (list) numbers[at++] = number
  }
  return numbers
}

function has(sorted: Float64Array, wanted: number): boolean {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = sorted[middle]!
    if (here === wanted) return true
    if (here < wanted) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Places of the register to look at, piece by piece. */
function* pieces(
  rows: Float64Array | undefined,
  view: () => View,
  { from, last, newest }: { from: number; last: number; newest: boolean },
): Generator<readonly number[]> {
  if (rows && rows.length <= FEW) {
    const places = view()
      .sql(
        `SELECT DISTINCT (SELECT max(r.seq) FROM cable_documents p JOIN register r ON r.document = p.document WHERE p.cable = c.id) AS seq
         FROM json_each(?) j CROSS JOIN cables c ON c.row = j.value`,
      )
      .all(JSON.stringify([...rows]))
      .map(({ seq }) => Number(seq))
      .filter(seq => seq >= from && seq <= last)
      .sort((a, b) => (newest ? b - a : a - b))
    for (let i = 0; i < places.length; i += AT_ONCE) yield places.slice(i, i + AT_ONCE)
    return
  }
  for (let low = from, high = last; low <= high; ) {
    const places = view()
      .sql(
        `SELECT seq FROM register WHERE seq BETWEEN ? AND ? ORDER BY seq ${newest ? 'DESC' : ''} LIMIT ${AT_ONCE}`,
      )
      .all(low, high)
      .map(({ seq }) => Number(seq))
    if (!places.length) return
    yield places
    const end = places[places.length - 1]!
    if (newest) high = end - 1
    else low = end + 1
  }
}

const lastPlace = (view: View): number =>
  Number(view.sql('SELECT max(seq) AS last FROM register').get()?.last ?? 0)

/** The place of a document, if it is one of a cable that the reader sees. */
function placeOf({ document }: { readonly document: string }, view: View): number | undefined {
  const row = view
    .sql(
      `SELECT r.seq FROM register r JOIN cable_documents p ON p.document = r.document JOIN cables c ON c.id = p.cable
       WHERE r.document = ? AND c.part IN (SELECT value FROM json_each(?)) LIMIT 1`,
    )
    .get(document, JSON.stringify(view.parts))
  return row && Number(row.seq)
}
