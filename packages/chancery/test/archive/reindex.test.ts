import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sample } from '@chancery/sample'
import { documentId, openArchive } from '../../src/archive/index.ts'
import { openSqlite } from '../../src/store/index.ts'
import { file, idsOf, newFolder, OWNER, told, VISITOR, wire } from './cables.ts'

const idOf = (text: string): string => documentId(new TextEncoder().encode(text))

test('an index made anew gives the same answers', async t => {
  const folder = newFolder(t)
  const texts = [...sample({ count: 60, seed: 3 })].map(one => one.text)
  const queries = ['', 'the', 'the OR harbour', 'class:s', 'from:lima', '-date:2009']
  const names = texts.map(idOf)
  const before = await openArchive(folder)
  await before.add(texts.map((text, i) => file(text, `${i}.txt`)))
  const answers = [OWNER, VISITOR].map(reader => told(before, reader, names, queries))
  before.close()
  const store = openSqlite(folder)
  store.setIndexVersion(0)
  store.close()
  const notices: string[] = []
  const after = await openArchive(folder, { onNotice: notice => notices.push(notice) })
  t.after(() => after.close())
  assert.deepEqual(
    [OWNER, VISITOR].map(reader => told(after, reader, names, queries)),
    answers,
  )
  assert.equal(notices.length, 1)
  assert.match(notices[0]!, /the index is made anew from the kept bytes/)
})

test('documents that an earlier reader joined wrongly, or not at all, are joined as this one reads them', async t => {
  const folder = newFolder(t)
  const sections = [1, 2, 3].map(n => wire({ section: [n, 3], body: `${n}. Part ${n} of the barge.` }))
  const alone = wire({ serial: 13 })
  const store = openSqlite(folder)
  const kept = [...sections, alone].map((text, i) => ({
    id: idOf(text),
    name: `${i}.txt`,
    bytes: new TextEncoder().encode(text),
    receivedAt: '2024-05-01T10:00:00.000Z',
    // The last section passed for one of the other cable.
    ...(i >= 2 && { group: '2009OSLO13', section: i }),
  }))
  const cable = (documents: typeof kept) => ({
    id: documents.map(one => one.id).sort()[0]!,
    label: { level: 'UNCLASSIFIED' as const, controls: [], caveats: [] },
    index: { subject: '', body: '', values: {} },
    summary: { tags: [], captions: [], missingSections: [] },
    documents: documents.map(one => one.id),
    message: 0,
  })
  store.write({ documents: kept, cables: [cable([kept[0]!]), cable([kept[1]!]), cable(kept.slice(2))] })
  store.setIndexVersion(0)
  store.close()
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  assert.deepEqual(idsOf(archive).sort(), [sections.map(idOf).sort()[0]!, idOf(alone)].sort())
  const found = archive.open('2009OSLO12', OWNER)
  assert.deepEqual(found.kind === 'cable' && found.cable.sources.map(one => one.names), [
    ['0.txt'],
    ['1.txt'],
    ['2.txt'],
  ])
})
