import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { documentId, openArchive } from '../../src/archive/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { file, idsOf, newArchive, newFolder, OWNER, VISITOR, wire } from './cables.ts'
import { adder, held } from './killed.ts'

const texts = Array.from({ length: 30 }, (_, n) => wire({ serial: n + 1, body: `1. Barge number ${n}.` }))

test('a backup opens as an archive, gives the same answers and the same proof', async t => {
  const archive = await newArchive(
    t,
    texts.map((text, n) => file(text, `${n}.txt`)),
  )
  const target = join(newFolder(t), 'deep', 'copy')
  const report = await archive.backup(target, OWNER)
  assert.equal(report.folder, target)
  assert.deepEqual(readdirSync(target), ['archive.db'])
  assert.deepEqual(readdirSync(dirname(target)), ['copy'])
  assert.deepEqual(report.proof, await archive.verify(OWNER))
  const copy = await openArchive(target)
  t.after(() => copy.close())
  assert.deepEqual(held(copy), held(archive))
  assert.deepEqual(await copy.verify(OWNER, { reread: 1 }), await archive.verify(OWNER, { reread: 1 }))
})

test('taken while another process adds it is one state, whole, and the adding goes on', async t => {
  const folder = newFolder(t)
  const room = await openArchive(folder)
  t.after(() => room.close())
  const child = adder(folder)
  let ended = false
  const exit = once(child, 'exit').then(() => {
    ended = true
  })
  const targets = newFolder(t)
  const counts: number[] = []
  while (!ended) {
    const { proof } = await room.backup(join(targets, String(counts.length)), OWNER)
    assert.deepEqual(proof?.findings, [])
    counts.push(proof.documents)
    if (!ended) await Promise.race([exit, new Promise(resolve => setTimeout(resolve, 150))])
  }
  assert.equal(child.exitCode, 0)
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => a - b),
  )
  assert.deepEqual((await room.verify(OWNER, { reread: 0.2 })).findings, [])
})

test('what is there already stays, and a place inside the archive is refused', async t => {
  const archive = await newArchive(t, [file(texts[0]!)])
  const full = newFolder(t)
  writeFileSync(join(full, 'mine.txt'), 'mine')
  await assert.rejects(archive.backup(full, OWNER), /is there already and stays as it is/)
  assert.deepEqual(readdirSync(full), ['mine.txt'])
  await assert.rejects(archive.backup(join(archive.folder, 'copy'), OWNER), /A backup inside the archive/)
  await assert.rejects(archive.backup(join(full, 'copy'), VISITOR), /Only who may see all/)
  // A name that only begins alike is elsewhere; an empty folder is as good as none.
  const beside = `${archive.folder}-2`
  mkdirSync(beside)
  const { proof } = await archive.backup(beside, OWNER, { prove: false })
  assert.equal(proof, undefined)
  const copy = await openArchive(beside)
  assert.equal(idsOf(copy).length, 1)
  copy.close()
  rmSync(beside, { recursive: true })
})

test('a copy that does not prove never has its name', async t => {
  const archive = await newArchive(
    t,
    texts.map((text, n) => file(text, `${n}.txt`)),
  )
  const database = openDatabase(join(archive.folder, 'archive.db'), error => error)
  database.exec(`UPDATE documents SET bytes = x'00' WHERE id = '${documentId(Buffer.from(texts[4]!))}'`)
  database.close()
  const target = join(newFolder(t), 'copy')
  await assert.rejects(archive.backup(target, OWNER), /was not kept, since it does not prove: Not everything/)
  assert.deepEqual(readdirSync(dirname(target)), [])
})

test('what a backup left that was ended is swept by the next to the same place', async t => {
  const archive = await newArchive(t, [file(texts[0]!)])
  const target = join(newFolder(t), 'copy')
  const left = join(dirname(target), `${basename(target)}.part-999999999-abcdef`)
  const others = join(dirname(target), `${basename(target)}.part-mine`)
  for (const one of [left, others]) mkdirSync(one)
  await archive.backup(target, OWNER, { prove: false })
  assert.deepEqual([existsSync(left), existsSync(others), existsSync(target)], [false, true, true])
})
