import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Archive, documentId, openArchive } from '../../src/archive/index.ts'
import { file, idsOf, newArchive, newFolder, OWNER, told, VISITOR, wire } from './cables.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const idOf = (text: string): string => documentId(bytesOf(text))

test('a cable goes in, is found by its words and numbers, opens, and gives its bytes back', async t => {
  const bytes = bytesOf(wire().replaceAll('\n', '\r\r\n'))
  const archive = await newArchive(t)
  const report = await archive.add([{ name: 'a.txt', bytes }])
  assert.deepEqual(report, { documents: 1, known: 0, added: 1, joined: 0, unrecognised: 0, failures: [] })
  const id = documentId(bytes)
  const { total, hits } = archive.search('barge from:oslo tags:econ date:2009 class:u', OWNER)
  assert.deepEqual(
    [total, hits[0]?.id, hits[0]?.mrn, hits[0]?.marking],
    [1, id, '09 OSLO 12', 'UNCLASSIFIED'],
  )
  assert.equal(hits[0]?.passage?.anchor, 'p1')
  for (const name of [id, id.toUpperCase(), '2009OSLO12', '09 OSLO 12', '09oslo12']) {
    const found = archive.open(name, OWNER)
    assert.equal(found.kind === 'cable' && found.cable.summary.id, id, name)
  }
  assert.deepEqual(Buffer.from(archive.raw(id, OWNER)[0]!.bytes), Buffer.from(bytes))
  assert.deepEqual(archive.open('2009OSLO13', OWNER), { kind: 'none' })
})

test('a document that comes again is kept once, with every name it came under', async t => {
  const archive = await newArchive(t, [file(wire(), 'first.txt')])
  const report = await archive.add([
    file(wire(), 'second.txt'),
    file(wire({ serial: 13 }), 'new.txt'),
    file(wire({ serial: 13 }), 'new again.txt'),
    file(wire(), 'first.txt'),
  ])
  assert.deepEqual(report, { documents: 4, known: 3, added: 1, joined: 0, unrecognised: 0, failures: [] })
  const names = (name: string): unknown => {
    const found = archive.open(name, OWNER)
    return found.kind === 'cable' && found.cable.sources.map(source => source.names)
  }
  assert.deepEqual(names('2009OSLO12'), [['first.txt', 'second.txt']])
  assert.deepEqual(names('2009OSLO13'), [['new again.txt', 'new.txt']])
})

test('sections joined in any order of arrival are one cable with one id', async t => {
  const sections = [1, 2, 3].map(n =>
    wire({
      section: [n, 3],
      level: 'C O N F I D E N T I A L',
      body: `${n}. (C) The barge, part ${n}: ${['vote', 'harbour', 'herring'][n - 1]}.`,
    }),
  )
  const id = sections.map(idOf).sort()[0]!
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 0, 2]]) {
    const archive = await newArchive(t)
    const added = []
    for (const i of order) {
      const report = await archive.add([file(sections[i]!, `section ${i + 1}`)])
      added.push([report.added, report.joined])
    }
    assert.deepEqual(added, [[1, 0], [0, 1], [0, 1]])
    assert.deepEqual(idsOf(archive), [id])
    assert.deepEqual(idsOf(archive, 'vote harbour herring'), [id])
    const found = archive.open(idOf(sections[2]!), OWNER)
    assert.ok(found.kind === 'cable')
    assert.deepEqual(found.cable.sources.map(source => source.names[0]), ['section 1', 'section 2', 'section 3'])
    assert.deepEqual(found.cable.summary.missingSections, [])
  }
  const archive = await newArchive(t)
  const report = await archive.add(sections.map(text => file(text)))
  assert.deepEqual([report.added, report.joined], [1, 2])
}) // biome-ignore format: tables

test('a section that is classified higher closes the whole cable, and leaves no trace', async t => {
  const first = wire({ section: [1, 2], body: '1. A barge arrived. Harbour, harbour, harbour.' })
  const second = wire({ section: [2, 2], level: 'S E C R E T', body: '2. (S) The barge is not ours.' })
  const marked = wire({ section: [2, 2], level: 'UNCLAS NODIS', body: '2. The barge is not ours.' })
  const others = [3, 4].map(serial => wire({ serial, body: `1. Barge number ${serial} in the harbour.` }))
  const names = [first, second, marked, ...others].map(idOf).concat('2009OSLO12', '2009OSLO3')
  const said = (archive: Archive): unknown =>
    JSON.parse(JSON.stringify(told(archive, VISITOR, names)).replace(/"receivedAt":"[^"]*"/g, '"receivedAt":0'))
  const control = await newArchive(t, others.map(text => file(text)))
  for (const higher of [second, marked])
    for (const order of [[first, ...others, higher], [higher, ...others, first]]) {
      const archive = await newArchive(t)
      for (const text of order) await archive.add([file(text)])
      assert.deepEqual(said(archive), said(control))
      const found = archive.open(idOf(first), OWNER)
      assert.equal(found.kind === 'cable' && found.cable.sources.length, 2)
    }
  // Without it, the first section is anybody's.
  const open = await newArchive(t, [file(first)])
  assert.equal(open.open(idOf(first), VISITOR).kind, 'cable')
}) // biome-ignore format: tables

test('two copies of a section make two versions of the cable, whichever came first', async t => {
  const sections = [
    wire({ section: [1, 2] }),
    wire({ section: [2, 2], body: '2. It was ours.' }),
    wire({ section: [2, 2], body: '2. It was theirs.' }),
  ]
  const answers = []
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
    const archive = await newArchive(t)
    for (const i of order) await archive.add([file(sections[i]!, `${i}`)])
    const found = archive.open('2009OSLO12', OWNER)
    assert.equal(found.kind === 'versions' && found.versions.length, 2)
    answers.push(JSON.stringify(found))
  }
  assert.equal(new Set(answers).size, 1)
}) // biome-ignore format: tables

