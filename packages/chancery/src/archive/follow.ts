import type { Label } from '@chancery/cable'
import { type Store, type StoredCable, type StoredDocument, StoreError } from '../store/index.ts'
import { assemble, cablesOf, READING_VERSION } from './assemble.ts'
import { proved } from './ids.ts'
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

/**
 * Lets the index follow the record up to `place`: each part in a change of its own, skipped where its mark says that it
 * was done. `placed` are the documents after the mark of all parts. What is made depends on the record alone, so that
 * two who do the same leave the same. docs/decisions/commit-order.md.
 */
export function follow(store: Store, placed: readonly Placed[], place: number): void {
  const parts = new Map<string, { label: Label; work: ((mark: number) => readonly StoredCable[])[] }>()
  const add = (label: Label, work: (mark: number) => readonly StoredCable[]): void => {
    const key = JSON.stringify([label.level, [...label.caveats].sort()])
    const part = parts.get(key) ?? { label, work: [] }
    part.work.push(work)
    parts.set(key, part)
  }
  const groups = new Map<string, number>()
  const arrived: Arrived[] = []
  for (const { place, reading } of placed) {
    const { alone, section } = reading
    if (section) groups.set(section.group, Math.max(place, groups.get(section.group) ?? 0))
    const cables = alone?.cables ?? []
    for (const cable of cables) arrived.push({ place, cable })
    if (cables.length) add(cables[0]!.label, mark => (place > mark ? cables : []))
  }
  for (const [key, place] of groups) {
    const held = store.group(key)
    const cables = joined(held)
    for (const cable of cables) arrived.push({ place, cable })
    // All cables of a group go in with the first, since each of its documents is in one of them.
    if (cables.length) add(cables[0]!.label, mark => (place > mark ? current(store, key, held, cables) : []))
  }
  for (const { label, work } of parts.values())
    store.follow(label, place, mark => work.flatMap(one => one(mark)))
  // The mark of all moves together with what the searches met: a stop leaves both to be done again.
  store.change(() => {
    store.followed(place, READING_VERSION)
    meet(store, arrived, place)
  })
}

const joined = (documents: readonly StoredDocument[]): StoredCable[] =>
  assemble(documents.map(proved)).flatMap(parts => cablesOf(parts).cables)

/** Another process may have brought a section since. */
function current(
  store: Store,
  key: string,
  held: readonly StoredDocument[],
  cables: readonly StoredCable[],
): readonly StoredCable[] {
  const now = store.group(key)
  return now.length === held.length ? cables : joined(now)
}

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
    store.assign(placed.map(({ id, reading }) => ({ id, ...reading.section })))
    follow(store, placed, last.place)
  }
}

/** Looks so often whether another process goes on with its work, before doing it. */
const PATIENCE = 25
const PAUSE = 20

/** The same, but leaves it to the process that recorded them, as long as that one goes on. */
export async function catchUpInTurn(
  store: Store,
  upTo: number,
  notice?: (sentence: string) => void,
): Promise<void> {
  let seen = store.indexed
  for (let n = 0; n < PATIENCE && seen < upTo; n++) {
    await new Promise(resolve => setTimeout(resolve, PAUSE))
    const now = store.indexed
    if (now > seen) n = 0
    seen = now
  }
  if (seen < upTo) catchUp(store, upTo, notice)
}
