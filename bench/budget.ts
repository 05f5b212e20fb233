import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@chancery/cable'
import { cablesOf, sectionOf } from '../packages/chancery/src/archive/assemble.ts'
import { countsOf, type PartCounts } from '../packages/chancery/src/archive/counts.ts'
import { cutDocuments } from '../packages/chancery/src/archive/cut.ts'
import { follow, groupsOf, type Placed } from '../packages/chancery/src/archive/follow.ts'
import { documentId } from '../packages/chancery/src/archive/ids.ts'
import { joinChunk } from '../packages/chancery/src/archive/join.ts'
import { type PackedReading, readAndPack } from '../packages/chancery/src/archive/reading.ts'
import { cardOf, openSqlite, packed, type Store } from '../packages/chancery/src/store/index.ts'
import { filesBelow } from './collection.ts'
import { processor, Stages, watchStatements } from './stages.ts'

/** As an adding has it: documents of a task, of a transaction of the record, and of one of the index. */
const CHUNK = 800
const RECORDED = 500
const FOLLOWED = 4000

interface Unstored {
  readonly id: string
  readonly bytes: Uint8Array
  readonly name: string
}

/** What adding a document costs, stage by stage, in processor time on one thread. */
export function budget(folder: string, count: number): void {
  const paths: string[] = []
  for (const path of filesBelow(folder)) if (paths.push(path) === count) break
  const stages = new Stages(paths.length)
  const bytes = stages.each('read file', paths, (path): Uint8Array => readFileSync(path))
  stages.each('cut at ends of transmissions', bytes, cutDocuments)
  const ids = stages.each('hash', bytes, documentId)
  const documents = paths.map((name, at): Unstored => ({ id: ids[at]!, bytes: bytes[at]!, name }))
  const results = stages.each('read()', bytes, one => read(one))
  const alone = documents
    .map((document, at) => ({ document, result: results[at]! }))
    .filter(({ result }) => !sectionOf(result))
  const cables = stages.each('describe', alone, one => cablesOf([one.document], one.result).cables).flat()
  const cards = stages.each('words, JSON', cables, cardOf)
  stages.each('words counted', inSteps(cards, CHUNK), countsOf)
  stages.each('pack', bytes, packed)
  stages.each('from thread to thread', cards, one => structuredClone(one))
  storing(documents, stages)
  stages.print(`${Math.round(bytes.reduce((sum, { length }) => sum + length, 0) / paths.length)} bytes`)
}

/** Into a store, on this thread; what is left beside joining and the statements is a row of its own. */
function storing(documents: readonly Unstored[], stages: Stages): void {
  const readings = new Map(documents.map(one => [one.id, readAndPack(one)]))
  const counts = new Map(
    inSteps(documents, FOLLOWED).map(some => [
      some,
      inSteps(some, CHUNK).map(few =>
        countsOf(few.flatMap(({ id }) => readings.get(id)!.alone?.cards ?? [])),
      ),
    ]),
  )
  const times = watchStatements()
  const folder = mkdtempSync(join(tmpdir(), 'chancery-budget-'))
  const store = openSqlite(folder)
  times.clear()
  try {
    let joining = 0
    const all = processor(() => {
      for (const [some, counted] of counts) {
        const placed = inSteps(some, RECORDED).flatMap(batch => recorded(store, batch, readings))
        joining += joined(store, placed, counted)
      }
    })
    const said = [...times.values()].reduce((sum, spent) => sum + spent, 0)
    stages.add('read() again, sections joined', joining)
    stages.add('storing, beside SQL', all - joining - said)
    for (const [kind, spent] of [...times].sort(([, a], [, b]) => b - a)) stages.add(`SQL: ${kind}`, spent)
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function recorded(
  store: Store,
  batch: readonly Unstored[],
  readings: ReadonlyMap<string, PackedReading>,
): Placed[] {
  for (const { id } of batch) store.known(id)
  const documents = batch.map(({ id, name }) => {
    const { packed, section } = readings.get(id)!
    const place = section && { group: section.group, section: section.section }
    return { id, name, receivedAt: '2026-01-01T00:00:00.000Z', packed, ...place }
  })
  const places = store.record({ documents, arrivals: [], failures: [], finished: [] })
  return batch
    .filter(({ id }) => places.has(id))
    .map(({ id }) => ({ place: places.get(id)!, id, reading: readings.get(id)! }))
}

/** Gives the time that joining took, which threads do. */
function joined(store: Store, placed: readonly Placed[], counted: readonly PartCounts[]): number {
  const groups = groupsOf(store, placed)
  let chunk = joinChunk([])
  const time = processor(() => {
    chunk = joinChunk([...groups.values()])
  })
  const made = new Map(
    [...groups].map(([key, { documents }], at) => [
      key,
      { documents: documents.length, cards: chunk.cards[at]! },
    ]),
  )
  follow(store, placed, placed.at(-1)!.place, { joined: made, counts: [...counted, chunk.counts] })
  return time
}

function inSteps<T>(list: readonly T[], step: number): T[][] {
  const steps: T[][] = []
  for (let at = 0; at < list.length; at += step) steps.push(list.slice(at, at + step))
  return steps
}
