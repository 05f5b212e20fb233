import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { type Archive, documentId, openArchive } from '../../src/archive/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { file, idsOf, newFolder, OWNER, VISITOR, wire } from './cables.ts'

const idOf = (text: string): string => documentId(new TextEncoder().encode(text))

/** Words that stand in the cable to be removed and nowhere else, wherever a word can stand. */
const SECRET = wire({
  serial: 4711,
  post: 'VALLETTA',
  level: 'S E C R E T',
  subject: 'XYLOPHONE BROADSWORD',
  body: '1. The zeppelinfish met Quartzmonger at Umbrellastrasse.',
})
const WORDS = [
  'xylophone',
  'broadsword',
  'zeppelinfish',
  'quartzmonger',
  'umbrellastrasse',
  'valletta',
  '4711',
  'xylo-secret-name',
]
const others = Array.from({ length: 40 }, (_, n) =>
  wire({ serial: n + 1, body: `1. Barge ${n} met the ferry.` }),
)

/** Every byte of every file of the archive, in small letters, and where a word of the removed lies in it. */
function found(folder: string, words: readonly string[], packed: readonly string[] = [SECRET]): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .flatMap(entry => {
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      const lower = bytes.toString('latin1').toLowerCase()
      const zipped = packed.filter(text => bytes.includes(deflateSync(Buffer.from(text)).subarray(16, 48)))
      return [...words.filter(word => lower.includes(word)), ...zipped.map(() => 'packed bytes')].map(
        what => `${entry.name}: ${what}`,
      )
    })
}

async function filled(folder: string, texts: readonly string[] = [SECRET]): Promise<Archive> {
  const archive = await openArchive(folder)
  await archive.add(others.slice(0, 20).map((text, n) => file(text, `${n}.txt`)))
  await archive.add(texts.map((text, n) => file(text, `xylo-secret-name-${n}.txt`)))
  await archive.add(others.slice(20).map((text, n) => file(text, `${n + 20}.txt`)))
  return archive
}

const whole = async (archive: Archive): Promise<void> => {
  assert.deepEqual((await archive.verify(OWNER, { reread: 1 })).findings, [])
}

