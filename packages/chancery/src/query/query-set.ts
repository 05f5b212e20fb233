import { nearIn } from './in-line.ts'
import { inflections } from './inflections.ts'
import { type Around, holds, stands, type Tokened } from './tokened.ts'
import { type Phrase, type Query, VALUE_FIELDS, type Words } from './tree.ts'
import { IN_BODY, IN_SUBJECT, Watch } from './watch.ts'

/** The choice of keys is made again after so many cables, and then each time that there were twice as many. */
const FIRST_CHOICE = 32
/** What costs no more is asked again rather than remembered. */
const CHEAP = 2

/** What must stand in a cable that matches: a word (an id of the watch); all of several needs; one of several. */
type Need =
  | { readonly id: number; readonly rarity: number }
  | { readonly all: readonly Need[] }
  | { readonly one: readonly Need[] }

/** A part of a query, the same for all queries that have it: answered once a cable. */
interface Part {
  readonly holds: () => boolean
  readonly need: Need | undefined
  /** What it costs to ask, roughly. */
  readonly cost: number
  cable: number
  answer: boolean
}

interface Kept<T> {
  readonly value: T
  readonly part: Part
  /** One cable alone answers it. */
  readonly lonely: boolean
  /** By which words it is found now; none: it is asked of each cable. */
  keys: readonly number[] | undefined
}

/**
 * Many queries that each cable meets at once. One pass over the words of the cable marks those that any query has; a query
 * is looked at where the rarest thing that must stand in what matches it was marked, as far as was seen so far. Equal
 * parts of queries are answered once. Queries in which nothing must stand (`-harbor`, `date:2010`) are asked of each cable.
 */
export class QuerySet<T> {
  readonly #kept: (Kept<T> | undefined)[] = []
  readonly #parts = new Map<string, Part>()
  readonly #watch = new Watch()
  /** By the word that finds them: places of queries, each with another word that must be there too, or -1. */
  #byKey: (number[] | undefined)[] = []
  #always = new Set<number>()
  #size = 0
  #cables = 0
  #next = FIRST_CHOICE
  #cable!: Tokened
  /** In which cable each query was looked at last. */
  readonly #met: number[] = []

  get size(): number {
    return this.#size
  }

