import { type Clearance, dominates } from '../guard/index.ts'
import { type Query, QuerySet, type Tokened, VALUE_FIELDS, type ValueField } from '../query/index.ts'
import type { Card, Saved, Store } from '../store/index.ts'
import { asked } from './asked.ts'

/** A cable that came, with the place of the last of its documents that did. */
export interface Arrived {
  readonly place: number
  readonly card: Card
}

interface Searches {
  version: number
  set: QuerySet<{ readonly saved: Saved; readonly query: Query }>
  /** Places in the set; who changes the query of a search, or its clearance, makes another of it. */
  readonly places: Map<string, number>
}

const kept = new WeakMap<Store, Searches>()

/** In memory: what was saved since is read and joins, what was let go leaves. */
function searchesOf(store: Store): Searches {
  const { version } = store.saved
  const known = kept.get(store)
  if (known?.version === version) return known
  const searches: Searches = known ?? { version, set: new QuerySet(), places: new Map() }
  const now = store.saved.list()
  const nameOf = ({ id, query, clearance }: Saved): string => JSON.stringify([id, query, clearance])
  const names = new Set(now.map(nameOf))
  for (const [name, place] of searches.places)
    if (!names.has(name)) {
      searches.set.drop(place)
      searches.places.delete(name)
    }
  for (const saved of now) {
    const name = nameOf(saved)
    if (searches.places.has(name)) continue
    const { query } = asked(saved.query, { id: saved.reader, clearance: saved.clearance }, store)
    searches.places.set(name, searches.set.add(query, { saved, query }))
  }
  searches.version = version
  kept.set(store, searches)
  return searches
}

/**
 * Cables that came meet all saved searches, in memory and at once; what they match goes into the lists, and the mark moves
 * with it, in the change of the caller. What was met before is passed over, so that work that is done again leaves
 * nothing twice.
 */
export function meet(store: Store, arrived: readonly Arrived[], upTo: number): void {
  const { set } = searchesOf(store)
  const mark = store.saved.met
  if (!set.size || upTo <= mark) return
  const arrivals = arrived
    .filter(({ place }) => place > mark)
    .flatMap(({ card }) =>
      set
        .match(tokened(card), ({ saved }) =>
          // What its owner gathered meanwhile counts.
          holdsInIndex(
            store,
            asked(saved.query, { id: saved.reader, clearance: saved.clearance }, store).query,
            card,
            saved.clearance,
          ),
        )
        .filter(({ saved }) => dominates(saved.clearance, card.label))
        .map(({ saved }) => ({ saved: saved.id, cable: card.id, documents: card.documents })),
    )
  store.saved.meet(upTo, arrivals, new Date().toISOString())
}

/** Its words are parted already, as the index takes them. */
function tokened({ subject, body, fields, date, due, classRank, numbers, cites }: Card): Tokened {
  const lines: Partial<Record<ValueField, string>> = {}
  fields.forEach((line, n) => {
    if (line) lines[VALUE_FIELDS[n]!] = ` ${line} `
  })
  return {
    subject: ` ${subject} `,
    body: ` ${body} `,
    fields: lines,
    ...(date && { day: date.slice(0, 10) }),
    ...(due && { due }),
    ...(classRank !== undefined && { classRank }),
    numbers,
    cites,
  }
}

/** What only the other cables can say (threads, likeness, states) is asked of the index, on the day of the cable. */
function holdsInIndex(store: Store, query: Query, { id, date }: Card, clearance: Clearance): boolean {
  const span = { start: 0, end: 0 }
  const on = date.slice(0, 10)
  const day: Query = on
    ? { kind: 'date', from: on, before: `${on}~`, span }
    : { kind: 'not', part: { kind: 'date', from: '0000', span } }
  for (const found of store.stream({ kind: 'and', parts: [query, day] }, clearance))
    if (found.id === id) return true
  return false
}
