import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openArchive } from '../../src/archive/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { FORMAT } from '../../src/store/sqlite/schema.ts'
import { file, newFolder, OWNER, wire } from './cables.ts'
import { OLD, writeOld } from './formats.ts'

const KEPT = [
  { name: 'one.txt', text: wire({ serial: 1, body: '1. A barge came in.' }) },
  { name: 'secret.txt', text: wire({ serial: 2, level: 'S E C R E T NODIS', body: '1. A barge went out.' }) },
  ...[2, 1].map(n => ({
    name: `part-${n}.txt`,
    text: wire({ serial: 3, section: [n, 2], body: `${n}. Part ${n} of the herring.` }),
  })),
]
const DRAWN = {
  name: 'scan.pdf',
  text: '%PDF-1.4 whatever',
  drawn: wire({ serial: 9, body: '1. A drawn ferry.' }),
}

test('every format that was ever written is one of these', () => {
  assert.deepEqual(
    [...new Set(OLD.map(one => one.format))],
    Array.from({ length: FORMAT - 1 }, (_, n) => n + 1),
  )
})

for (const old of OLD)
  test(`an archive of format ${old.format}, ${old.way}, opens after a copy was made, and proves`, async t => {
    const folder = newFolder(t)
    const kept = [...KEPT, ...(old.drawn ? [DRAWN] : [])]
    writeOld(folder, old, kept)
    const notices: string[] = []
    const archive = await openArchive(folder, { onNotice: notice => notices.push(notice) })
    t.after(() => archive.close())
    assert.match(notices[0]!, new RegExp(`is of format ${old.format}; a backup was made`))
    assert.ok(notices[0]!.endsWith(`before it is brought to format ${FORMAT}.`))
    const proof = await archive.verify(OWNER, { reread: 1 })
    assert.deepEqual(proof.findings, [])
    assert.deepEqual([proof.documents, proof.cables, proof.readEarlier], [kept.length, kept.length - 1, 0])
    assert.equal(archive.search('herring', OWNER).hits[0]?.missingSections.length, 0)
    assert.equal(archive.search('barge class:s', OWNER).total, 1)
    assert.deepEqual(
      archive.raw('09OSLO1', OWNER).map(one => [one.name, Buffer.from(one.bytes).toString()]),
      [['one.txt', KEPT[0]!.text]],
    )
    if (old.drawn) {
      assert.equal(archive.search('drawn', OWNER).total, 1)
      assert.equal(archive.failures(OWNER).length, 1)
    }
    // It goes on as any other.
    const again = await archive.add([
      ...KEPT.map(one => file(one.text, one.name)),
      file(wire({ serial: 50 })),
    ])
    assert.deepEqual([again.known, again.added], [KEPT.length, 1])
    const [copy] = readdirSync(join(folder, 'backups'))
    const database = openDatabase(join(folder, 'backups', copy!), error => error)
    assert.equal(database.prepare('PRAGMA user_version').get()?.user_version, old.format)
    assert.equal(database.prepare('SELECT count(*) AS n FROM documents').get()?.n, kept.length)
    database.close()
    // A second opening has nothing to do.
    const more: string[] = []
    const second = await openArchive(folder, { onNotice: notice => more.push(notice) })
    second.close()
    assert.deepEqual(more, [])
  })
