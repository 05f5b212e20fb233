import { nearest } from '@chancery/cable'
import { type Gathering, type Query, tagsAbout } from '../query/index.ts'
import type { GatheredSet, Store } from '../store/index.ts'
import type { QueryProblem } from './archive.ts'

/** Letters that may be wrong in a name that is taken for another. */
const SLIPS = 2

/** What a name of a collection or tag means to a reader: his own, or a collection whose link he was given. */
export const setNamed = (
  store: Store,
  reader: string,
  as: Gathering,
  name: string,
): GatheredSet | undefined =>
  store.gathered.named(reader, as, name) ??
  (as === 'collection' ? store.gathered.shared(name.toLowerCase()) : undefined)

/** A query with the sets that its names of collections and tags mean to a reader. What others call so does not exist. */
export function bound(query: Query, reader: string, store: Store, problems: QueryProblem[]): Query {
  if ('parts' in query)
    return { ...query, parts: query.parts.map(part => bound(part, reader, store, problems)) }
  if (query.kind === 'not') return { ...query, part: bound(query.part, reader, store, problems) }
  if (query.kind !== 'gathered') return query
  const { as, names } = query
  const found = names.map(name => ({ ...name, set: setNamed(store, reader, as, name.text) }))
  for (const { text, at, set } of found)
    if (!set) problems.push(unknown(as, text, at, query.span, store.gathered.list(reader, as)))
  return {
    ...query,
    names: found.map(({ text, at, set }) => ({ text: set?.name ?? text, at })),
    sets: found.flatMap(({ set }) => set?.id ?? []),
  }
}

function unknown(
  as: Gathering,
  name: string,
  at: { start: number; end: number },
  whole: { start: number; end: number },
  own: readonly GatheredSet[],
): QueryProblem {
  const near = nearest(
    name.toLowerCase(),
    own.map(one => one.name.toLowerCase()),
    SLIPS,
  )
  if (as === 'collection')
    return {
      code: 'collection-unknown',
      message: `You have no collection “${name}”.`,
      ...at,
      ...(near && { suggestion: quotedName(near) }),
    }
  if (near)
    return {
      code: 'tag-unknown',
      message: `You gave no cable the tag “${name}”.`,
      ...at,
      suggestion: quotedName(near),
    }
  return {
    code: 'tag-unknown',
    message: `You gave no cable the tag “${name}”.`,
    ...whole,
    ...(tagsAbout(name).length > 0 && { suggestion: `tags:${quotedName(name)}` }),
  }
}

/** A name as a value of a field. */
export const quotedName = (name: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) ? name : `"${name.replaceAll('"', ' ')}"`
