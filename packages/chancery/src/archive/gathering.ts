import { randomBytes } from 'node:crypto'
import { isKnownTag } from '@chancery/cable'
import type { Reader } from '../guard/index.ts'
import type { Gathering } from '../query/index.ts'
import { type Deed, type FoundCable, type GatheredSet, type Store, StoreError } from '../store/index.ts'
import type { QueryProblem, Summary } from './archive.ts'
import { asked } from './asked.ts'
import { setNamed } from './bind.ts'
import { summaryOf } from './summary.ts'

/** A collection or a tag, as a reader sees it. */
export interface Gathered {
  readonly as: Gathering
  readonly name: string
  readonly about: string
  readonly mine: boolean
  /** Who made it. */
  readonly by: string
  /** Those that this reader may see. */
  readonly cables: number
  /** What the link by which it is shared says; of who made it alone. */
  readonly token?: string
  readonly createdAt: string
  readonly changedAt: string
}

export interface GatheredCable extends Summary {
  readonly note: string
  readonly addedAt: string
}

/** Which cables: all that a query finds, or these by any name of them. */
export type Which = { readonly query: string } | { readonly cables: readonly string[] }

/** What gathering would do, and with what. */
export interface GatherPreview {
  readonly name: string
  /** How the query was read. */
  readonly reading: string
  readonly problems: readonly QueryProblem[]
  readonly total: number
  /** Of these, in it before. */
  readonly already: number
  /** It would be made. */
  readonly made: boolean
  readonly first: readonly Summary[]
}

export interface GatherReport {
  readonly name: string
  readonly made: boolean
  readonly put: number
  readonly already: number
  /** By which it can be taken back; absent where nothing was put in. */
  readonly deed?: number
}

/** Something that was done with many cables at once. */
export interface DeedReport {
  readonly id: number
  readonly as: Gathering
  readonly name: string
  readonly query?: string
  readonly at: string
  readonly undoneAt?: string
  /** Cables that it put in and that are there still. */
  readonly cables: number
}

/** Collections and tags of readers. What a reader may not see of them is not there, and not counted. */
export interface Collecting {
  list(as: Gathering, reader: Reader): readonly Gathered[]
  names(as: Gathering, reader: Reader): readonly string[]
  /** His own by name, or a collection by what its link says. */
  get(as: Gathering, name: string, reader: Reader): Gathered | undefined
  members(
    as: Gathering,
    name: string,
    reader: Reader,
    options?: { readonly start?: number; readonly limit?: number },
  ): readonly GatheredCable[] | undefined
  /** The sets of this reader that hold a cable. */
  of(
    cable: string,
    reader: Reader,
  ): readonly { readonly as: Gathering; readonly name: string; readonly note: string }[]
  /** Makes an empty collection. */
  make(name: string, about: string, reader: Reader): Gathered
  preview(as: Gathering, name: string, which: Which, reader: Reader): GatherPreview
  /** Puts cables in, all or none; makes the collection or tag where there is none of the name. */
  put(as: Gathering, name: string, which: Which, reader: Reader): GatherReport
  /** Takes cables out; a tag goes with its last. Nothing where there is no such set. */
  take(as: Gathering, name: string, which: Which, reader: Reader): number | undefined
  change(
    as: Gathering,
    name: string,
    what: { readonly name?: string; readonly about?: string; readonly share?: boolean },
    reader: Reader,
  ): Gathered | undefined
  /** What is to be said of a cable in a collection. */
  note(name: string, cable: string, note: string, reader: Reader): boolean
  /** To another place in the order, counted from 0. */
  move(name: string, cable: string, to: number, reader: Reader): boolean
  drop(as: Gathering, name: string, reader: Reader): boolean
  /** What was done with whole results, the latest first. */
  deeds(reader: Reader): readonly DeedReport[]
  /** Takes it back. Nothing where there is no such deed of this reader. */
  undo(deed: number, reader: Reader): number | undefined
}

