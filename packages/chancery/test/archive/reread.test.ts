import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Archive, documentId, openArchive } from '../../src/archive/index.ts'
import { openSqlite, type StoredCable } from '../../src/store/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { file, idsOf, newFolder, OWNER, VISITOR, wire } from './cables.ts'
import { held } from './killed.ts'

const idOf = (text: string): string => documentId(new TextEncoder().encode(text))
const texts = Array.from({ length: 240 }, (_, n) => wire({ serial: n + 1, body: `1. Barge number ${n}.` }))
const sections = [1, 2].map(n =>
  wire({ serial: 900, section: [n, 2], body: `${n}. Part ${n} of the herring.` }),
)

/** An archive of which an earlier reader read every fourth cable as if it had no subject and no number, and took sections apart. */
async function readByAnEarlierOne(folder: string): Promise<unknown> {
  const archive = await openArchive(folder)
  await archive.add([...texts, ...sections].map((text, n) => file(text, `${n}.txt`)))
  const expected = held(archive)
  archive.close()
  const store = openSqlite(folder)
  const plain = (id: string): StoredCable => ({
    id,
    label: { level: 'SECRET', controls: [], caveats: [] },
    index: { subject: '', body: 'misread', values: {} },
    summary: { tags: [], captions: [], missingSections: [] },
    documents: [id],
    message: 0,
  })
  const misread = texts.filter((_, n) => n % 4 === 0).map(idOf)
  const apart = sections.map(idOf)
  store.unassign(apart)
  store.write({
    documents: [],
    replaced: store.holding([...misread, ...apart]),
    cables: [...misread, ...apart].map(plain),
  })
  store.close()
  const database = openDatabase(join(folder, 'archive.db'), error => error)
  database.exec('UPDATE register SET reading = 0')
  database.close()
  return expected
}

const report = (archive: Archive, ...rest: Parameters<Archive['reread']>) => archive.reread(...rest)

test('what an earlier reader read otherwise is renewed, the rest is left; a room is open meanwhile', async t => {
  const folder = newFolder(t)
  const expected = await readByAnEarlierOne(folder)
  const notices: string[] = []
  const [archive, room] = [
    await openArchive(folder, { onNotice: notice => notices.push(notice) }),
    await openArchive(folder),
  ]
  t.after(() => archive.close())
  t.after(() => room.close())
  assert.deepEqual(notices, [], 'opening is quick: nothing is made anew')
  assert.equal(room.search('misread', OWNER).total, 62)
  const before = await archive.verify(OWNER, { reread: 1 })
  assert.deepEqual([before.readEarlier, before.findings.map(one => one.code)], [242, ['reads-otherwise']])
  const seen: number[] = []
  const done = await report(archive, 'earlier', OWNER, {
    onProgress: now => {
      seen.push(now.documents)
      assert.ok(room.search('', OWNER).total >= 240, 'a cable is there, as it was or as it is now')
    },
  })
  // 60 cables, one made of two, and one that is no more.
  assert.deepEqual(done, { documents: 242, changed: 62, damaged: [] })
  assert.ok(seen.length > 2)
  assert.deepEqual(held(room), expected)
  const after = await archive.verify(OWNER, { reread: 1 })
  assert.deepEqual([after.whole, after.readEarlier], [true, 0])
  assert.deepEqual(await report(archive, 'earlier', OWNER), { documents: 0, changed: 0, damaged: [] })
})

test('ended anywhere it goes on where it was', async t => {
  const folder = newFolder(t)
  const expected = await readByAnEarlierOne(folder)
  let documents = 0
  for (let runs = 0; ; runs++) {
    assert.ok(runs < 10)
    const archive = await openArchive(folder)
    const stop = new AbortController()
    const done = await archive.reread('earlier', OWNER, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    documents += done.documents
    const same = done.documents === 0
    if (same) assert.deepEqual(held(archive), expected)
    archive.close()
    if (same) break
  }
  assert.equal(documents, 242)
})

test('these alone: by name, by query; all; for the keeper', async t => {
  const folder = newFolder(t)
  const expected = await readByAnEarlierOne(folder)
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  const one = idOf(texts[0]!)
  assert.deepEqual(await archive.reread({ names: [one] }, OWNER), { documents: 1, changed: 1, damaged: [] })
  assert.deepEqual(idsOf(archive, 'mrn:09OSLO1'), [one])
  assert.equal((await archive.reread({ query: 'barge' }, OWNER)).changed, 0)
  assert.equal((await archive.reread({ query: 'misread' }, OWNER)).changed, 61)
  assert.deepEqual(held(archive), expected)
  await assert.rejects(archive.reread({ names: ['09OSLO777'] }, OWNER), /No cable is held as 09OSLO777/)
  await assert.rejects(archive.reread('all', VISITOR), /Only who may see all/)
  assert.deepEqual(await archive.reread('all', OWNER), { documents: 242, changed: 241, damaged: [] })
  assert.deepEqual(held(archive), expected)
})

test('a damaged document is named and left, and the others are read', async t => {
  const folder = newFolder(t)
  await readByAnEarlierOne(folder)
  const id = idOf(texts[8]!)
  const database = openDatabase(join(folder, 'archive.db'), error => error)
  database.exec(`UPDATE documents SET bytes = x'00' WHERE id = '${id}'`)
  database.close()
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  const { documents, changed, damaged } = await archive.reread('earlier', OWNER)
  assert.deepEqual([documents, changed, damaged.length], [242, 61, 1])
  assert.ok(damaged[0]!.includes(id))
})
