import { ORDER_CODE_ROWS, ORDER_ROWS } from './orders.rows.ts'

/** An executive order on classification and the days it was in force. */
export interface Order {
  readonly order: string
  /** First day in force, ISO. */
  readonly from: string
  /** Last day in force; absent for the one in force. */
  readonly to?: string
  readonly meaning: string
  readonly source: string
  /** A source that was read gives the days. */
  readonly confirmed: boolean
}

/** Every order, oldest first; an amendment has a row of its own. */
export const orders = (): readonly Order[] =>
  ORDER_ROWS.map(([order, from, to, meaning, source, unsure]) => ({
    order,
    from,
    ...(to && { to }),
    meaning,
    source,
    confirmed: !unsure,
  }))

/** The order in force on a day, amendments apart. */
export const orderInForce = (day: string): Order | undefined =>
  orders().find(({ order, from, to }) => order !== '13292' && from <= day && (to === undefined || day <= to))

/** A code of E.O. lines or of review. */
export interface OrderCode {
  readonly code: string
  /** The order it came with. */
  readonly order?: string
  readonly meaning: string
  readonly source: string
  readonly confirmed: boolean
}

let codes: Map<string, OrderCode> | undefined

/** The meaning of a code in any spelling: `XGDS 2`, `25x1-human`, `1.4 (b)`; `1.5` letters mean those of 1.4. */
export function orderCode(written: string): OrderCode | undefined {
  codes ??= new Map(
    ORDER_CODE_ROWS.map(([code, order, meaning, source, unsure]) => [
      letters(code),
      { code, ...(order && { order }), meaning, source, confirmed: !unsure },
    ]),
  )
  const key = letters(written).replace(/HUMAN$/, '')
  return SPELLINGS.map(([from, to]) => codes?.get(key.replace(from, to))).find(Boolean)
}

/** As it stands; the letters of the first numbering of E.O. 12958; a class of RDS or XDS; a part of B7. */
const SPELLINGS: readonly (readonly [from: RegExp, to: string])[] = [
  [/^$/, ''],
  [/^15(?=[A-G]$)/, '14'],
  [/^([RX]DS)\d$/, '$1'],
  [/^B7[A-F]$/, 'B7'],
]

const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')
