import type { Reader } from '../guard/index.ts'
import {
  type FoundCable,
  type Store,
  type StoredDocument,
  StoreError,
  sha256,
  type Tombstone,
} from '../store/index.ts'
import { assemble, cablesOf } from './assemble.ts'
import { proved } from './ids.ts'

/** Looks so often whether those who read have ended. */
const PATIENCE = 5
const PAUSE = 100

export interface RemoveOptions {
  /** Why, for those who ask after it: an order, a spillage. No word of the cable. */
  readonly reason: string
  /** Only the document of this id, not all documents of the cable. */
  readonly source?: boolean
  /** Other cables that lie in the same bytes go too. */
  readonly others?: boolean
  /** Copies that were put beside the archive before its format changed go too. */
  readonly copies?: boolean
}

export interface RemovalReport {
  readonly cables: readonly string[]
  readonly documents: readonly string[]
  /** Cables under the same number, which stay. */
  readonly versions: readonly string[]
  /** Copies beside the archive that hold it still. */
  readonly copies: readonly string[]
  /** Nothing is left in any page; else somebody reads just now, and the next opening finishes it. */
  readonly clean: boolean
}

/** Takes a cable out of every file of the archive, and leaves tombstones: docs/decisions/proof.md. */
export async function remove(
  store: Store,
  cable: FoundCable,
  name: string,
  reader: Reader,
  { reason, source = false, others = false, copies = false }: RemoveOptions,
): Promise<RemovalReport> {
  if (!reason.trim())
    throw new StoreError('not-understood', 'A removal needs a reason, for those who ask after it.')
  const report = store.change(() => {
    const all = store.documentsOf(cable.id)
    const documents = source ? all.filter(id => id === name.toLowerCase()) : all
    if (!documents.length)
      throw new StoreError(
        'not-understood',
        `With source, name the id of the document itself: ${all.join(', ')}.`,
      )
    const held = documents.map(id => documentOf(store, id))
    const groups = new Set(held.flatMap(one => one.group ?? []))
    const shared = store.holding(documents).filter(id => id !== cable.id)
    if (shared.length && !others)
      throw new StoreError(
        'not-understood',
        `The same bytes hold ${shared.length === 1 ? 'another cable' : 'other cables'} too, which would go with it: ${shared.join(', ')}. Say so with others.`,
      )
    const rest = [...groups].flatMap(key => store.group(key).filter(one => !documents.includes(one.id)))
    const replaced = new Set(store.holding([...documents, ...rest.map(one => one.id)]))
    const cables = [...groups].flatMap(key =>
      assemble(rest.filter(one => one.group === key).map(proved)).flatMap(parts => cablesOf(parts).cables),
    )
    const at = new Date().toISOString()
    store.remove(
      held.map(({ id, bytes }): Tombstone => {
        return {
          document: id,
          hash: sha256(bytes),
          cable: cable.id,
          label: cable.label,
          at,
          reason: reason.trim(),
        }
      }),
      { replaced: [...replaced], cables },
    )
    const key = cable.summary.mrnKey
    const stays = new Set(key ? store.byMrn(key, reader.clearance).map(one => one.id) : [])
    return {
      cables: [...replaced].filter(id => !cables.some(one => one.id === id)),
      documents,
      versions: [...stays],
    }
  })
  if (copies) store.deleteCopies()
  return { ...report, copies: store.copiesBeside(), clean: await scrubbed(store) }
}

/** Bytes that are damaged can be removed like others: their hash is that of what is left. */
function documentOf(store: Store, id: string): StoredDocument {
  try {
    return store.document(id)!
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged')
      return { id, name: id, bytes: new Uint8Array(), receivedAt: '' }
    throw error
  }
}

/** Waits for those who read to come to an end of it. */
export async function scrubbed(store: Store): Promise<boolean> {
  for (let n = 0; n < PATIENCE; n++) {
    if (store.scrub()) return true
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  return false
}
