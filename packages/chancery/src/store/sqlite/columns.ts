import type { NameField } from '../../query/index.ts'
import type { NodeOf, Traffic } from '../relations.ts'
import type { FacetField, Step } from '../store.ts'
import { dateNumber, STEPS } from './dates.ts'
import type { Database, Row } from './driver.ts'
import { Growing } from './growing.ts'

/** Rows that are fetched at once. */
const FETCHED = 20_000

/** A list of numbers for each row. */
class Lists {
  readonly #starts = new Growing(new Uint32Array(1024))
  readonly #codes = new Growing(new Uint32Array(1024))

  /** The next row; those that are passed over have none. */
  put(row: number, codes: string): void {
    while (this.#starts.length <= row) this.#starts.push(this.#codes.length)
    for (const character of codes) this.#codes.push(character.codePointAt(0)!)
    this.#starts.push(this.#codes.length)
  }

  each(row: number, take: (code: number) => void): void {
    const codes = this.#codes.numbers
    const end = this.#starts.numbers[row + 1]!
    for (let at = this.#starts.numbers[row]!; at < end; at++) take(codes[at]!)
  }

  count(rows: readonly number[], counts: Uint32Array): void {
    const starts = this.#starts.numbers
    const codes = this.#codes.numbers
    for (let i = 0; i < rows.length; i++) {
      const end = starts[rows[i]! + 1]!
      for (let at = starts[rows[i]!]!; at < end; at++) counts[codes[at]!]!++
    }
  }
}

/**
 * What is counted and sorted of each cable, side by side in memory: twenty bytes or so a cable. Numbers of rows are never
 * given twice, so that what was taken out does no harm here: no search names it.
 */
export class Columns {
  readonly #database: Database
  #made = ''
  #last = 0
  #lastParties = 0
  #lastCode = 0
  #dates = new Growing(new Float64Array(1024))
  #facets = new Lists()
  #parties = new Lists()
  #names = new Lists()
  #lastNames = 0
  #lastName = 0
  #nameValues = new Map<number, { field: NameField; value: string }>()
  #values = new Map<number, { field: FacetField; value: string }>()

  constructor(database: Database) {
    this.#database = database
  }

  /** Takes in what came since. */
  refresh(): void {
    const made = String(
      this.#database.prepare(`SELECT value FROM meta WHERE key = 'made'`).get()?.value ?? '',
    )
    if (made !== this.#made) {
      this.#made = made
      this.#last = this.#lastParties = this.#lastCode = this.#lastNames = this.#lastName = 0
      this.#names = new Lists()
      this.#nameValues = new Map()
      this.#dates = new Growing(new Float64Array(1024))
      this.#facets = new Lists()
      this.#parties = new Lists()
      this.#values = new Map()
    }
    this.#last = this.#fetch('facets', this.#last, (row, date, codes) => {
      this.#dates.set(row, dateNumber(date))
      this.#facets.put(row, codes)
    })
  }

