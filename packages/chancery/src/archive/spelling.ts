import type { Reader } from '../guard/index.ts'
import { type NameField, type Phrase, type Query, tokens } from '../query/index.ts'
import { groupsOf, type KeptSpelling, type Store, StoreError } from '../store/index.ts'

/** A decision that two spellings are one name. */
export interface SpellingReport {
  readonly id: number
  readonly kind: NameField
  readonly name: string
  readonly spelling: string
  /** Who decided it. */
  readonly by: string
  readonly at: string
  readonly undoneBy?: string
  readonly undoneAt?: string
}

/** Spellings of one name. What a reader may not see of them is not there. */
export interface Naming {
  /** May this reader decide? */
  may(reader: Reader): boolean
  /** Other spellings of a name that stand in cables which the reader sees. */
  spellings(kind: NameField, name: string, reader: Reader): readonly string[]
  /** What was decided, the latest first; of one name, or at all. */
  decisions(
    reader: Reader,
    of?: { readonly kind: NameField; readonly name: string },
  ): readonly SpellingReport[]
  /** From now on both count as one, for every reader. */
  merge(kind: NameField, name: string, spelling: string, reader: Reader): SpellingReport
  /** Takes a decision back. Nothing where there is no such, or it was taken back before. */
  undo(id: number, reader: Reader): SpellingReport | undefined
}

export function naming(store: Store): Naming {
  const shown = ({ id, field, name, spelling, readerName, at, undoneBy, undoneAt }: KeptSpelling) => ({
    id,
    kind: field,
    name,
    spelling,
    by: readerName,
    at,
    ...(undoneAt !== undefined && { undoneBy: undoneBy!, undoneAt }),
  })
  const seen = (one: KeptSpelling, reader: Reader): boolean =>
    stands(store, one.field, one.name, reader) && stands(store, one.field, one.spelling, reader)
  const groupOf = (kind: NameField, name: string): readonly string[] =>
    groupsOf(store.spellings.list()).find(one => one.field === kind && one.names.includes(name))?.names ?? [
      name,
    ]
  const mayDecide = (reader: Reader): void => {
    if (!reader.decides) refuse('Only a reader who may decide for all says which spellings are one name.')
  }
  return {
    may: reader => reader.decides === true,
    spellings: (kind, name, reader) =>
      groupOf(kind, name).filter(one => one !== name && stands(store, kind, one, reader)),
    decisions: (reader, of) => {
      const names = of && groupOf(of.kind, of.name)
      return store.spellings
        .list()
        .filter(
          one =>
            (!names ||
              (one.field === of.kind && (names.includes(one.name) || names.includes(one.spelling)))) &&
            seen(one, reader),
        )
        .map(shown)
    },
    merge: (kind, name, spelling, reader) =>
      store.change(() => {
        mayDecide(reader)
        const known = written(store, kind, name, reader)
        const other = written(store, kind, spelling, reader)
        if (!known) throw new StoreError('not-found', `No cable names “${name}”.`)
        if (!other) refuse(`No cable names “${spelling.trim()}”; write it as a cable has it.`)
        if (groupOf(kind, known).includes(other)) refuse(`“${known}” and “${other}” are one name already.`)
        const at = new Date().toISOString()
        const id = store.spellings.put({
          field: kind,
          name: known,
          spelling: other,
          reader: reader.id,
          readerName: reader.name,
          at,
        })
        return { id, kind, name: known, spelling: other, by: reader.name, at }
      }),
    undo: (id, reader) =>
      store.change(() => {
        mayDecide(reader)
        const one = store.spellings.list().find(kept => kept.id === id)
        if (!one || one.undoneAt !== undefined || !seen(one, reader)) return undefined
        const at = new Date().toISOString()
        store.spellings.undo(id, reader.name, at)
        return { ...shown(one), undoneBy: reader.name, undoneAt: at }
      }),
  }
}

function refuse(sentence: string): never {
  throw new StoreError('not-possible', sentence)
}

/** A name as cables that the reader sees have it, whatever its capitals. */
function written(
  store: Store,
  kind: NameField,
  typed: string,
  reader: Pick<Reader, 'clearance'>,
): string | undefined {
  const name = tokens(typed).map(token => token.text)
  if (!name.length) return undefined
  const query: Query = {
    kind: 'field',
    field: kind,
    values: [{ tokens: name, prefix: false, typed }],
    span: NOWHERE,
  }
  const { names } = store.names(query, reader.clearance, Number.POSITIVE_INFINITY, true).kinds[kind]
  const same = names.filter(
    one =>
      tokens(one.value)
        .map(token => token.text)
        .join(' ') === name.join(' '),
  )
  return (same.find(one => one.value === typed.trim()) ?? same[0])?.value
}

const stands = (store: Store, kind: NameField, name: string, reader: Pick<Reader, 'clearance'>): boolean =>
  written(store, kind, name, reader) === name

const NOWHERE = { start: 0, end: 0 }

/**
 * A query for a name finds its other spellings too: those of what the reader sees, so that nothing is told of the rest.
 * How it is read, in words, stays as it was typed.
 */
export function spelled(query: Query, reader: Pick<Reader, 'clearance'>, store: Store): Query {
  const groups = groupsOf(store.spellings.list()).map(({ field, names }) => ({
    field,
    names: names.map(name => ({ name, tokens: tokens(name).map(token => token.text) })),
  }))
  if (!groups.length) return query
  const within = (one: Query): Query => {
    if ('parts' in one) return { ...one, parts: one.parts.map(within) }
    if (one.kind === 'not') return { ...one, part: within(one.part) }
    if (one.kind !== 'field') return one
    const values = [...one.values]
    for (const { field, names } of groups) {
      if (field !== one.field) continue
      const met = names.filter(name => one.values.some(value => occurs(value, name.tokens)))
      if (!met.length || !met.some(({ name }) => stands(store, field, name, reader))) continue
      for (const name of names)
        if (!met.includes(name) && stands(store, field, name.name, reader))
          values.push({ tokens: name.tokens, prefix: false, typed: name.name })
    }
    return values.length > one.values.length ? { ...one, values } : one
  }
  return within(query)
}

/** Does the phrase stand in the name? */
function occurs({ tokens: wanted, prefix, suffix }: Phrase, name: readonly string[]): boolean {
  return name.some((_, at) =>
    wanted.every((word, i) => {
      const own = name[at + i]
      if (own === undefined) return false
      const first = i === 0 && suffix
      const last = i === wanted.length - 1 && prefix
      if (first && last) return own.includes(word)
      return last ? own.startsWith(word) : first ? own.endsWith(word) : own === word
    }),
  )
}
