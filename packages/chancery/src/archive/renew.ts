import { digestOf, type Store, type StoredCable, type StoredDocument } from '../store/index.ts'
import { assemble, cablesOf, READING_VERSION } from './assemble.ts'
import { proved } from './ids.ts'
import { interpret } from './reading.ts'

/** What documents, and all that share or shared their groups, make as they are read today. */
export interface Renewal {
  readonly documents: readonly string[]
  readonly cables: readonly StoredCable[]
  /** Those that belong elsewhere than the index says: `group` is absent where they are no sections. */
  readonly moved: readonly Pick<StoredDocument, 'id' | 'group' | 'section'>[]
}

export function renewal(store: Store, documents: readonly StoredDocument[]): Renewal {
  const touched = new Set<string>()
  const cables: StoredCable[] = []
  const moved: Pick<StoredDocument, 'id' | 'group' | 'section'>[] = []
  const groups = new Map<string, Map<string, StoredDocument>>()
  const groupOf = (key: string): Map<string, StoredDocument> => {
    const known = groups.get(key)
    if (known) return known
    const held = new Map(store.group(key).map(one => [one.id, one]))
    groups.set(key, held)
    return held
  }
  for (const document of documents) {
    touched.add(document.id)
    const { alone, section } = interpret(proved(document))
    if (document.group !== section?.group || document.section !== section?.section) {
      moved.push({ id: document.id, ...(section && { group: section.group, section: section.section }) })
      if (document.group !== undefined) groupOf(document.group).delete(document.id)
      if (section)
        groupOf(section.group).set(document.id, {
          ...document,
          group: section.group,
          section: section.section,
        })
    } else if (section) groupOf(section.group)
    if (alone) cables.push(...alone.cables)
  }
  for (const held of groups.values()) {
    for (const id of held.keys()) touched.add(id)
    cables.push(...assemble([...held.values()].map(proved)).flatMap(parts => cablesOf(parts).cables))
  }
  return { documents: [...touched], cables: cables.map(cable => store.byModel.named(cable)), moved }
}

/**
 * Puts what documents make today in the place of what the index says, where that differs; all of it where `anyway` is
 * asked. Gives how many cables changed, came or went.
 */
export function renew(store: Store, ids: readonly string[], anyway: boolean): number {
  return store.change(() => {
    const held = ids.flatMap(id => store.document(id) ?? [])
    const { documents, cables, moved } = renewal(store, held)
    const now = new Set(cables.map(cable => cable.id))
    const before = store.holding(documents)
    const said = store.digests(before)
    const differ = cables.filter(cable => said.get(cable.id) !== digestOf(cable))
    const gone = before.filter(id => !now.has(id))
    store.unassign(moved.filter(one => one.group === undefined).map(one => one.id))
    store.assign(moved)
    const fresh = anyway ? cables : differ
    const replaced = [...gone, ...fresh.map(cable => cable.id).filter(id => before.includes(id))]
    if (replaced.length || fresh.length) store.write({ documents: [], replaced, cables: fresh })
    store.renewed(documents, READING_VERSION)
    return differ.length + gone.length
  })
}
