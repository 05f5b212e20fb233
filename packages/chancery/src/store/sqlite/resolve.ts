import { inflections, numberKey, type Phrase, type Query } from '../../query/index.ts'
import type { SqlValue, Statement } from './driver.ts'
import { gatheredRows } from './gathered.ts'
import { Lexicon } from './lexicon.ts'
import { findThread } from './thread.ts'

/** Words of a cable that make others like it. */
const LIKE_TERMS = 25
/** A word that more cables than this share says little of any. */
const COMMON = 0.05

/** The parts that a reader sees, and how they are read. */
export interface View {
  readonly sql: (text: string) => Statement
  readonly parts: readonly number[]
  /** The words of a cable, made again from its documents; none where they are damaged. */
  readonly words: (cable: string) => readonly string[]
}

/** What a query means over the parts that a reader sees, and over no others. */
export interface Resolved {
  readonly view: View
  /** Words that stand for the part of a word, or for a bare word with its inflections. */
  readonly forms: ReadonlyMap<Phrase, readonly string[]>
  readonly threads: ReadonlyMap<Query, readonly string[]>
  readonly likes: ReadonlyMap<Query, { readonly terms: readonly string[]; readonly ids: readonly string[] }>
  /** Rows that readers put into the sets of a part of the query: a list as JSON. */
  readonly gathered: ReadonlyMap<Query, string>
  /** A thread was longer than is followed. */
  readonly cut: boolean
  /** Rows that are left out since another copy of the same cable stands for them: a list as JSON. */
  readonly spare?: string
}

/** Looks up the parts of a query that the index cannot be asked for directly. */
export function resolve(query: Query, view: View): Resolved {
  const lexicon = new Lexicon(view.sql, view.parts)
  const forms = new Map<Phrase, readonly string[]>()
  const threads = new Map<Query, readonly string[]>()
  const likes = new Map<Query, { terms: readonly string[]; ids: readonly string[] }>()
  const gathered = new Map<Query, string>()
  let cut = false
  const phrase = (one: Phrase & { readonly inflected?: true }, field: string): void => {
    const { tokens, prefix, suffix, inflected } = one
    const first = tokens[0]!
    if (suffix)
      forms.set(
        one,
        prefix && tokens.length === 1 ? lexicon.containing(field, first) : lexicon.ending(field, first),
      )
    else if (inflected) forms.set(one, lexicon.among(field, [...inflections(first)]))
  }
  const walk = (part: Query): void => {
    switch (part.kind) {
      case 'and':
      case 'or':
        part.parts.forEach(walk)
        break
      case 'not':
        walk(part.part)
        break
      case 'words':
        phrase(part, '')
        break
      case 'near':
        for (const one of part.sides.flat()) phrase(one, '')
        break
      case 'field':
        for (const value of part.values) phrase(value, part.field)
        break
      case 'thread': {
        const found = findThread(part.numbers, view)
        threads.set(part, found.numbers)
        cut ||= found.cut
        break
      }
      case 'gathered':
        gathered.set(part, JSON.stringify(gatheredRows(view.sql, view.parts, part.sets ?? [])))
        break
      case 'like':
        likes.set(part, likeness(part.name, view))
        break
    }
  }
  walk(query)
  return { view, forms, threads, likes, gathered, cut }
}

/** The rare words of a cable that others share, the rarest for their frequency in it first; and the cables of that name. */
export function likeness(name: string, view: View): { terms: string[]; ids: string[] } {
  const cables = cablesNamed(name, view)
  const frequency = new Map<string, number>()
  // Numbers are what makes cables different; words of a letter or two say nothing.
  for (const { id } of cables)
    for (const word of view.words(id))
      if (word.length > 2 && !/^\d/.test(word)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const total = view.parts.reduce(
    (sum, part) => sum + Number(view.sql('SELECT count(*) AS n FROM cables WHERE part = ?').get(part)!.n),
    0,
  )
  const held = new Lexicon(view.sql, view.parts).counts('', [...frequency.keys()])
  const terms = [...frequency]
    .map(([word, n]) => ({ word, n, in: held.get(word) ?? 0 }))
    .filter(one => one.in > cables.length && (one.in <= COMMON * total || one.in <= cables.length + 2))
    .map(one => ({ word: one.word, weight: (1 + Math.log(one.n)) * Math.log(1 + total / one.in) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, LIKE_TERMS)
    .map(one => one.word)
  return { terms: terms.sort(), ids: cables.map(one => one.id) }
}

/** By id or by any spelling of a number, among what the reader sees. */
function cablesNamed(name: string, { sql, parts }: View): { id: string }[] {
  const visible = JSON.stringify(parts)
  const read = (text: string, ...values: SqlValue[]): { id: string }[] =>
    sql(`${text} AND c.part IN (SELECT value FROM json_each(?)) ORDER BY c.id`)
      .all(...values, visible)
      .map(({ id }) => ({ id: String(id) }))
  const byId = read('SELECT c.id FROM cables c WHERE c.id = ?', name.toLowerCase())
  return byId.length
    ? byId
    : read(
        'SELECT c.id FROM links l JOIN cables c ON c.row = l.row WHERE l.number = ? AND l.own = 1',
        numberKey(name),
      )
}
