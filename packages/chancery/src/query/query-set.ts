import { inflections } from './inflections.ts'
import { type Around, holds, type Tokened } from './tokened.ts'
import type { Phrase, Query, ValueField, Words } from './tree.ts'

/** Beginnings of words are looked up by so many letters. */
const STEM = 3
/** The choice of keys is made again after so many cables, and then each time that there were twice as many. */
const FIRST_CHOICE = 256

/** One of these stands in every cable that matches: a word, a word of a field, the beginning of a word. */
type Keys = readonly string[]

interface Kept<T> {
  readonly value: T
  readonly query: Query
  /** Ways to find it, of which one is enough; none where nothing must stand in a cable that matches. */
  readonly ways: readonly Keys[]
  /** One cable alone answers it. */
  readonly lonely: boolean
}

interface Key {
  /** Cables that had it. */
  seen: number
  /** Places of the queries that are found by it now. */
  readonly queries: number[]
}

/**
 * Many queries that each cable meets at once. A query is found by the rarest thing that must stand in what matches it, as
 * far as was seen so far; those that were found are asked one by one. Queries in which nothing must stand (`-harbor`,
 * `date:2010`) are asked of each cable.
 */
export class QuerySet<T> {
  readonly #kept: Kept<T>[] = []
  #keys = new Map<string, Key>()
  #always: number[] = []
  #cables = 0
  #next = FIRST_CHOICE
  #chosen = false

  get size(): number {
    return this.#kept.length
  }

  add(query: Query, value: T): void {
    this.#kept.push({ value, query, ways: waysOf(query), lonely: isLonely(query) })
    this.#chosen = false
  }

  /**
   * What was added with each query that the cable matches, in that order. What the cable alone cannot answer (threads,
   * likeness, states) is asked.
   */
  match(cable: Tokened, ask: (value: T) => boolean): T[] {
    if (!this.#chosen || this.#cables >= this.#next) this.#choose()
    this.#cables++
    const met = new Set<number>(this.#always)
    for (const line of [cable.subject, cable.body]) this.#look(line, '', met)
    for (const field in cable.fields) this.#look(cable.fields[field as ValueField]!, `${field}:`, met)
    const found: T[] = []
    for (const at of [...met].sort((a, b) => a - b)) {
      const { query, value, lonely } = this.#kept[at]!
      if (lonely ? holds(query, cable, ALONE) : ask(value)) found.push(value)
    }
    return found
  }

  #look(line: string, field: string, met: Set<number>): void {
    // From blank to blank: a line begins with one.
    for (let at = 1; at < line.length; ) {
      let end = line.indexOf(' ', at)
      if (end < 0) end = line.length
      const word = line.slice(at, end)
      this.#meet(field + word, met)
      if (this.#stems && word.length >= STEM) this.#meet(`${field}${word.slice(0, STEM)}*`, met)
      at = end + 1
    }
  }

  #stems = false

  #meet(name: string, met: Set<number>): void {
    const key = this.#keys.get(name)
    if (!key) return
    key.seen++
    for (const at of key.queries) met.add(at)
  }

  /** By which of its ways each query is found: that whose words were met least. */
  #choose(): void {
    const before = this.#keys
    this.#keys = new Map()
    this.#always = []
    this.#stems = false
    this.#next = Math.max(this.#next, 2 * this.#cables)
    const keyOf = (name: string): Key => {
      const key = this.#keys.get(name) ?? { seen: before.get(name)?.seen ?? 0, queries: [] }
      this.#keys.set(name, key)
      return key
    }
    for (const [at, { ways }] of this.#kept.entries()) {
      if (!ways.length) {
        this.#always.push(at)
        continue
      }
      const costs = ways.map(names => names.reduce((sum, name) => sum + cost(name, keyOf(name).seen), 0))
      const best = ways[costs.indexOf(Math.min(...costs))]!
      for (const name of best) keyOf(name).queries.push(at)
      this.#stems ||= ways.flat().some(name => name.endsWith('*'))
    }
    this.#chosen = true
  }
}

const ALONE: Around = {
  thread: number => new Set([number]),
  held: () => false,
  like: () => ({ terms: [], itself: false }),
}

function isLonely(query: Query): boolean {
  if ('parts' in query) return query.parts.every(isLonely)
  if (query.kind === 'not') return isLonely(query.part)
  return query.kind !== 'thread' && query.kind !== 'like' && query.kind !== 'state'
}

/** What was seen counts; of what was not seen yet, long words and numbers are taken for rare ones. */
const cost = (name: string, seen: number): number => seen + 1 / (1 + name.length)

/** Lists of keys, in each of which one stands in every cable that matches. */
function waysOf(query: Query): readonly Keys[] {
  switch (query.kind) {
    case 'words':
      return phraseWays(query, '')
    case 'near':
      return query.sides.flatMap(eitherOf)
    case 'field':
      return either(query.values.map(value => phraseWays(value, `${query.field}:`)))
    case 'and':
      return query.parts.flatMap(waysOf)
    case 'or':
      return either(query.parts.map(waysOf))
    default:
      return []
  }
}

const eitherOf = (side: readonly Words[]): readonly Keys[] => either(side.map(one => phraseWays(one, '')))

/** One of several: a key of each. The longest of each is taken, since the ways of all would be too many. */
function either(each: readonly (readonly Keys[])[]): readonly Keys[] {
  if (!each.length || each.some(ways => !ways.length)) return []
  return [each.flatMap(ways => longest(ways))]
}

const longest = (ways: readonly Keys[]): Keys =>
  ways.reduce((best, one) => (Math.min(...one.map(length)) > Math.min(...best.map(length)) ? one : best))
const length = (name: string): number => name.length

/** Each whole word of a phrase, with its inflections; a beginning by its first letters. */
function phraseWays({ tokens, prefix, suffix, ...rest }: Phrase | Words, field: string): readonly Keys[] {
  if ('inflected' in rest && rest.inflected) return [[...inflections(tokens[0]!)].map(form => field + form)]
  return tokens.flatMap((token, i): Keys[] => {
    const end = suffix && i === 0
    const beginning = prefix && i === tokens.length - 1
    if (end) return []
    if (beginning) return token.length >= STEM ? [[`${field}${token.slice(0, STEM)}*`]] : []
    return [[field + token]]
  })
}