export const LONGEST_NOTE = 10_000
const LONGEST_ABOUT = 2000
const PAGE = 50
const LARGEST_PAGE = 500
const FIRST = 5
const DEEDS = 20
/** Words, with blanks and a few signs: what can be typed in quotes. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._'’&+-]{0,62}[\p{L}\p{N}._'’-])?$/u

export function collecting(
  store: Store,
  find: (name: string, reader: Reader) => readonly FoundCable[],
): Collecting {
  const { gathered } = store
  const own = (as: Gathering, name: string, reader: Reader): GatheredSet | undefined =>
    gathered.named(reader.id, as, onLine(name))
  const any = (as: Gathering, name: string, reader: Reader): GatheredSet | undefined =>
    setNamed(store, reader.id, as, onLine(name))
  const shown = (set: GatheredSet, reader: Reader): Gathered => {
    const { id, as, name, about, token, createdAt, changedAt } = set
    const mine = set.reader === reader.id
    return {
      as,
      name,
      about,
      mine,
      by: set.readerName,
      cables: gathered.count(id, reader.clearance),
      ...(mine && token && { token }),
      createdAt,
      changedAt,
    }
  }
  const idsOf = (which: Which, reader: Reader): readonly string[] => {
    if ('query' in which) return store.matches(asked(which.query, reader, store).query, reader.clearance)
    return [
      ...new Set(
        which.cables.map(name => {
          const [cable, another] = find(name, reader)
          if (!cable) throw new StoreError('not-found', `No cable is held as ${name}.`)
          if (another)
            throw new StoreError(
              'not-understood',
              `Several cables are held as “${name}”; name one by its id.`,
            )
          return cable.id
        }),
      ),
    ]
  }
  const make = (as: Gathering, name: string, about: string, reader: Reader): number =>
    gathered.make({
      reader: reader.id,
      readerName: reader.name,
      as,
      name: nameFor(as, name),
      about: aboutOf(about),
      at: now(),
    })
  const deedOf = (deed: Deed, reader: Reader): DeedReport => {
    const { set: _set, ...rest } = deed
    return { ...rest, cables: gathered.done(deed.id, reader.clearance) }
  }
  return {
    list: (as, reader) => gathered.list(reader.id, as).map(set => shown(set, reader)),
    names: (as, reader) => gathered.list(reader.id, as).map(set => set.name),
    get(as, name, reader) {
      const set = any(as, name, reader)
      return set && shown(set, reader)
    },
    members(as, name, reader, { start = 0, limit = PAGE } = {}) {
      const set = any(as, name, reader)
      return (
        set &&
        gathered
          .members(set.id, reader.clearance, Math.max(0, start), Math.min(LARGEST_PAGE, Math.max(1, limit)))
          .map(({ cable, note, at }) => ({ ...summaryOf(cable), note, addedAt: at }))
      )
    },
    of(name, reader) {
      const cable = store.byId(name, reader.clearance)
      return cable
        ? gathered.holding(reader.id, cable.id).map(({ set, note }) => ({ as: set.as, name: set.name, note }))
        : []
    },
    make: (name, about, reader) =>
      store.change(() => {
        if (own('collection', name, reader)) refuse(`You have a collection “${onLine(name)}” already.`)
        make('collection', name, about, reader)
        return shown(own('collection', name, reader)!, reader)
      }),
    preview(as, name, which, reader) {
      const set = own(as, name, reader)
      const ids = idsOf(which, reader)
      const parsed = 'query' in which ? asked(which.query, reader, store) : undefined
      return {
        name: set?.name ?? nameFor(as, name),
        reading: parsed?.reading ?? '',
        problems: parsed?.problems ?? [],
        total: ids.length,
        already: set ? gathered.among(set.id, ids) : 0,
        made: !set,
        first: ids.slice(0, FIRST).flatMap(id => {
          const cable = store.byId(id, reader.clearance)
          return cable ? [summaryOf(cable)] : []
        }),
      }
    },
    put: (as, name, which, reader) =>
      store.change(() => {
        const held = own(as, name, reader)
        const ids = idsOf(which, reader)
        if (!ids.length) return { name: held?.name ?? nameFor(as, name), made: false, put: 0, already: 0 }
        const set = held?.id ?? make(as, name, '', reader)
        const at = now()
        const already = gathered.among(set, ids)
        const deed =
          already < ids.length &&
          gathered.deed(reader.id, set, 'query' in which ? which.query : undefined, !held, at)
        const put = deed ? gathered.put(set, ids, at, deed) : 0
        return {
          name: held?.name ?? nameFor(as, name),
          made: !held,
          put,
          already,
          ...(deed && { deed }),
        }
      }),
    take: (as, name, which, reader) =>
      store.change(() => {
        const set = own(as, name, reader)
        if (!set) return undefined
        const gone = gathered.take(set.id, idsOf(which, reader))
        // A word that no cable bears is no tag; of what its reader may not see, nothing was taken.
        if (as === 'tag' && !gathered.holds(set.id)) gathered.drop(set.id)
        return gone
      }),
    change: (as, name, { name: wanted, about, share }, reader) =>
      store.change(() => {
        const set = own(as, name, reader)
        if (!set) return undefined
        const next = wanted === undefined ? undefined : nameFor(as, wanted)
        const other = next === undefined ? undefined : own(as, next, reader)
        if (other && other.id !== set.id)
          refuse(
            as === 'tag' ? `You have a tag “${next}” already.` : `You have a collection “${next}” already.`,
          )
        if (share && as !== 'collection')
          refuse('A tag is for its reader alone; put the cables into a collection to share them.')
        gathered.change(
          set.id,
          {
            ...(next !== undefined && { name: next }),
            ...(about !== undefined && { about: aboutOf(about) }),
            ...(share !== undefined && { token: share ? (set.token ?? newToken()) : null }),
          },
          now(),
        )
        return shown(own(as, next ?? set.name, reader)!, reader)
      }),
    note: (name, cable, note, reader) =>
      store.change(() => {
        const at = placeIn(name, cable, reader)
        if (!at) return false
        gathered.note(at.set, at.cable, noteOf(note))
        return true
      }),
    move: (name, cable, to, reader) =>
      store.change(() => {
        const at = placeIn(name, cable, reader)
        if (!at) return false
        gathered.move(at.set, at.cable, to, reader.clearance)
        return true
      }),
    drop: (as, name, reader) =>
      store.change(() => {
        const set = own(as, name, reader)
        if (set) gathered.drop(set.id)
        return set !== undefined
      }),
    deeds: reader => gathered.deeds(reader.id, DEEDS).map(deed => deedOf(deed, reader)),
    undo: (id, reader) =>
      store.change(() => {
        const deed = gathered.deeds(reader.id, Number.MAX_SAFE_INTEGER).find(one => one.id === id)
        return deed && !deed.undoneAt ? gathered.undo(id, now()) : undefined
      }),
  }

  function placeIn(name: string, cable: string, reader: Reader): { set: number; cable: string } | undefined {
    const set = own('collection', name, reader)
    const [found] = set ? find(cable, reader) : []
    return set && found && gathered.member(set.id, found.id, reader.clearance)
      ? { set: set.id, cable: found.id }
      : undefined
  }
}

const now = (): string => new Date().toISOString()

/** 130 bits that nobody guesses, in letters that a query takes as they are. */
const newToken = (): string => {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz'
  return [...randomBytes(26)].map(byte => letters[byte & 31]).join('')
}

const onLine = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim()

function refuse(sentence: string): never {
  throw new StoreError('not-possible', sentence)
}

function nameFor(as: Gathering, typed: string): string {
  const name = onLine(typed)
  if (!NAME.test(name))
    refuse(
      as === 'tag'
        ? 'The name of a tag begins with a letter or digit and has letters, digits, blanks, points, apostrophes and dashes, 64 at most.'
        : 'The name of a collection begins with a letter or digit and has letters, digits, blanks, points, apostrophes and dashes, 64 at most.',
    )
  if (as === 'tag' && isKnownTag(name)) {
    const code = name.toUpperCase()
    const query = `tags:${code}`
    refuse(`“${code}” is a code of TAGS, which “${query}” finds; take another word.`)
  }
  return name
}

const within = (text: string, most: number, refusal: string): string => {
  const clean = text.replace(/\r\n?/g, '\n').trim()
  if (clean.length > most) refuse(refusal)
  return clean
}

export const noteOf = (text: string): string =>
  within(text, LONGEST_NOTE, 'A note has room for 10000 characters.')
const aboutOf = (text: string): string =>
  within(text, LONGEST_ABOUT, 'What is said of a collection has room for 2000 characters.')
