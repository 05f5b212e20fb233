import { canonicalPost, postName, posts } from '@chancery/cable'
import type { Reader } from '../guard/index.ts'
import { parseQuery } from '../query/index.ts'
import type { NodeOf, Store } from '../store/index.ts'
import type { Traffic, TrafficBy, TrafficNode } from './relations.ts'

/** Ways of writing one node that a query names: the most frequent; an address has room for no more. */
const MOST_WRITTEN = 12

const asWritten: NodeOf = value => value.replace(/\s+/g, ' ').trim() || undefined

/** A post under all its ways of being addressed; who is none of the tables, as written. */
const asPost: NodeOf = value => {
  const { key, known } = canonicalPost(value)
  return known ? postName(key) : asWritten(value)
}

let keys: ReadonlyMap<string, string> | undefined

/** The key of a post by the name that lists give it. */
function keyOf(name: string): string | undefined {
  keys ??= new Map(posts().flatMap(({ key }) => (key ? [[postName(key) ?? key, key] as const] : [])))
  return keys.get(name)
}

/** Who writes to whom in the cables of a query. */
export function trafficOf(typed: string, reader: Reader, store: Store, by: TrafficBy = 'post'): Traffic {
  const { query, reading } = parseQuery(typed)
  const { total, sent, pairs, written } = store.traffic(query, reader.clearance, {
    from: asWritten,
    to: by === 'post' ? asPost : asWritten,
  })
  const sums = new Map<string, { out: number; in: number }>()
  const sumOf = (name: string): { out: number; in: number } => {
    const known = sums.get(name) ?? { out: 0, in: 0 }
    sums.set(name, known)
    return known
  }
  const between = pairs.filter(({ from, to }) => from !== to)
  for (const { from, to, cables } of between) {
    sumOf(from).out += cables
    sumOf(to).in += cables
  }
  const names = [...sums].sort(([a, x], [b, y]) => y.out + y.in - x.out - x.in || (a < b ? -1 : 1))
  const places = new Map(names.map(([name], i) => [name, i]))
  return {
    reading,
    total,
    sent,
    nodes: names.map(([name, sum]): TrafficNode => {
      const key = keyOf(name)
      const forms = written.get(name)!
      const from = anyOf('from', forms.from)
      const to = anyOf('addressee', forms.to)
      return {
        name,
        ...(key && { post: key }),
        ...sum,
        queries: { ...(from && { sent: from }), ...(to && { received: to }) },
      }
    }),
    edges: between
      .map(({ from, to, cables }) => ({ from: places.get(from)!, to: places.get(to)!, cables }))
      .sort((a, b) => b.cables - a.cables || a.from - b.from || a.to - b.to),
  }
}

function anyOf(field: string, forms: ReadonlyMap<string, number>): string | undefined {
  if (!forms.size) return undefined
  const values = [...forms]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_WRITTEN)
    .map(([value]) =>
      /^[\p{L}\p{N}]+$/u.test(value) ? value.toLowerCase() : `"${value.toLowerCase().replace(/["*]/g, ' ')}"`,
    )
  return `${field}:${values.join(',')}`
}
