import type { Neighbours } from '../relations.ts'
import type { FoundCable } from '../store.ts'
import type { SqlValue } from './driver.ts'
import { found } from './found.ts'
import type { View } from './resolve.ts'

const MRN_KEY = /^(\d{4})\D+(\d{1,9})$/
/** Serials of a year lie below it. */
const YEAR = 1_000_000_000

/** Year and serial of a number as one that rises with both: `2010MEXICO83`. */
export function numberOf(mrnKey: string | undefined): number | null {
  const [, year, serial] = MRN_KEY.exec(mrnKey ?? '') ?? []
  return year ? Number(year) * YEAR + Number(serial) : null
}

/**
 * The cables of the same post just before and after one, by number and by date, of those that the reader sees. Copies
 * of one number are one: the first stands for them.
 */
export function neighboursOf(id: string, { sql, parts }: View): Neighbours {
  const visible = JSON.stringify(parts)
  const SEEN = '+c.part IN (SELECT value FROM json_each(?))'
  const own = sql(`SELECT c.post, c.number, c.date, c.mrn_key FROM cables c WHERE c.id = ? AND ${SEEN}`).get(
    id,
    visible,
  )
  if (own?.post == null) return { number: {}, date: {} }
  const one = (condition: string, order: string, ...values: SqlValue[]): FoundCable | undefined => {
    const row = sql(
      `SELECT c.id, s.label, s.summary FROM cables c JOIN summaries s ON s.row = c.row
       WHERE c.post = ? AND ${condition} AND ${SEEN} ORDER BY ${order} LIMIT 1`,
    ).get(own.post!, ...values, visible)
    return row && found(row)
  }
  const both = (before: FoundCable | undefined, after: FoundCable | undefined): Neighbours['number'] => ({
    ...(before && { before }),
    ...(after && { after }),
  })
  const number =
    own.number === null
      ? {}
      : both(
          one('c.number < ?', 'c.number DESC, c.id', own.number!),
          one('c.number > ?', 'c.number, c.id', own.number!),
        )
  // What was sent in the same minute follows by its id.
  const at = [own.date!, own.date!, id]
  const another = own.mrn_key === null ? [] : [own.mrn_key!]
  const other = another.length ? 'AND c.mrn_key IS NOT ?' : ''
  const date =
    own.date === ''
      ? {}
      : both(
          one(
            `c.date <= ? AND c.date <> '' AND (c.date < ? OR c.id < ?) ${other}`,
            'c.date DESC, c.id DESC',
            ...at,
            ...another,
          ),
          one(`c.date >= ? AND (c.date > ? OR c.id > ?) ${other}`, 'c.date, c.id', ...at, ...another),
        )
  return { number, date }
}