test('messages of one file are cut apart, each with the id of its own bytes', async t => {
  const [one, two] = [wire(), wire({ serial: 13, body: '1. The second barge.' })]
  const archive = await newArchive(t)
  const report = await archive.add([file(`${one}\r\n\n${two}`, 'day.txt')])
  assert.deepEqual([report.documents, report.added], [2, 2])
  assert.deepEqual(idsOf(archive, 'second'), [idOf(two)])
  assert.deepEqual(idsOf(archive).sort(), [idOf(`${one}\r\n\n`), idOf(two)].sort())
  // The last piece is the same document when it comes alone.
  assert.equal((await archive.add([file(two)])).known, 1)
})

test('what has no number, no date or no marking is kept and reached by its id', async t => {
  const bare = 'FM CAPTAIN OF THE PORT\nTO ALL BARGES\n\n1. THE HARBOUR IS CLOSED.\n'
  const archive = await newArchive(t, [file(bare), file(wire())])
  const found = archive.open(idOf(bare), OWNER)
  assert.ok(found.kind === 'cable')
  const { mrn, date, marking } = found.cable.summary
  assert.deepEqual([mrn, date, marking], [undefined, undefined, 'UNMARKED'])
  for (const query of [
    'harbour',
    '-date:1900..2100 closed',
    '-class:u',
    '-date:2009',
    'from:"captain of the port"',
  ])
    assert.deepEqual(idsOf(archive, query), [idOf(bare)], query)
  assert.equal(archive.summary(OWNER).byClass.find(one => one.level === 'UNMARKED')?.count, 1)
  // Without a marking, the worst is assumed.
  assert.deepEqual(idsOf(archive, 'harbour', VISITOR), [])
  assert.deepEqual(archive.open(idOf(bare), VISITOR), { kind: 'none' })
})

test('what is no cable is kept, counted and found', async t => {
  const letter = 'Dear Ada,\n\nthe herring has not come this year either.\n'
  const archive = await newArchive(t)
  const report = await archive.add([file(letter), file(''), file(Uint8Array.from([0, 255, 254, 10, 13]))])
  assert.deepEqual(report, { documents: 3, known: 0, added: 3, joined: 0, unrecognised: 3, failures: [] })
  assert.deepEqual(idsOf(archive, 'herring'), [idOf(letter)])
  assert.equal(archive.raw(idOf(''), OWNER)[0]?.bytes.length, 0)
  assert.equal(archive.search('', OWNER).hits.length, 3)
})

test('a file of 10 MB, and one that is too large to read', async t => {
  const long = wire({ body: '1. The harbour board met again without result.\n'.repeat(220_000) })
  const archive = await newArchive(t)
  const report = await archive.add([
    file(long, 'long.txt'),
    { name: 'huge.bin', bytes: new Uint8Array(2 ** 28 + 1) },
    file(wire({ serial: 13 })),
  ])
  assert.equal(report.added, 2)
  assert.deepEqual(report.failures.map(one => one.name), ['huge.bin'])
  assert.match(report.failures[0]!.reason, /larger than 256 MB/)
  assert.deepEqual(idsOf(archive, '"harbour board met"'), [idOf(long)])
}) // biome-ignore format: a table

test('random documents in random batches: all are kept, none twice, bytes as they came', async t => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc
            .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
            .map(([serial, n]) => wire({ serial, section: [n, 3], body: `${n}. The barge.` })),
        ),
        { maxLength: 12 },
      ),
      async texts => {
        const archive = await openArchive(newFolder(t))
        try {
          for (let i = 0; i < texts.length; i += 4)
            await archive.add(texts.slice(i, i + 4).map(one => file(one)))
          const different = new Set(texts.map(idOf))
          assert.equal(archive.summary(OWNER).documents, different.size)
          const once = await openArchive(newFolder(t))
          await once.add([...texts].reverse().map(one => file(one)))
          assert.deepEqual(idsOf(archive), idsOf(once))
          once.close()
          for (const text of texts) {
            const raw = archive.raw(idOf(text), OWNER).find(one => one.id === idOf(text))
            assert.deepEqual([...raw!.bytes], [...bytesOf(text)])
          }
        } finally {
          archive.close()
        }
      },
    ),
    { numRuns: 20 },
  )
})
