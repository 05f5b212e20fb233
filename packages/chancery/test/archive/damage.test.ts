import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ArchiveError, documentId, openArchive } from '../../src/archive/index.ts'
import { type Database, openDatabase } from '../../src/store/sqlite/driver.ts'
import { file, idsOf, newFolder, OWNER, wire } from './cables.ts'

const texts = Array.from({ length: 30 }, (_, i) => wire({ serial: i + 1, body: `1. Barge number ${i}.` }))
const idOf = (text: string): string => documentId(new TextEncoder().encode(text))

async function filled(folder: string): Promise<void> {
  const archive = await openArchive(folder)
  await archive.add(texts.map((text, i) => file(text, `${i}.txt`)))
  archive.close()
}

function change(folder: string, work: (database: Database) => void): void {
  const database = openDatabase(join(folder, 'archive.db'), error => error)
  work(database)
  database.close()
}

const refused = (folder: string, code: string, sentence: RegExp): Promise<void> =>
  assert.rejects(openArchive(folder), error => {
    assert.ok(error instanceof ArchiveError, String(error))
    assert.equal(error.code, code)
    assert.match(error.message, sentence)
    return true
  })

test('a file that is no archive is refused and left alone', async t => {
  const folder = newFolder(t)
  writeFileSync(join(folder, 'archive.db'), 'Dear Ada,\n'.repeat(900))
  await refused(
    folder,
    'damaged',
    /is damaged or no archive\. Restore it from a backup, or name another folder/,
  )
  assert.equal(readFileSync(join(folder, 'archive.db'), 'utf8'), 'Dear Ada,\n'.repeat(900))
})

test('the database of another program is refused', async t => {
  const folder = newFolder(t)
  change(folder, database => database.exec('CREATE TABLE albums (name TEXT)'))
  await refused(folder, 'not-an-archive', /no Chancery archive; name another folder/)
  change(folder, database => database.exec('PRAGMA user_version=2'))
  await refused(folder, 'not-an-archive', /no Chancery archive; name another folder/)
})

test('a file where the folder should be is refused', async t => {
  const path = join(newFolder(t), 'file')
  writeFileSync(path, '')
  await refused(path, 'not-an-archive', /is no folder; name a folder/)
  await refused(join(path, 'below'), 'not-an-archive', /is no folder; name a folder/)
})

test('a newer format is refused in a clear sentence', async t => {
  const folder = newFolder(t)
  await filled(folder)
  change(folder, database => database.exec('PRAGMA user_version=99'))
  await refused(
    folder,
    'newer-format',
    /newer Chancery \(format 99; this one knows up to \d+\)\. Update Chancery/,
  )
})

test('a truncated archive says so at the first question it cannot answer', async t => {
  const [whole, folder] = [newFolder(t), newFolder(t)]
  await filled(whole)
  copyFileSync(join(whole, 'archive.db'), join(folder, 'archive.db'))
  truncateSync(join(folder, 'archive.db'), 3 * 4096)
  await assert.rejects(
    async () => {
      const archive = await openArchive(folder)
      try {
        archive.search('barge', OWNER)
      } finally {
        archive.close()
      }
    },
    (error: unknown) => error instanceof ArchiveError && error.code === 'damaged',
  )
})

for (const [kind, sql] of [
  ['garbled', `bytes = x'00112233'`],
  ['cut', 'bytes = substr(bytes, 1, 20)'],
  ['another document', 'bytes = (SELECT bytes FROM documents o WHERE o.id <> documents.id LIMIT 1)'],
] as const)
  test(`a damaged document is named, and the others stay: ${kind}`, async t => {
    const folder = newFolder(t)
    await filled(folder)
    const id = idOf(texts[3]!)
    change(folder, database => database.prepare(`UPDATE documents SET ${sql} WHERE id = ?`).run(id))
    const named = (error: unknown): boolean =>
      error instanceof ArchiveError && error.code === 'damaged' && error.message.includes(id)
    const archive = await openArchive(folder)
    assert.throws(() => archive.open(id, OWNER), named)
    assert.throws(() => archive.raw('2009OSLO4', OWNER), named)
    const { total, hits } = archive.search('barge', OWNER, { limit: 40 })
    assert.equal(total, texts.length)
    assert.deepEqual(
      hits.filter(hit => !hit.passage).map(hit => hit.id),
      [id],
    )
    archive.close()
    // A new index is made of what can be read; the damaged document is named and its bytes stay where they are.
    change(folder, database => database.exec(`DELETE FROM meta WHERE key = 'index'`))
    const notices: string[] = []
    const again = await openArchive(folder, { onNotice: notice => notices.push(notice) })
    t.after(() => again.close())
    assert.ok(notices.some(notice => notice.includes(id)))
    assert.deepEqual(
      idsOf(again).sort(),
      texts
        .map(idOf)
        .filter(one => one !== id)
        .sort(),
    )
  })

test('the file of an archive that was closed holds all of it', async t => {
  const [folder, elsewhere] = [join(newFolder(t), 'deep', 'below'), newFolder(t)]
  await filled(folder)
  copyFileSync(join(folder, 'archive.db'), join(elsewhere, 'archive.db'))
  const archive = await openArchive(elsewhere)
  t.after(() => archive.close())
  assert.deepEqual(idsOf(archive).sort(), texts.map(idOf).sort())
})
