import assert from 'node:assert/strict'
import { test } from 'node:test'
import { follow } from '../../src/archive/follow.ts'
import { documentId, openArchive } from '../../src/archive/index.ts'
import { readAndPack } from '../../src/archive/reading.ts'
import { openSqlite } from '../../src/store/index.ts'
import { file, newArchive, newFolder, OWNER, wire } from './cables.ts'
import { adder, held, killedUntilDone, whole } from './killed.ts'

test('killed at random moments and added again: the same as never killed', async t => {
  const expected = await whole(newFolder(t))
  const folder = newFolder(t)
  const delays = [150, 900, 420, 60, 1300]
  const { kills } = await killedUntilDone(folder, delays.length, () => delays.shift()!)
  assert.ok(kills > 0)
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  assert.deepEqual(held(archive), expected)
})

test('between the record and any part of the index: the next open does what was left', async t => {
  const texts = ['UNCLAS', 'S E C R E T', 'C O N F I D E N T I A L', 'S E C R E T NODIS'].flatMap(
    (level, n) => [
      wire({ serial: 10 * n, level }),
      wire({ serial: 10 * n + 1, level, section: [1, 2], body: '1. Part one of the barge.' }),
      wire({ serial: 10 * n + 1, level: 'S E C R E T', section: [2, 2], body: '2. Part two of the barge.' }),
    ],
  )
  const incoming = texts.map((text, n) => file(text, `${n}.txt`))
  const expected = held(await newArchive(t, incoming))
  for (let parts = 0; parts < 4; parts++) {
    const broken = newFolder(t)
    await openArchive(broken).then(archive => archive.close())
    const store = openSqlite(broken)
    const documents = incoming.map(({ name, bytes }) => {
      const id = documentId(bytes)
      return { id, name, receivedAt: '2024-05-01T10:00:00.000Z', reading: readAndPack({ id, bytes }) }
    })
    const places = store.record({
      documents: documents.map(({ reading: { packed, section }, ...one }) => ({
        ...one,
        packed,
        ...section,
      })),
      arrivals: [],
      failures: [],
      finished: [],
    })
    const placed = documents.map(({ id, reading }) => ({ id, reading, place: places.get(id)! }))
    const whole = store.follow.bind(store)
    let left = parts
    store.follow = (...part) => {
      if (!left--) throw new Error('ended here')
      whole(...part)
    }
    assert.throws(() => follow(store, placed, documents.length), /ended here/)
    assert.ok(store.indexed < store.recorded)
    store.close()
    const archive = await openArchive(broken)
    assert.deepEqual(held(archive), expected, `${parts} parts done`)
    assert.equal((await archive.add(incoming)).known, incoming.length)
    archive.close()
  }
})

test('a room that is open while another process adds sees what it added, whole', async t => {
  const folder = newFolder(t)
  const room = await openArchive(folder)
  t.after(() => room.close())
  const child = adder(folder)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  let seen = 0
  while (!ended) {
    const { cables } = room.summary(OWNER)
    assert.ok(cables >= seen, 'nothing that was there goes')
    seen = cables
    // Each cable holds the word: with its row there is its text.
    const { total } = room.search('barge', OWNER, { limit: 1 })
    assert.ok(total >= cables, 'a cable is there with all its words')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  assert.equal(child.exitCode, 0)
  const other = await openArchive(folder)
  t.after(() => other.close())
  assert.deepEqual(held(room), held(other))
})