describe('remove', () => {
  test('takes bytes, index and names out of every file, and leaves a tombstone that stops re-adding', async t => {
    const folder = newFolder(t)
    const archive = await filled(folder)
    t.after(() => archive.close())
    const id = idOf(SECRET)
    assert.equal(found(folder, WORDS).length >= WORDS.length, true, 'the words are there before')
    const report = await archive.remove('09VALLETTA4711', OWNER, { reason: 'Order 12 of the court.' })
    assert.deepEqual(report, { cables: [id], documents: [id], versions: [], copies: [], clean: true })
    assert.deepEqual(found(folder, WORDS), [])
    await whole(archive)
    assert.equal(archive.search('zeppelinfish', OWNER).total, 0)
    assert.equal(idsOf(archive).length, others.length)
    const gone = archive.open(id, OWNER)
    assert.deepEqual(gone.kind === 'removed' && gone.reason, 'Order 12 of the court.')
    // Who could not have seen it is not told that it was there.
    assert.deepEqual(archive.open(id, VISITOR), { kind: 'none' })
    const again = await archive.add([file(SECRET, 'back.txt'), file(others[0]!, 'x.txt')])
    assert.deepEqual([again.documents, again.added, again.known, again.failures], [2, 0, 1, []])
    assert.deepEqual(
      again.removed?.map(one => [one.name, one.reason]),
      [['back.txt', 'Order 12 of the court.']],
    )
    assert.deepEqual(found(folder, ['zeppelinfish', 'back.txt']), [])
    await assert.rejects(archive.remove(id, OWNER, { reason: 'again' }), /was removed on .*: Order 12/)
    await whole(archive)
  })

  test('asks for a reason, for a keeper, and for one cable', async t => {
    const second = SECRET.replace('Umbrellastrasse', 'Umbrellastrasse again')
    const archive = await filled(newFolder(t), [SECRET, second])
    t.after(() => archive.close())
    await assert.rejects(archive.remove(idOf(SECRET), OWNER, { reason: ' ' }), /needs a reason/)
    await assert.rejects(archive.remove(idOf(SECRET), VISITOR, { reason: 'x' }), /Only who may see all/)
    await assert.rejects(archive.remove('09VALLETTA4711', OWNER, { reason: 'x' }), /Several cables are held/)
    await assert.rejects(archive.remove('09VALLETTA4712', OWNER, { reason: 'x' }), /No cable is held/)
    const { versions } = await archive.remove(idOf(SECRET), OWNER, { reason: 'x' })
    assert.deepEqual(versions, [idOf(second)])
    assert.equal(archive.search('zeppelinfish', OWNER).total, 1)
    await whole(archive)
  })

  test('of a cable in sections all go, or one source alone; the others are joined anew', async t => {
    const parts = [1, 2, 3].map(n =>
      wire({
        serial: 500,
        section: [n, 3],
        body: `${n}. Part ${n} of the ${['gnome', 'wyvern', 'kelpie'][n - 1]}.`,
      }),
    )
    const folder = newFolder(t)
    const archive = await filled(folder, parts)
    t.after(() => archive.close())
    const ids = parts.map(idOf)
    assert.equal(archive.search('wyvern kelpie', OWNER).total, 1)
    const one = await archive.remove(ids[1]!, OWNER, { reason: 'x', source: true })
    assert.deepEqual(one.documents, [ids[1]])
    assert.deepEqual(found(folder, ['wyvern'], [parts[1]!]), [])
    const [left] = archive.search('gnome kelpie', OWNER).hits
    assert.deepEqual(left?.missingSections, [2])
    await whole(archive)
    const rest = await archive.remove(left!.id, OWNER, { reason: 'x' })
    assert.deepEqual([...rest.documents].sort(), [ids[0]!, ids[2]!].sort())
    assert.deepEqual(found(folder, ['gnome', 'wyvern', 'kelpie'], parts), [])
    await whole(archive)
    assert.equal(idsOf(archive).length, others.length)
  })

  test('of two copies of a cable in sections the other stays as it was', async t => {
    const copies = ['gnome', 'wyvern'].map(word =>
      [1, 2].map(n => wire({ serial: 500, section: [n, 2], body: `${n}. Part ${n} of the ${word}.` })),
    )
    const archive = await filled(newFolder(t), copies.flat())
    t.after(() => archive.close())
    const before = [...archive.stream('mrn:09OSLO500', OWNER, { versions: true })].map(one => one.id)
    assert.equal(before.length, 2)
    await archive.remove(before[0]!, OWNER, { reason: 'x' })
    assert.deepEqual(idsOf(archive, 'mrn:09OSLO500'), [before[1]])
    await whole(archive)
  })

  test('cables that lie in the same bytes go together, and only when that is said', async t => {
    // Two messages of which none is marked as the end of a transmission: one document.
    const two = [SECRET, wire({ serial: 600, body: '1. The gargoyle left.' })].join('\n')
    const folder = newFolder(t)
    const archive = await filled(folder, [])
    t.after(() => archive.close())
    await archive.add([{ ...file(two, 'both.txt'), whole: true }])
    const id = idOf(two)
    assert.deepEqual(archive.raw(`${id}.2`, OWNER)[0]?.id, id)
    await assert.rejects(archive.remove(id, OWNER, { reason: 'x' }), /The same bytes hold another cable too/)
    assert.equal(idsOf(archive).length, others.length + 2)
    const { cables } = await archive.remove(`${id}.2`, OWNER, { reason: 'x', others: true })
    assert.deepEqual([...cables].sort(), [id, `${id}.2`])
    assert.deepEqual(found(folder, ['gargoyle', 'zeppelinfish'], [two]), [])
    assert.equal(archive.open(`${id}.2`, OWNER).kind, 'removed')
    await whole(archive)
  })

  test('copies that an older format left are named, and go when that is said', async t => {
    const folder = newFolder(t)
    const archive = await filled(folder)
    t.after(() => archive.close())
    mkdirSync(join(folder, 'backups'))
    const copy = join(folder, 'backups', 'format-2.db')
    writeFileSync(copy, SECRET)
    const { copies } = await archive.remove(idOf(SECRET), OWNER, { reason: 'x' })
    assert.deepEqual(copies, [copy])
    assert.ok(found(folder, ['zeppelinfish']).length)
    const [next] = idsOf(archive)
    assert.deepEqual((await archive.remove(next!, OWNER, { reason: 'x', copies: true })).copies, [])
    assert.deepEqual(found(folder, WORDS), [])
  })

  test('of a damaged document too', async t => {
    const folder = newFolder(t)
    const archive = await filled(folder)
    t.after(() => archive.close())
    const database = openDatabase(join(folder, 'archive.db'), error => error)
    database.exec(`UPDATE documents SET bytes = x'0011' WHERE id = '${idOf(SECRET)}'`)
    database.close()
    await archive.remove(idOf(SECRET), OWNER, { reason: 'Damaged.' })
    assert.deepEqual(found(folder, WORDS), [])
    await whole(archive)
  })

  test('while a room is open it finishes, or says that somebody reads', async t => {
    const folder = newFolder(t)
    const [archive, room] = [await filled(folder), await openArchive(folder)]
    t.after(() => archive.close())
    t.after(() => room.close())
    assert.equal(room.search('zeppelinfish', OWNER).total, 1)
    const { clean } = await archive.remove(idOf(SECRET), OWNER, { reason: 'x' })
    assert.equal(clean, true)
    assert.equal(room.search('zeppelinfish', OWNER).total, 0)
    assert.deepEqual(found(folder, WORDS), [])
  })

  test('killed anywhere in the middle: the next opening finishes it', async t => {
    const folder = newFolder(t)
    const before = await filled(folder)
    before.close()
    const remover = fileURLToPath(new URL('./remover.ts', import.meta.url))
    for (const step of ['buried', 'merged', 'vacuumed']) {
      const archive = await openArchive(folder)
      // What was removed in the last round has a tombstone: another cable with the same words.
      const text = SECRET.replace('Tuesday', step).replace('zeppelinfish met', `zeppelinfish ${step} met`)
      await archive.add([file(text, `xylo-secret-name-${step}.txt`)])
      if (step === 'buried') await archive.remove(idOf(SECRET), OWNER, { reason: 'x' })
      archive.close()
      const args = ['--conditions=source', '--import', 'tsx', remover, folder, idOf(text), step]
      const child = spawn(process.execPath, args, { stdio: 'inherit' })
      const [, signal] = await once(child, 'exit')
      assert.equal(signal, 'SIGKILL', step)
      const notices: string[] = []
      const after = await openArchive(folder, { onNotice: notice => notices.push(notice) })
      assert.match(notices.join(), /A removal was ended before its end/, step)
      assert.equal(after.open(idOf(text), OWNER).kind, 'removed', step)
      assert.deepEqual(found(folder, WORDS, [SECRET, text]), [], step)
      await whole(after)
      after.close()
    }
  })
})