  /** Addressees take as much room as all the rest, and are loaded when they are asked for. */
  #refreshParties(): void {
    this.#lastParties = this.#fetch('parties', this.#lastParties, (row, _date, codes) =>
      this.#parties.put(row, codes),
    )
  }

  #fetch(
    column: 'facets' | 'parties' | 'names',
    after: number,
    take: (row: number, date: string, codes: string) => void,
  ): number {
    const fetch = this.#database.prepare(`
      SELECT json_group_array(row) AS rows, json_group_array(date) AS dates, group_concat(${column}, char(10)) AS codes
      FROM (SELECT row, date, ${column} FROM cables WHERE row > ? ORDER BY row LIMIT ${FETCHED})`)
    for (let last = after; ; ) {
      const found = fetch.get(last) as Row
      const rows = JSON.parse(String(found.rows)) as number[]
      if (!rows.length) return last
      const dates = JSON.parse(String(found.dates)) as string[]
      const codes = String(found.codes).split('\n')
      for (let i = 0; i < rows.length; i++) take(rows[i]!, dates[i]!, codes[i]!)
      last = rows.at(-1)!
    }
  }

  /** How often each name stands in the rows; those of a group, each the spellings of one name, are counted as one. */
  names(
    rows: readonly number[],
    groups: readonly { readonly field: NameField; readonly names: readonly string[] }[] = [],
  ): { field: NameField; value: string; count: number }[] {
    this.#lastNames = this.#fetch('names', this.#lastNames, (row, _date, codes) =>
      this.#names.put(row, codes),
    )
    for (const { code, field, value } of this.#database
      .prepare('SELECT code, field, value FROM name_values WHERE code > ?')
      .all(this.#lastName)) {
      this.#nameValues.set(Number(code), { field: field as NameField, value: String(value) })
      this.#lastName = Math.max(this.#lastName, Number(code))
    }
    const counts = new Uint32Array(this.#lastName + 1)
    this.#names.count(rows, counts)
    if (groups.length) this.#together(rows, counts, groups)
    const found: { field: NameField; value: string; count: number }[] = []
    for (let code = 0; code < counts.length; code++)
      if (counts[code]) found.push({ ...this.#nameValues.get(code)!, count: counts[code]! })
    return found
  }

  /** A cable with two spellings is one cable. They count under the first of the group that is there. */
  #together(
    rows: readonly number[],
    counts: Uint32Array,
    groups: readonly { readonly field: NameField; readonly names: readonly string[] }[],
  ): void {
    const codes = new Map<string, number>()
    const wanted = new Set(groups.flatMap(({ field, names }) => names.map(name => `${field} ${name}`)))
    for (const [code, { field, value }] of this.#nameValues)
      if (wanted.has(`${field} ${value}`) && counts[code]) codes.set(`${field} ${value}`, code)
    const headOf = new Map<number, number>()
    for (const { field, names } of groups) {
      const here = names.flatMap(name => codes.get(`${field} ${name}`) ?? [])
      if (here.length > 1) for (const code of here) headOf.set(code, here[0]!)
    }
    if (!headOf.size) return
    for (const code of headOf.keys()) counts[code] = 0
    const last = new Map<number, number>()
    for (const row of rows)
      this.#names.each(row, code => {
        const head = headOf.get(code)
        if (head === undefined || last.get(head) === row) return
        last.set(head, row)
        counts[head]!++
      })
  }

  #refreshValues(): void {
    for (const { code, field, value } of this.#database
      .prepare('SELECT code, field, value FROM facet_values WHERE code > ?')
      .all(this.#lastCode)) {
      this.#values.set(Number(code), { field: field as FacetField, value: String(value) })
      this.#lastCode = Math.max(this.#lastCode, Number(code))
    }
  }

  /** Each sender of the rows with each of its addressees. */
  traffic(rows: readonly number[], nodeOf: { from: NodeOf; to: NodeOf }): Omit<Traffic, 'total'> {
    this.#refreshValues()
    this.#refreshParties()
    const names: string[] = []
    const places = new Map<string, number>()
    const written = new Map<string, { from: Map<string, number>; to: Map<string, number> }>()
    /** The node of each code; -1 where it is none. Each distinct value is asked for once. */
    const nodes = new Int32Array(this.#lastCode + 1).fill(-2)
    const place = (code: number, end: 'from' | 'to'): number => {
      const name = nodeOf[end](this.#values.get(code)!.value)
      if (name === undefined) return -1
      const known = places.get(name) ?? names.push(name) - 1
      places.set(name, known)
      if (!written.has(name)) written.set(name, { from: new Map(), to: new Map() })
      return known
    }
    const counts = new Uint32Array(this.#lastCode + 1)
    const bySender = new Map<number, number[]>()
    let sent = 0
    for (const row of rows) {
      let from = -1
      this.#facets.each(row, code => {
        if (from >= 0 || nodes[code] === -1) return
        if (nodes[code] === -2)
          nodes[code] = this.#values.get(code)?.field === 'post' ? place(code, 'from') : -1
        from = nodes[code]!
        if (from >= 0) counts[code]!++
      })
      if (from < 0) continue
      sent++
      const list = bySender.get(from)
      if (list) list.push(row)
      else bySender.set(from, [row])
    }
    const pairs: { from: string; to: string; cables: number }[] = []
    let sums: number[] = []
    let latest: number[] = []
    for (const [from, list] of bySender) {
      sums = []
      latest = []
      const touched: number[] = []
      for (const row of list)
        this.#parties.each(row, code => {
          if (nodes[code] === -2) nodes[code] = place(code, 'to')
          const to = nodes[code]!
          counts[code]!++
          if (to < 0 || latest[to] === row) return
          latest[to] = row
          if (sums[to] === undefined) {
            sums[to] = 0
            touched.push(to)
          }
          sums[to]!++
        })
      for (const to of touched) pairs.push({ from: names[from]!, to: names[to]!, cables: sums[to]! })
    }
    for (let code = 0; code < nodes.length; code++) {
      if (nodes[code]! < 0 || !counts[code]) continue
      const { field, value } = this.#values.get(code)!
      written.get(names[nodes[code]!]!)![field === 'post' ? 'from' : 'to'].set(value, counts[code]!)
    }
    return { sent, pairs, written }
  }

  /** How often each value stands in the rows. */
  count(rows: readonly number[], addressees: boolean): { field: FacetField; value: string; count: number }[] {
    this.#refreshValues()
    const counts = new Uint32Array(this.#lastCode + 1)
    this.#facets.count(rows, counts)
    if (addressees) {
      this.#refreshParties()
      this.#parties.count(rows, counts)
    }
    const found: { field: FacetField; value: string; count: number }[] = []
    for (let code = 0; code < counts.length; code++)
      if (counts[code]) found.push({ ...this.#values.get(code)!, count: counts[code]! })
    return found
  }

  /** How many rows lie in each step of time, in order; those without a date lie in none. */
  histogram(rows: readonly number[], step: Step): (readonly [cut: number, count: number])[] {
    const dates = this.#dates.numbers
    const counts = new Map<number, number>()
    for (let i = 0; i < rows.length; i++) {
      const date = dates[rows[i]!]!
      if (!date) continue
      const cut = Math.floor(date / STEPS[step])
      counts.set(cut, (counts.get(cut) ?? 0) + 1)
    }
    return [...counts].sort(([a], [b]) => a - b)
  }

  /**
   * Rows among which are the first `limit` by date from a date on, all that have the same date as one of them included:
   * texts of dates and ids decide between those.
   */
  first(rows: readonly number[], limit: number, newest: boolean, from?: string): number[] {
    const dates = this.#dates.numbers
    const sign = newest ? -1 : 1
    const start = from === undefined ? Number.NEGATIVE_INFINITY : sign * dateNumber(from)
    // The least of those after the start, in order: a list of `limit` into which few of many rows come.
    const least: number[] = []
    for (let i = 0; i < rows.length; i++) {
      const date = sign * dates[rows[i]!]!
      if (date <= start || (least.length === limit && date >= least[limit - 1]!)) continue
      if (least.length === limit) least.pop()
      let at = least.length
      while (at > 0 && least[at - 1]! > date) at--
      least.splice(at, 0, date)
    }
    const end = least.length < limit ? Number.POSITIVE_INFINITY : least[limit - 1]!
    return rows.filter(row => {
      const date = sign * dates[row]!
      return date >= start && date <= end
    })
  }
}
