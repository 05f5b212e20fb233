// Spellings of one name, merged and parted by hand: counted as one, found as one, told to nobody who may not see them.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { PRIVATE_READER, type Reader } from '../../src/guard/index.ts'
import { NAMING, NAMING_SECRETLY } from '../http/cables.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const VISITOR: Reader = { id: 'v', name: 'Visitor', clearance: { level: 'UNCLASSIFIED', caveats: [] } }
/** The same owner as another clerk wrote her, and once both ways. */
const OTHERWISE = NAMING.replaceAll('000014', '000016')
  .replaceAll('0014', '0016')
  .replace('Gunvor Plankenhorn', 'Gunnvor Plancenhorn')
const BOTH = NAMING.replaceAll('000014', '000017')
  .replaceAll('0014', '0017')
  .replace('Ottokar VEGAROSA', 'Ms. Gunnvor PLANCENHORN')

async function opened(t: TestContext): Promise<{ archive: Archive; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-spellings-'))
  const archive = await openArchive(folder)
  await archive.add(
    [NAMING, OTHERWISE, BOTH, NAMING_SECRETLY].map((text, i) => ({ name: `${i}.txt`, bytes: bytes(text) })),
  )
  t.after(() => {
    archive.close()
    rmSync(folder, { recursive: true })
  })
  return { archive, folder }
}

const people = (archive: Archive, q = '', reader = PRIVATE_READER): readonly (readonly [string, number])[] =>
  archive
    .names(q, reader)
    .kinds.person.names.filter(one => /plan[ck]enhorn/i.test(one.name))
    .map(({ name, count }) => [name, count])

test('merged they count and are found as one, and parted as two; who said so and when is kept', async t => {
  const { archive } = await opened(t)
  const { naming } = archive
  const apart = people(archive)
  assert.deepEqual(apart, [['Gunvor Plankenhorn', 3], ['Gunnvor Plancenhorn', 2]]) // biome-ignore format: a line
  assert.equal(archive.search('person:plancenhorn', PRIVATE_READER).total, 2)

  const made = naming.merge('person', 'gunvor plankenhorn', 'GUNNVOR PLANCENHORN', PRIVATE_READER)
  assert.deepEqual(
    [made.name, made.spelling, made.by],
    ['Gunvor Plankenhorn', 'Gunnvor Plancenhorn', 'Private room'],
  )
  assert.deepEqual(people(archive), [['Gunvor Plankenhorn', 4]], 'a cable with both is one')
  for (const q of ['person:plancenhorn', 'person:"gunvor plankenhorn"', 'name:plankenh*', 'person:gunnvor'])
    assert.equal(archive.search(q, PRIVATE_READER).total, 4, q)
  assert.equal(archive.search('-person:plancenhorn', PRIVATE_READER).total, 0)
  assert.equal(archive.search('person:vegarosa', PRIVATE_READER).total, 2)
  assert.match(
    archive.search('person:plancenhorn', PRIVATE_READER).reading,
    /^naming the person PLANCENHORN$/,
  )
  assert.deepEqual(naming.spellings('person', 'Gunnvor Plancenhorn', PRIVATE_READER), ['Gunvor Plankenhorn'])

  const back = naming.undo(made.id, PRIVATE_READER)
  assert.equal(back?.undoneBy, 'Private room')
  assert.deepEqual(people(archive), apart)
  assert.equal(archive.search('person:plancenhorn', PRIVATE_READER).total, 2)
  assert.equal(naming.undo(made.id, PRIVATE_READER), undefined)
  const [decision] = naming.decisions(PRIVATE_READER)
  assert.ok(decision!.at <= decision!.undoneAt!)
})

test('what is no name, or one already, or not the reader’s to decide is refused', async t => {
  const { naming } = (await opened(t)).archive
  assert.throws(
    () => naming.merge('person', 'Gunvor Plankenhorn', 'Nobody Here', PRIVATE_READER),
    /No cable names “Nobody Here”/,
  )
  assert.throws(
    () => naming.merge('person', 'Gunvor Plankenhorn', 'gunvor plankenhorn', PRIVATE_READER),
    /are one name already/,
  )
  assert.throws(
    () => naming.merge('person', 'Gunvor Plankenhorn', 'Gunnvor Plancenhorn', VISITOR),
    /may decide for all/,
  )
  assert.throws(() => naming.merge('person', '""', 'Gunnvor Plancenhorn', PRIVATE_READER), /No cable names/)
})

test('a decision on a name that stands in a secret cable alone tells a visitor nothing', async t => {
  const { archive } = await opened(t)
  const { naming } = archive
  const { id } = naming.merge('person', 'Yorvik Musaveli', 'Ottokar Vegarosa', PRIVATE_READER)
  assert.equal(archive.search('person:musaveli', PRIVATE_READER).total, 3)
  assert.equal(archive.search('person:musaveli', VISITOR).total, 0)
  assert.equal(archive.search('person:vegarosa', VISITOR).total, 2)
  assert.deepEqual(naming.decisions(VISITOR), [])
  assert.deepEqual(naming.spellings('person', 'Ottokar Vegarosa', VISITOR), [])
  assert.throws(() => naming.undo(id, VISITOR))
  assert.ok(archive.names('', VISITOR).kinds.person.names.some(one => one.name === 'Ottokar Vegarosa'))
  assert.ok(!archive.names('', VISITOR).kinds.person.names.some(one => /Musaveli/.test(one.name)))
})

test('it outlives the index, and goes with the last cable that has the name', async t => {
  const { archive, folder } = await opened(t)
  archive.naming.merge('person', 'Ottokar Vegarosa', 'Yorvik Musaveli', PRIVATE_READER)
  await archive.reread('all', PRIVATE_READER)
  assert.equal(archive.search('person:musaveli', PRIVATE_READER).total, 3)
  assert.equal((await archive.verify(PRIVATE_READER)).whole, true)
  await archive.remove('10OSLO85', PRIVATE_READER, { reason: 'a test' })
  assert.deepEqual(archive.naming.decisions(PRIVATE_READER), [])
  assert.ok(!readFileSync(join(folder, 'archive.db')).toString('latin1').includes('Musaveli'))
})

test('a saved search meets the other spelling as it arrives', async t => {
  const { archive } = await opened(t)
  archive.save('owner', 'person:plankenhorn', PRIVATE_READER)
  archive.naming.merge('person', 'Gunvor Plankenhorn', 'Gunnvor Plancenhorn', PRIVATE_READER)
  const later = OTHERWISE.replaceAll('000016', '000018').replaceAll('0016', '0018')
  await archive.add([{ name: 'later.txt', bytes: bytes(later) }])
  assert.equal(archive.savedArrivals('owner', PRIVATE_READER)?.length, 1)
})
