import type { Clearance } from '../../guard/index.ts'
import { GATHERINGS, type Gathering, type NameField, type Query } from '../../query/index.ts'
import type { NodeOf, Traffic } from '../relations.ts'
import { groupsOf } from '../spellings.ts'
import type { Count, Cursor, Forms, Found, FoundCable, FoundNames, SearchWish, Step } from '../store.ts'
import { Columns } from './columns.ts'
import { spareAmong, spareRows } from './copies.ts'
import { stepValue } from './dates.ts'
import type { Database, Statement } from './driver.ts'
import { facetCounts } from './facets.ts'
import { found } from './found.ts'
import { gatheredRows } from './gathered.ts'
import { rowsRead } from './model-names.ts'
import { visibleParts } from './parts.ts'
import { type Resolved, resolve, type View } from './resolve.ts'
import { listOf } from './spellings.ts'
import { matching } from './where.ts'

/** Shown cables that a cursor remembers: it must fit into an address. */
const MOST_SEEN = 500
/** Forms of a part of a word that are named: the others are counted. */
const NAMED_FORMS = 20
/** Ties at the end of a page are decided by date and id: so many times more are asked for until the last one is none. */
const WIDER = 4

/** A hit as it is sorted. */
interface Ranked {
  readonly row: number
  readonly id: string
  readonly date: string
  readonly score: number
}

/** A query, what it means to a reader, and the rows that match, part by part. */
interface Matched {
  readonly key: string
  /** As it was typed first: what it means is known by its parts. */
  readonly query: Query
  readonly resolved: Resolved
  readonly rows: readonly (readonly number[])[]
  /** Of all parts. */
  readonly all: readonly number[]
}

/** Answers queries; the caller holds one state of the archive for all statements of one answer. */
export class Search {
  readonly #database: Database
  readonly #words: View['words']
  readonly #columns: Columns
  #changes = 0
  #seen = ''
  /** The latest: its histogram, or its other order, is often the next that is asked for. */
  #latest: Matched | undefined
  /** Rows of the sets of readers, as they are seen. */
  readonly #sets = new Map<string, readonly number[]>()
  /** Rows that the language model has read. */
  #read: ReadonlySet<number> | undefined

  constructor(database: Database, words: View['words']) {
    this.#database = database
    this.#words = words
    this.#columns = new Columns(database)
  }