  /** Its place, by which it is dropped. */
  add(query: Query, value: T): number {
    const kept: Kept<T> = { value, part: this.#part(query), lonely: isLonely(query), keys: undefined }
    const at = this.#kept.push(kept) - 1
    this.#met.push(0)
    this.#size++
    this.#file(kept, at)
    return at
  }

  drop(at: number): void {
    const keys = this.#kept[at]?.keys
    if (this.#kept[at]) this.#size--
    this.#kept[at] = undefined
    this.#always.delete(at)
    for (const key of keys ?? [])
      this.#byKey[key] = this.#byKey[key]!.filter((_, i, list) => list[i & ~1] !== at)
  }

  /**
   * What was added with each query that the cable matches, in that order. What the cable alone cannot answer (threads,
   * likeness, states) is asked.
   */
  match(cable: Tokened, ask: (value: T) => boolean): T[] {
    if (this.#cables >= this.#next) this.#choose()
    this.#cables++
    this.#cable = cable
    const watch = this.#watch
    watch.next()
    watch.look(cable.subject, 0, IN_SUBJECT)
    watch.look(cable.body, 0, IN_BODY)
    VALUE_FIELDS.forEach((field, n) => {
      const line = cable.fields[field]
      if (line !== undefined) watch.look(line, n + 1, IN_BODY)
    })
    const found: number[] = []
    for (const at of this.#always) this.#try(at, ask, found)
    for (const key of watch.found) {
      const queries = this.#byKey[key]
      if (!queries) continue
      for (let i = 0; i < queries.length; i += 2) {
        const other = queries[i + 1]!
        if (other < 0 || watch.where(other)) this.#try(queries[i]!, ask, found)
      }
    }
    return found.sort((a, b) => a - b).map(at => this.#kept[at]!.value)
  }

  #try(at: number, ask: (value: T) => boolean, found: number[]): void {
    if (this.#met[at] === this.#cables) return
    this.#met[at] = this.#cables
    const { part, lonely, value } = this.#kept[at]!
    if (lonely ? this.#holds(part) : ask(value)) found.push(at)
  }

  #holds(part: Part): boolean {
    if (part.cost <= CHEAP) return part.holds()
    if (part.cable !== this.#cables) {
      part.answer = part.holds()
      part.cable = this.#cables
    }
    return part.answer
  }

  /** By which of its ways each query is found: that whose words were met least. */
  #choose(): void {
    this.#byKey = []
    this.#always = new Set()
    this.#next = 2 * this.#cables
    for (const [at, kept] of this.#kept.entries()) if (kept) this.#file(kept, at)
  }

  #file(kept: Kept<T>, at: number): void {
    const keys = this.#best(kept.part.need)?.keys
    kept.keys = keys && [...new Set(keys)]
    if (!keys) this.#always.add(at)
    const other = keys?.length === 1 ? this.#other(kept.part.need!, keys[0]!) : undefined
    for (const key of kept.keys ?? []) {
      const queries = this.#byKey[key] ?? []
      this.#byKey[key] = queries
      queries.push(at, other ?? -1)
    }
  }

  #best(need: Need | undefined): { keys: readonly number[]; cost: number } | undefined {
    if (!need) return undefined
    if ('id' in need) return { keys: [need.id], cost: this.#watch.seen(need.id) + need.rarity }
    const best = ('all' in need ? need.all : need.one).map(one => this.#best(one)!)
    return 'all' in need
      ? best.reduce((least, one) => (one.cost < least.cost ? one : least))
      : { keys: best.flatMap(one => one.keys), cost: best.reduce((sum, one) => sum + one.cost, 0) }
  }

  /** The rarest other word that must be there. */
  #other(need: Need, key: number): number | undefined {
    if (!('all' in need)) return undefined
    let least: { id: number; seen: number } | undefined
    for (const one of need.all) {
      const id = 'id' in one ? one.id : this.#other(one, key)
      if (id === undefined || id === key) continue
      const seen = this.#watch.seen(id)
      if (!least || seen < least.seen) least = { id, seen }
    }
    return least?.id
  }

  #part(query: Query): Part {
    const name = JSON.stringify(query, (key, value) => (NOT_ASKED.has(key) ? undefined : value))
    const known = this.#parts.get(name)
    if (known) return known
    const made: Part = { ...this.#made(query), cable: 0, answer: false }
    this.#parts.set(name, made)
    return made
  }

  #made(query: Query): Pick<Part, 'holds' | 'need' | 'cost'> {
    switch (query.kind) {
      case 'and':
      case 'or': {
        // What is answered soonest is asked first.
        const parts = query.parts.map(part => this.#part(part)).sort((a, b) => a.cost - b.cost)
        const cost = parts.reduce((sum, part) => sum + part.cost, 0)
        return query.kind === 'and'
          ? { holds: () => parts.every(part => this.#holds(part)), need: all(parts.map(needOf)), cost }
          : { holds: () => parts.some(part => this.#holds(part)), need: oneOf(parts.map(needOf)), cost }
      }
      case 'not': {
        const part = this.#part(query.part)
        return { holds: () => !this.#holds(part), need: undefined, cost: part.cost }
      }
      case 'words':
        return this.#words(query)
      case 'near': {
        const sides = query.sides.map(side => side.map(one => this.#words(one)))
        return {
          holds: () =>
            sides.every(side => side.some(one => one.holds())) &&
            [this.#cable.body, this.#cable.subject].some(line => this.#near(query, line)),
          need: all(sides.map(side => oneOf(side.map(needOf)))),
          cost: 100,
        }
      }
      case 'field': {
        const kind = VALUE_FIELDS.indexOf(query.field) + 1
        const values = query.values.map(value =>
          this.#phrase(value, kind, IN_BODY, () => this.#cable.fields[query.field] ?? ''),
        )
        return {
          holds: () => values.some(value => value.holds()),
          need: oneOf(values.map(needOf)),
          cost: 2,
        }
      }
      default:
        return { holds: () => holds(query, this.#cable, ALONE), need: undefined, cost: 1 }
    }
  }

  #near({ sides, within }: Extract<Query, { kind: 'near' }>, line: string): boolean {
    const [one, other] = sides.map(side => side.flatMap(words => this.#formsOf(words)))
    return nearIn(line, one!, other!, within)
  }

  /** A word as it stands in this cable. */
  #formsOf(words: Words): readonly Phrase[] {
    if (!words.inflected) return [words]
    return this.#watch.as(this.#inflected(words)).map(form => ({ tokens: [form], prefix: false }))
  }

  #inflected({ tokens }: Words): number {
    return this.#watch.id({ words: inflections(tokens[0]!), beginning: false, kind: 0 })
  }

  #words(words: Words): Pick<Part, 'holds' | 'need' | 'cost'> {
    const { tokens, inflected, in: where } = words
    const body = () => this.#cable.body
    const subject = () => this.#cable.subject
    if (inflected) {
      const watch = this.#watch
      const id = this.#inflected(words)
      const bits = where ? IN_SUBJECT : IN_SUBJECT | IN_BODY
      return { holds: () => (watch.where(id) & bits) > 0, need: needed(id, tokens[0]!), cost: 1 }
    }
    const inSubject = this.#phrase(words, 0, IN_SUBJECT, subject)
    if (where) return inSubject
    const inBody = this.#phrase(words, 0, IN_BODY, body)
    return { ...inBody, holds: () => inBody.holds() || inSubject.holds() }
  }

  /** All its words are in the line, and where they are several they stand there as typed. */
  #phrase(
    phrase: Phrase,
    kind: number,
    bit: number,
    line: () => string,
  ): Pick<Part, 'holds' | 'need' | 'cost'> {
    const { tokens, prefix, suffix } = phrase
    const whole = tokens.flatMap((token, i) => (suffix && i === 0 ? [] : [{ token, i }]))
    const ids = whole.map(({ token, i }) =>
      this.#watch.id({ words: [token], beginning: prefix && i === tokens.length - 1, kind }),
    )
    const need = all(ids.map((id, i) => needed(id, whole[i]!.token)))
    if (tokens.length === 1 && !suffix) {
      const [id] = ids
      return { holds: () => (this.#watch.where(id!) & bit) > 0, need, cost: 1 }
    }
    return {
      holds: () => ids.every(id => this.#watch.where(id) & bit) && stands(line(), phrase),
      need,
      cost: ids.length ? 10 : 50,
    }
  }
}

/** Where and how something was typed makes no other question of it. */
const NOT_ASKED: ReadonlySet<string> = new Set(['span', 'at', 'typed', 'meaning'])

/** What was seen counts; of what was not seen yet, long words and numbers are taken for rare ones. */
const needed = (id: number, word: string): Need => ({ id, rarity: 1 / (1 + word.length) })

const needOf = ({ need }: Pick<Part, 'need'>): Need | undefined => need

function all(needs: readonly (Need | undefined)[]): Need | undefined {
  const some = needs.filter(need => need !== undefined)
  return some.length ? { all: some } : undefined
}

function oneOf(needs: readonly (Need | undefined)[]): Need | undefined {
  const some = needs.filter(need => need !== undefined)
  return some.length && some.length === needs.length ? { one: some } : undefined
}

const ALONE: Around = {
  thread: number => new Set([number]),
  held: () => false,
  like: () => ({ terms: [], itself: false }),
  gathered: () => false,
}

function isLonely(query: Query): boolean {
  if ('parts' in query) return query.parts.every(isLonely)
  if (query.kind === 'not') return isLonely(query.part)
  return (
    query.kind !== 'thread' && query.kind !== 'like' && query.kind !== 'state' && query.kind !== 'gathered'
  )
}
