import { canonicalPost, type PostAuthority, postAuthority, postName, posts } from '@chancery/cable'
import type { Reader } from '../guard/index.ts'
import { parseQuery, tokenLine } from '../query/index.ts'
import type { Store } from '../store/index.ts'
import type { PostRecord } from './relations.ts'

const quoted = (name: string): string => `"${name.toLowerCase().replace(/["*]/g, ' ')}"`

/** What finds the cables that a post sent, under all of its names, and no longer name that has one of them in it. */
function sentQuery(names: readonly string[]): string {
  const wanted = names.map(tokenLine)
  const longer = new Set(posts().flatMap(post => (post.key ? postName(post.key) : [])))
  const others = [...longer].filter(name => {
    const line = ` ${tokenLine(name)} `
    return !wanted.includes(line.trim()) && wanted.some(one => line.includes(` ${one} `))
  })
  const without = others.length ? ` -post:${others.map(quoted).join(',')}` : ''
  return `post:${names.map(quoted).join(',')}${without}`
}

/** What is known of a post by any of its names, and its cables by year. */
export function postRecord(
  name: string,
  reader: Reader,
  store: Store,
  year: number | undefined,
): PostRecord | undefined {
  const authority = postAuthority(name, year)
  const key = authority?.key ?? canonicalPost(name).key
  if (!key) return undefined
  const names = authority ? authority.names.map(one => one.name) : [postName(key)]
  const designators = authority?.names.flatMap(one => one.designators) ?? [
    ...['AMEMBASSY', 'AMCONSUL', 'USMISSION'].map(style => `${style} ${key}`),
  ]
  const queries = {
    sent: sentQuery(names),
    received: `addressee:${designators.map(quoted).join(',')}`,
  }
  const years = new Map<number, { sent: number; received: number }>()
  const totals = { sent: 0, received: 0 }
  for (const way of ['sent', 'received'] as const) {
    const { query } = parseQuery(queries[way])
    totals[way] = store.search(query, reader.clearance, { order: 'newest', limit: 1 }).total
    for (const { value, count } of store.histogram(query, reader.clearance, 'year')) {
      const at = Number(value)
      const of = years.get(at) ?? { sent: 0, received: 0 }
      of[way] = count
      years.set(at, of)
    }
  }
  if (!authority && !totals.sent && !totals.received) return undefined
  return {
    key,
    name: authority?.name ?? postName(key),
    ...(authority && { authority: authority satisfies PostAuthority }),
    ...totals,
    years: [...years].sort(([a], [b]) => a - b).map(([at, of]) => ({ year: at, ...of })),
    queries,
  }
}