  #sql(sql: string): Statement {
    return this.#database.prepare(sql)
  }

  /** This connection wrote; of others the engine tells. */
  changed(): void {
    this.#changes++
  }

  /** The engine counts what other connections change. */
  get state(): string {
    return `${this.#sql('PRAGMA data_version').get()?.data_version} ${this.#changes}`
  }

  /** Views of the moment that a store holds, in which nothing changes. */
  held: Map<Clearance, View> | undefined

  /** What a reader sees, and nothing else. */
  view(seenBy: Clearance): View {
    const known = this.held?.get(seenBy)
    if (known) return known
    const view = {
      sql: (text: string) => this.#sql(text),
      parts: visibleParts(this.#database, seenBy),
      words: this.#words,
    }
    this.held?.set(seenBy, view)
    return view
  }

  find(query: Query, seenBy: Clearance, wish: SearchWish): Found {
    const { order, limit, after, addressees = false, copies = false } = wish
    const matched = this.#match(query, seenBy, copies)
    const page =
      order === 'relevance'
        ? this.#best(matched, limit, after)
        : this.#byDate(matched.all, order, limit, after)
    return {
      ...page,
      total: matched.all.length,
      facets: facetCounts(this.#columns.count(matched.all, addressees)),
      gathered: this.#gathered(matched, wish.reader),
      forms: formsOf(matched.resolved),
      cut: matched.resolved.cut,
    }
  }

  /** How many of the matches each set of a reader holds: what a search within it would find. */
  #gathered({ all, resolved }: Matched, reader: string | undefined): Found['gathered'] {
    const counts: Record<Gathering, Count[]> = { collection: [], tag: [] }
    const sets =
      reader === undefined
        ? []
        : this.#sql('SELECT id, kind, name FROM gathered WHERE reader = ? ORDER BY key').all(reader)
    if (!sets.length) return counts
    const { view, spare } = resolved
    const matching = new Set([...all, ...(spare === undefined ? [] : (JSON.parse(spare) as number[]))])
    for (const { id, kind, name } of sets) {
      const key = `${id} ${view.parts}`
      const held = this.#sets.get(key) ?? gatheredRows(view.sql, view.parts, [Number(id)])
      this.#sets.set(key, held)
      const rows = held.filter(row => matching.has(row))
      const count = rows.length - (spare === undefined ? 0 : spareAmong(rows, view.sql))
      if (count) counts[kind as Gathering].push({ value: String(name), name: String(name), count })
    }
    for (const kind of GATHERINGS) counts[kind].sort((a, b) => b.count - a.count)
    return counts
  }

  histogram(query: Query, seenBy: Clearance, by: Step, copies: boolean): Count[] {
    return this.#columns.histogram(this.#match(query, seenBy, copies).all, by).map(([cut, count]) => {
      const value = stepValue(cut, by)
      return { value, name: by === 'decade' ? `${value}s` : value, count }
    })
  }

  /** `apart`: spellings of one name each for itself. */
  names(query: Query, seenBy: Clearance, limit: number, apart: boolean): FoundNames {
    const { all } = this.#match(query, seenBy, false)
    const counted = this.#columns.names(all, apart ? [] : groupsOf(listOf(this.#database)))
    const of = (field: NameField): FoundNames['kinds'][NameField] => {
      const names = counted.filter(one => one.field === field)
      return {
        total: names.length,
        names: names
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
          .slice(0, limit)
          .map(({ value, count }) => ({ value, name: value, count })),
      }
    }
    this.#read ??= rowsRead(this.#database)
    const read = this.#read
    return {
      cables: all.length,
      read: read.size ? all.reduce((sum, row) => sum + (read.has(row) ? 1 : 0), 0) : 0,
      kinds: { person: of('person'), org: of('org'), place: of('place') },
    }
  }

  traffic(query: Query, seenBy: Clearance, nodeOf: { from: NodeOf; to: NodeOf }): Traffic {
    const { all } = this.#match(query, seenBy, false)
    return { total: all.length, ...this.#columns.traffic(all, nodeOf) }
  }

  /** All matches, the oldest first: where each lies now, and its id. As one text, since millions of rows are slow to hand over. */
  places(query: Query, seenBy: Clearance, copies: boolean): { readonly row: string; readonly id: string }[] {
    const all = this.#sql(
      `SELECT group_concat(c.date || ' ' || c.id || ' ' || c.row, char(10)) AS lines
       FROM json_each(?) j CROSS JOIN cables c ON c.row = j.value`,
    ).get(JSON.stringify(this.#match(query, seenBy, copies).all))?.lines
    if (!all) return []
    return String(all)
      .split('\n')
      .sort()
      .map(line => {
        const [, id, row] = line.split(' ') as [string, string, string]
        return { row, id }
      })
  }

  /** Without `copies` one cable stands for all copies of it that match. */
  #match(query: Query, seenBy: Clearance, copies: boolean): Matched {
    const { state } = this
    if (state !== this.#seen) {
      this.#columns.refresh()
      this.#latest = undefined
      this.#sets.clear()
      this.#read = undefined
      this.#seen = state
    }
    const view = this.view(seenBy)
    const key = JSON.stringify([query, view.parts, copies])
    if (this.#latest?.key === key) return this.#latest
    const all = resolve(query, view)
    const spare = copies ? [] : spareRows(query, all)
    const resolved = spare.length ? { ...all, spare: JSON.stringify(spare) } : all
    const rows = view.parts.map(part => {
      const { sql, values, row } = matching(query, part, false, resolved)
      return JSON.parse(
        String(this.#sql(`SELECT json_group_array(${row}) AS rows ${sql}`).get(...values)!.rows),
      ) as number[]
    })
    // Of none, or one, no copy is made.
    const some = rows.filter(one => one.length)
    this.#latest = { key, query, resolved, rows, all: some.length > 1 ? some.flat() : (some[0] ?? []) }
    return this.#latest
  }

  #byDate(
    rows: readonly number[],
    order: 'newest' | 'oldest',
    limit: number,
    after: Cursor | undefined,
  ): Pick<Found, 'cables' | 'next'> {
    const ranked = this.#first(rows, order, limit + 1, after && 'date' in after ? after : undefined)
    const last = ranked.length > limit ? ranked[limit - 1] : undefined
    return {
      cables: this.#shown(ranked.slice(0, limit)),
      ...(last && { next: { date: last.date, id: last.id } }),
    }
  }

  /** The first by date and id, after a place in that order. */
  #first(
    rows: readonly number[],
    order: 'newest' | 'oldest',
    limit: number,
    after?: { date: string; id: string },
  ): Ranked[] {
    const compare = compareDates(order)
    return this.#fetched(this.#columns.first(rows, limit, order === 'newest', after?.date))
      .filter(one => !after || compare(after, one) < 0)
      .sort(compare)
      .slice(0, limit)
  }

  #best(
    { query, resolved, rows }: Matched,
    limit: number,
    after: Cursor | undefined,
  ): Pick<Found, 'cables' | 'next'> {
    const { seen = [], last } = after && 'seen' in after ? after : {}
    const wanted = limit + 1 + seen.length
    const ranked = resolved.view.parts
      .flatMap((part, i) => this.#bestOf(query, part, rows[i]!, wanted, resolved, last))
      .sort(compareScores)
      .slice(0, wanted)
    const shown = new Set(seen)
    const fresh = ranked.filter(one => !shown.has(shortened(one.id)))
    const page = fresh.slice(0, limit)
    const cables = this.#shown(page).map((cable, i) => ({ ...cable, score: page[i]!.score }))
    if (fresh.length <= limit) return { cables }
    const all = [...seen, ...page.map(one => shortened(one.id))]
    const { score, date, id } = page[limit - 1]!
    return {
      cables,
      next: {
        seen: all.slice(-MOST_SEEN),
        ...((last || all.length > MOST_SEEN) && { last: { score, date, id } }),
      },
    }
  }

  /** The first of a part by score, date and id, after a place in that order. */
  #bestOf(
    query: Query,
    part: number,
    rows: readonly number[],
    wanted: number,
    resolved: Resolved,
    last: { readonly score: number; readonly date: string; readonly id: string } | undefined,
  ): Ranked[] {
    if (!rows.length) return []
    const { sql, values, row, score } = matching(query, part, true, resolved)
    if (!score) {
      // All have the same: none.
      if (last && last.score > 0) return []
      return this.#first(rows, 'newest', wanted, last?.score === 0 ? last : undefined)
    }
    const from = last ? `AND ${score} >= ?` : ''
    const best = this.#sql(`SELECT ${row} AS row, ${score} AS score ${sql} ${from} ORDER BY 2 LIMIT ?`)
    for (let asked = wanted + 1; ; asked *= WIDER) {
      const found = best.all(...values, ...(last ? [last.score] : []), asked)
      const scores = new Map(found.map(({ row, score }) => [Number(row), Number(score)]))
      const end = found.length < asked ? Number.POSITIVE_INFINITY : Number(found.at(-1)!.score)
      // Of those with the last score there may be more.
      const sure = [...scores].filter(([, score]) => score < end).map(([row]) => row)
      const ranked = this.#fetched(sure, scores).filter(one => !last || compareScores(last, one) < 0)
      if (ranked.length >= wanted || found.length < asked) return ranked
    }
  }

  #fetched(rows: readonly number[], scores?: ReadonlyMap<number, number>): Ranked[] {
    return this.#sql('SELECT c.row, c.id, c.date FROM json_each(?) j CROSS JOIN cables c ON c.row = j.value')
      .all(JSON.stringify(rows))
      .map(({ row, id, date }) => ({
        row: Number(row),
        id: String(id),
        date: String(date),
        score: scores?.get(Number(row)) ?? 0,
      }))
  }

  #shown(ranked: readonly Ranked[]): FoundCable[] {
    return ranked.map(({ row, id }) =>
      found({ id, ...this.#sql('SELECT label, summary FROM summaries WHERE row = ?').get(row) }),
    )
  }
}

/** 50 bits of an id, and which message of its document it is: enough to know it again among the hits of a query. */
const shortened = (id: string): string => id.slice(0, 10) + id.slice(20)

/** What was found for each word that stands for others, in the order in which they were typed. */
const formsOf = ({ forms }: Resolved): Forms[] =>
  [...forms].map(([{ tokens, prefix, suffix }, found]) => ({
    typed: `${suffix ? '*' : ''}${tokens.join(' ')}${prefix ? '*' : ''}`,
    forms: found.slice(0, NAMED_FORMS),
    count: found.length,
  }))

type Dated = Pick<Ranked, 'date' | 'id'>

const compareDates =
  (order: 'newest' | 'oldest') =>
  (a: Dated, b: Dated): number =>
    a.date === b.date
      ? a.id === b.id
        ? 0
        : a.id < b.id
          ? -1
          : 1
      : a.date < b.date === (order === 'oldest')
        ? -1
        : 1

const newest = compareDates('newest')
const compareScores = (a: Dated & { score: number }, b: Dated & { score: number }): number =>
  a.score - b.score || newest(a, b)
