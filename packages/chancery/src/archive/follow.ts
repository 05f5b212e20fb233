import type { Label } from '@chancery/cable'
import { type Card, type Store, StoreError } from '../store/index.ts'
import { READING_VERSION } from './assemble.ts'
import { type PartCounts, partKey } from './counts.ts'
import { proved } from './ids.ts'
import { type Group, join } from './join.ts'
import { type Arrived, meet } from './meeting.ts'
import { type Reading, readDocument } from './reading.ts'

/** A document of the record, at its place in the order of all. */
export interface Placed {
  readonly place: number
  readonly id: string
  readonly reading: Reading
}

/** Documents read at a time for an index that lags behind. */
const BATCH = 500

/** What was made of a stretch of documents before, in threads. */
export interface Made {
  /** The cables of each group, and how many documents it had. */
  readonly joined: ReadonlyMap<string, { readonly documents: number; readonly cards: readonly Card[] }>
  /** The words of all cables of the stretch; absent where they are not known to be those of these alone. */
  readonly counts?: readonly PartCounts[]
}

/** The groups of which documents came, as they stand in the record now. */
export function groupsOf(store: Store, placed: readonly Placed[]): Map<string, Group> {
  const labels = new Map(
    placed.flatMap(({ id, reading: { section } }) => (section ? [[id, section.labels] as const] : [])),
  )
  const keys = new Set(placed.flatMap(({ reading }) => reading.section?.group ?? []))
  return new Map([...keys].map(key => [key, { documents: store.group(key), labels }]))
}

/**
 * Lets the index follow the record up to `place`: each part in a change of its own, skipped where its mark says that it
 * was done. `placed` are the documents after the mark of all parts. What is made depends on the record alone, so that
 * two who do the same leave the same. docs/decisions/commit-order.md.
 */
export function follow(
  store: Store,
  placed: readonly Placed[],
  place: number,
  { joined, counts }: Made = madeHere(groupsOf(store, placed)),
): void {
  const parts = new Map<string, { label: Label; work: ((mark: number) => readonly Card[])[] }>()
  // Counts hold where all is as it was counted: nothing was indexed before, or is of another part than it goes in with.
  const first = placed[0]?.place ?? 0
  let counted = counts !== undefined
  const add = (cards: readonly Card[], work: (mark: number) => readonly Card[]): void => {
    if (!cards.length) return
    const [{ label }] = cards as readonly [Card]
    const key = partKey(label)
    if (cards.some(card => partKey(card.label) !== key)) counted = false
    const part = parts.get(key) ?? { label, work: [] }
    part.work.push(work)
    parts.set(key, part)
  }
  const groups = new Map<string, number>()
  const arrived: Arrived[] = []
  for (const { place, reading } of placed) {
    const { alone, section } = reading
    if (section) groups.set(section.group, Math.max(place, groups.get(section.group) ?? 0))
    const cards = alone?.cards ?? []
    for (const card of cards) arrived.push({ place, card })
    add(cards, mark => (place > mark ? cards : []))
  }
  for (const [key, place] of groups) {
    const { documents, cards } = joined.get(key)!
    for (const card of cards) arrived.push({ place, card })
    // All cables of a group go in with the first, since each of its documents is in one of them.
    add(cards, mark => {
      if (place <= mark) return []
      if (documents === held(store, key)) return cards
      // Another process has brought a section since.
      counted = false
      return join({ documents: store.group(key), labels: new Map() })
    })
  }
  for (const [key, { label, work }] of parts)
    store.follow(label, place, mark => {
      const cards = work.flatMap(one => one(mark))
      if (!counted || mark >= first) return { cards }
      return { cards, counted: counts!.flat().flatMap(([part, words]) => (part === key ? [words] : [])) }
    })
  // The mark of all moves together with what the searches met: a stop leaves both to be done again.
  store.change(() => {
    store.followed(place, READING_VERSION)
    meet(store, arrived, place)
  })
}

const madeHere = (groups: ReadonlyMap<string, Group>): Made => ({
  joined: new Map(
    [...groups].map(([key, group]) => [key, { documents: group.documents.length, cards: join(group) }]),
  ),
})

const held = (store: Store, key: string): number => store.copies(key).reduce((sum, copies) => sum + copies, 0)

/** Does the work that a process left which was ended, or that another has not come to yet, up to a place. */
export function catchUp(store: Store, upTo: number, notice: (sentence: string) => void = () => {}): void {
  for (;;) {
    const from = store.indexed
    const entries = store.after(from, BATCH).filter(one => one.place <= upTo)
    const last = entries.at(-1)
    if (!last) return
    const placed: Placed[] = []
    for (const { place, id } of entries)
      try {
        placed.push({ place, id, reading: readDocument(proved(store.document(id)!)) })
      } catch (error) {
        // One damaged document does not keep the others from being read.
        if (!(error instanceof StoreError && error.code === 'damaged')) throw error
        notice(error.message)
      }
    store.assign(placed.map(({ id, reading: { section } }) => ({ id, ...section })))
    follow(store, placed, last.place)
  }
}

/** Looks so often whether another process goes on with its work, before doing it: a step of it takes a second or two. */
const PATIENCE = 150
const PAUSE = 20

/** The same, but leaves it to the process that recorded them, as long as that one goes on. */
export async function catchUpInTurn(
  store: Store,
  upTo: number,
  notice?: (sentence: string) => void,
): Promise<void> {
  let seen = store.progress
  for (let n = 0; n < PATIENCE && store.indexed < upTo; n++) {
    await new Promise(resolve => setTimeout(resolve, PAUSE))
    const now = store.progress
    if (now !== seen) n = 0
    seen = now
  }
  if (store.indexed < upTo) catchUp(store, upTo, notice)
}
