// Names in texts, over a real archive: found, counted, suggested, met by saved searches, gone with what is removed.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { LUNCH, NAMING, NAMING_SECRETLY } from '../http/cables.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-names-'))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
let archive: Archive
before(async () => {
  archive = await openArchive(folder)
  archive.save('people', 'person:"yorvik musaveli" org:fisheries', PRIVATE_READER)
  archive.save('musaveli', 'name:musaveli', PRIVATE_READER)
  await archive.add([NAMING, NAMING_SECRETLY].map((text, i) => ({ name: `${i}.txt`, bytes: bytes(text) })))
})
after(() => {
  archive.close()
  rmSync(folder, { recursive: true })
})

const total = (query: string): number => archive.search(query, PRIVATE_READER).total

test('people, organisations and places are fields of the language', () => {
  assert.equal(total('person:vegarosa'), 1)
  assert.equal(total('person:"gunvor plankenhorn"'), 2)
  assert.equal(total('place:helsinki org:"ministry of fisheries"'), 1)
  assert.equal(total('name:musaveli'), 1)
  assert.equal(total('person:helsinki'), 0)
  assert.equal(total('-person:musaveli'), 1)
})

test('they are counted over a result', () => {
  const { kinds } = archive.names('person:plankenhorn', PRIVATE_READER)
  assert.deepEqual(
    kinds.person.names.map(({ name, count }) => [name, count]),
    [
      ['Gunvor Plankenhorn', 2],
      ['Ottokar Vegarosa', 1],
      ['Yorvik Musaveli', 1],
    ],
  )
  assert.equal(archive.names('person:vegarosa', PRIVATE_READER).kinds.place.total, 1)
})

test('they are suggested while one types', () => {
  const suggested = archive.suggest('person:mus', PRIVATE_READER).map(one => one.text)
  assert.ok(
    suggested.some(text => /musaveli/i.test(text)),
    suggested.join(),
  )
})

test('saved searches meet them as cables arrive', () => {
  assert.equal(archive.savedArrivals('musaveli', PRIVATE_READER)?.length, 1)
  assert.equal(archive.savedArrivals('people', PRIVATE_READER)?.length, 0)
})

/** UNCLASSIFIED alone. */
const VISITOR = {
  ...PRIVATE_READER,
  id: 'visitor',
  clearance: { level: 'UNCLASSIFIED', caveats: [] },
} as const

test('a language model reads what it is given, cable by cable, and goes on where it was ended', async () => {
  await archive.add([{ name: 'lunch.txt', bytes: bytes(LUNCH) }])
  assert.equal(total('person:trollheim'), 0)
  assert.deepEqual(archive.names('', PRIVATE_READER).readByModel, 0)
  const stop = new AbortController()
  const first = await archive.readNames('', PRIVATE_READER, {
    threads: 1,
    signal: stop.signal,
    onProgress: ({ read }) => {
      if (read) stop.abort()
    },
  })
  assert.deepEqual([first.of, first.read], [3, 1])
  const rest = await archive.readNames('', PRIVATE_READER, { threads: 2 })
  assert.deepEqual([rest.of, rest.read, rest.damaged], [3, 3, []])
  assert.equal(total('person:"ingrid trollheim"'), 1)
  assert.equal(archive.names('', PRIVATE_READER).readByModel, 3)
  const again = await archive.readNames('', PRIVATE_READER)
  assert.deepEqual([again.read, again.names], [3, 0])
})

test('what it found is told of a cable to who may see the cable', () => {
  const { id } = archive.search('person:trollheim', PRIVATE_READER).hits[0]!
  assert.deepEqual(
    archive.modelNames(id, PRIVATE_READER).find(([, name]) => name === 'Ingrid Trollheim')?.[0],
    'person',
  )
  const secret = archive.search('class:s', PRIVATE_READER).hits[0]!.id
  assert.deepEqual(archive.modelNames(secret, VISITOR), [])
  assert.equal(archive.names('', VISITOR).readByModel, archive.search('', VISITOR).total)
})

test('it stays when cables are read again, when the index is made anew, and in the proof', async () => {
  assert.equal((await archive.reread({ query: '' }, PRIVATE_READER)).changed, 0)
  assert.equal(total('person:trollheim'), 1)
  await archive.reread('all', PRIVATE_READER)
  assert.equal(total('person:trollheim'), 1)
  assert.equal(archive.names('', PRIVATE_READER).readByModel, 3)
  assert.equal((await archive.verify(PRIVATE_READER, { reread: 1 })).whole, true)
})

test('it goes with what is removed', async () => {
  const { id } = archive.search('person:trollheim', PRIVATE_READER).hits[0]!
  await archive.remove(id, PRIVATE_READER, { reason: 'a test' })
  assert.equal(total('person:trollheim'), 0)
  assert.equal((await archive.verify(PRIVATE_READER, { reread: 1 })).whole, true)
  archive.close()
  assert.ok(!readFileSync(join(folder, 'archive.db')).toString('latin1').includes('Trollheim'))
  archive = await openArchive(folder)
})

test('the index is whole, and nothing of a name is left of what is removed', async () => {
  assert.equal((await archive.verify(PRIVATE_READER)).whole, true)
  await archive.remove('10OSLO85', PRIVATE_READER, { reason: 'a test' })
  assert.equal(total('person:musaveli'), 0)
  assert.ok(!archive.names('', PRIVATE_READER).kinds.person.names.some(one => /Musaveli/.test(one.name)))
  archive.close()
  assert.ok(!readFileSync(join(folder, 'archive.db')).toString('latin1').includes('Musaveli'))
  archive = await openArchive(folder)
})
