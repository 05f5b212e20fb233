// What readers gather and write: theirs, lasting, and never by what another may not see.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Archive, openArchive, type Reader } from '../../src/index.ts'
import { file, newArchive, newFolder, OWNER, VISITOR, wire } from './cables.ts'

const ANALYST: Reader = { ...OWNER, id: 'analyst', name: 'An analyst' }

const OPEN = wire({
  serial: 1,
  subject: 'A FERRY',
  body: '1. (U) The ferry came in.\n\n2. (U) It left again at noon.',
})
const OTHER = wire({ serial: 2, body: '1. (U) A barge met the ferry.' })
const CLOSED = wire({
  serial: 3,
  level: 'S E C R E T',
  body: '1. (U) The ferry is known.\n\n2. (S) Its master is ours.',
})
const room = (t: Parameters<typeof newArchive>[0]): Promise<Archive> =>
  newArchive(t, [file(OPEN, 'a.txt'), file(OTHER, 'b.txt'), file(CLOSED, 'c.txt')])

const numbers = (list: readonly { readonly mrnKey?: string }[] | undefined): string[] =>
  (list ?? []).map(one => one.mrnKey ?? '')

const whole = async (archive: Archive): Promise<void> =>
  assert.deepEqual((await archive.verify(OWNER, { reread: 1 })).findings, [])

async function bytesOf(bytes: AsyncIterable<Uint8Array> | undefined): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes ?? []) parts.push(part)
  return Buffer.concat(parts).toString()
}

test('a result is gathered, searched, counted and taken back', async t => {
  const held = await room(t)
  const { collecting: c } = held
  assert.deepEqual(c.preview('collection', 'Ferries', { query: 'ferry' }, OWNER).total, 3)
  const { deed, ...report } = c.put('collection', 'Ferries', { query: 'ferry class:u' }, OWNER)
  assert.deepEqual(report, { name: 'Ferries', made: true, put: 2, already: 0 })
  const { deed: second, ...more } = c.put('collection', 'ferries', { query: 'ferry' }, OWNER)
  assert.deepEqual(more, { name: 'Ferries', made: false, put: 1, already: 2 })
  assert.equal(held.search('collection:ferries', OWNER).total, 3)
  assert.equal(held.search('barge collection:FERRIES', OWNER).total, 2)
  assert.equal(held.search('-collection:ferries', OWNER).total, 0)
  assert.deepEqual(held.search('class:u', OWNER).facets.collection, [
    { value: 'Ferries', name: 'Ferries', count: 2 },
  ])
  assert.equal(c.undo(second!, OWNER), 1)
  assert.equal(c.undo(second!, OWNER), undefined, 'once')
  assert.equal(held.search('collection:ferries', OWNER).total, 2)
  assert.equal(c.undo(deed!, OWNER), 2)
  assert.deepEqual(c.list('collection', OWNER), [], 'what it made goes with its last')
})

test('words of a reader are tags; codes of TAGS stay what they are', async t => {
  const archive = await room(t)
  const { collecting } = archive
  collecting.put('tag', 'to read', { cables: ['09OSLO1', '09OSLO3'] }, OWNER)
  assert.equal(archive.search('tag:"to read"', OWNER).total, 2)
  assert.equal(archive.search('tag:"to read" -class:s', OWNER).total, 1)
  assert.equal(archive.search('tag:ECON', OWNER).total, 3)
  assert.throws(() => collecting.put('tag', 'econ', { cables: ['09OSLO1'] }, OWNER), { code: 'not-possible' })
  const [problem] = archive.search('tag:"to red"', OWNER).problems
  assert.deepEqual([problem?.code, problem?.suggestion], ['tag-unknown', '"to read"'])
  assert.deepEqual(archive.search('ferry', OWNER).facets.tag[0], {
    value: '"to read"',
    name: 'to read',
    count: 2,
  })
  assert.deepEqual(
    archive.suggest('tag:rea', OWNER).map(one => [one.text, one.count]),
    [['"to read"', 2]],
  )
  assert.equal(collecting.take('tag', 'to read', { query: '' }, OWNER), 2)
  assert.deepEqual(collecting.list('tag', OWNER), [])
  assert.ok(!archive.suggest('tag:to', OWNER).some(one => one.text === '"to read"'))
})

test('what one gathers is not there for another, who is given the link and sees what he may', async t => {
  const archive = await room(t)
  const { collecting } = archive
  collecting.put('collection', 'ferries', { query: 'ferry' }, OWNER)
  for (const [cable, note] of [
    ['09OSLO1', 'It is open.'],
    ['09OSLO3', 'It is closed.'],
  ] as const)
    assert.ok(collecting.note('ferries', cable, note, OWNER))
  const told = (): unknown => [
    archive.search('collection:ferries', VISITOR),
    archive.search('ferry', VISITOR).facets,
    collecting.get('collection', 'ferries', VISITOR),
    collecting.list('collection', VISITOR),
    collecting.of('09OSLO1', VISITOR),
  ]
  const before = told()
  const { token } = collecting.change('collection', 'ferries', { share: true }, OWNER)!
  assert.match(token!, /^[0-9a-z]{26}$/)
  assert.deepEqual(told(), before)
  const link = collecting.get('collection', token!, VISITOR)!
  assert.deepEqual([link.name, link.cables, link.mine, link.token], ['ferries', 2, false, undefined])
  assert.deepEqual(
    collecting.members('collection', token!, VISITOR)!.map(one => [one.mrnKey, one.note]),
    [
      ['2009OSLO1', 'It is open.'],
      ['2009OSLO2', ''],
    ],
  )
  assert.equal(archive.search(`collection:${token}`, VISITOR).total, 2)
  assert.equal(archive.search(`collection:${token}`, VISITOR).reading, 'in the collection ferries')
  for (const as of [
    'ndjson',
    'csv',
    'markdown',
    'bibtex',
    'ris',
    'csl',
    'tei',
    'graphml',
    'mbox',
    'wire',
  ] as const) {
    const mine = await bytesOf(archive.exportCollection('ferries', OWNER, { as }))
    const his = await bytesOf(archive.exportCollection(token!, VISITOR, { as }))
    const saysNotes = as !== 'wire'
    assert.equal(mine.includes('It is closed.'), saysNotes, as)
    assert.equal(his.includes('It is open.'), saysNotes, as)
    assert.ok(!his.includes('It is closed.') && !his.includes('OSLO3') && !his.includes('master'), as)
  }
  // A stranger changes nothing.
  assert.equal(collecting.note(token!, '09OSLO1', 'x', ANALYST), false)
  assert.equal(collecting.take('collection', token!, { query: '' }, ANALYST), undefined)
  assert.equal(collecting.drop('collection', token!, ANALYST), false)
  assert.equal(collecting.undo(1, ANALYST), undefined)
  collecting.change('collection', 'ferries', { share: false }, OWNER)
  assert.equal(collecting.get('collection', token!, VISITOR), undefined)
  assert.notEqual(collecting.change('collection', 'ferries', { share: true }, OWNER)!.token, token)
})

test('a collection has an order of its own', async t => {
  const archive = await room(t)
  const { collecting } = archive
  collecting.put('collection', 'c', { query: '' }, OWNER)
  const order = (): string[] =>
    numbers(collecting.members('collection', 'c', OWNER)).map(one => one.slice(-1))
  assert.equal(order().length, 3)
  const [a, b, c] = order() as [string, string, string]
  for (const [cable, to, then] of [
    [c, 0, [c, a, b]],
    [c, 2, [a, b, c]],
    [a, 1, [b, a, c]],
    [b, 9, [a, c, b]],
  ] as const) {
    assert.ok(collecting.move('c', `09OSLO${cable}`, to, OWNER))
    assert.deepEqual(order(), then)
  }
})

test('a note stands by its words, and nobody sees it by what he may not see', async t => {
  const archive = await room(t)
  const { noting } = archive
  const cable = archive.open('09OSLO3', OWNER)
  assert.ok(cable.kind === 'cable')
  const [first, second] = cable.cable.message.blocks.filter(block => block.kind === 'paragraph')
  const start = second!.text.text.indexOf('master')
  const marked = noting.add(
    '09OSLO3',
    { anchor: second!.anchor, start, end: start + 6, text: 'Who is he?', shared: true },
    OWNER,
  )
  assert.deepEqual([marked.quote, marked.marking, marked.anchor], ['master', 'SECRET', second!.anchor])
  noting.add('09OSLO3', { anchor: first!.anchor, text: 'Known to whom?', shared: true }, OWNER)
  noting.add('09OSLO1', { text: 'All of it.', shared: true }, OWNER)
  noting.add('09OSLO1', { text: 'Mine alone.' }, OWNER)
  const texts = (reader: Reader): string[] => noting.list(reader).notes.map(one => one.text)
  assert.deepEqual(texts(OWNER).sort(), ['All of it.', 'Known to whom?', 'Mine alone.', 'Who is he?'])
  assert.deepEqual(texts(ANALYST).sort(), ['All of it.', 'Known to whom?', 'Who is he?'])
  assert.deepEqual([texts(VISITOR), noting.list(VISITOR).total], [['All of it.'], 1])
  for (const { id } of noting.list(OWNER).notes) assert.equal(noting.drop(id, ANALYST), false)
  assert.equal(noting.change(marked.id, { text: 'x' }, ANALYST), undefined)
  assert.equal(noting.one(marked.id, VISITOR), undefined)
  // Nobody is told by whether it can be written by what he may not see.
  assert.throws(() => noting.add('09OSLO3', { text: 'x' }, VISITOR), { code: 'not-found' })
  // What is read again, and an index that is made anew, leave it where it stood.
  await archive.reread('all', OWNER)
  assert.deepEqual(
    noting.of(cable.cable, OWNER).map(one => [one.text, one.quote, one.anchor]),
    [
      ['Known to whom?', undefined, first!.anchor],
      ['Who is he?', 'master', second!.anchor],
    ],
  )
  assert.equal(noting.change(marked.id, { text: '', shared: false }, OWNER)!.quote, 'master')
  assert.deepEqual(texts(ANALYST).sort(), ['All of it.', 'Known to whom?'])
  assert.throws(() => noting.add('09OSLO1', { anchor: 'p99', text: 'x' }, OWNER), { code: 'not-found' })
  assert.throws(() => noting.add('09OSLO1', { text: ' ' }, OWNER), { code: 'not-understood' })
  await whole(archive)
})

test('a section that joins gives the cable another id, and what was gathered and written follows', async t => {
  const parts = [1, 2].map(n => wire({ serial: 9, section: [n, 2], body: `${n}. Part ${n} of the herring.` }))
  const archive = await newArchive(t, [file(parts[1]!, 'two.txt')])
  const { collecting, noting } = archive
  collecting.put('collection', 'herring', { cables: ['09OSLO9'] }, OWNER)
  const first = archive.open('09OSLO9', OWNER)
  assert.ok(first.kind === 'cable')
  const [block] = first.cable.message!.blocks
  noting.add('09OSLO9', { anchor: block!.anchor, start: 0, end: 4, text: 'Half.' }, OWNER)
  await archive.add([file(parts[0]!, 'one.txt')])
  assert.equal(archive.search('collection:herring', OWNER).total, 1)
  assert.equal(collecting.members('collection', 'herring', OWNER)!.length, 1)
  assert.deepEqual(
    collecting.put('collection', 'herring', { query: 'herring' }, OWNER),
    { name: 'herring', made: false, put: 0, already: 1 },
    'it is the same cable',
  )
  const opened = archive.open('09OSLO9', OWNER)
  assert.ok(opened.kind === 'cable')
  assert.deepEqual(
    noting.of(opened.cable, OWNER).map(one => one.quote),
    ['Part'],
  )
  assert.deepEqual(collecting.of('09OSLO9', OWNER), [])
  assert.deepEqual(
    collecting.of(opened.cable.summary.id, OWNER).map(one => one.name),
    ['herring'],
  )
  await whole(archive)
})

test('what is removed takes its notes, its tags and its place in collections with it, out of every file', async t => {
  const folder = newFolder(t)
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  await archive.add([file(OPEN, 'a.txt'), file(OTHER, 'b.txt'), file(CLOSED, 'c.txt')])
  const { collecting, noting } = archive
  collecting.put('collection', 'ferries', { query: 'ferry' }, OWNER)
  collecting.put('tag', 'odd', { query: 'ferry' }, OWNER)
  collecting.note('ferries', '09OSLO3', 'zeppelinfish', OWNER)
  noting.add('09OSLO3', { text: 'quartzmonger', shared: true }, OWNER)
  noting.add('09OSLO1', { text: 'It stays.' }, OWNER)
  const words = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .flatMap(entry => {
        const bytes = readFileSync(join(entry.parentPath, entry.name)).toString('latin1')
        return ['zeppelinfish', 'quartzmonger'].filter(word => bytes.includes(word))
      })
  assert.ok(words().length >= 2)
  await archive.remove('09OSLO3', OWNER, { reason: 'An order.' })
  assert.deepEqual(words(), [])
  assert.equal(archive.search('collection:ferries', OWNER).total, 2)
  assert.equal(archive.search('tag:odd', OWNER).total, 2)
  assert.deepEqual(
    noting.list(OWNER).notes.map(one => one.text),
    ['It stays.'],
  )
  await whole(archive)
  const copy = join(newFolder(t), 'copy')
  await archive.backup(copy, OWNER)
  const restored = await openArchive(copy)
  t.after(() => restored.close())
  assert.equal(restored.search('collection:ferries', OWNER).total, 2)
  assert.equal(restored.noting.list(OWNER).total, 1)
})

test('a saved search asks for what is gathered by then', async t => {
  const archive = await room(t)
  archive.collecting.put('collection', 'ferries', { query: 'ferry' }, OWNER)
  assert.throws(() => archive.save('others', 'collection:nosuch', OWNER), { code: 'not-possible' })
  archive.save('others', 'herring -collection:ferries', OWNER)
  await archive.add([file(wire({ serial: 7, body: '1. A herring.' }))])
  assert.deepEqual(numbers(archive.savedArrivals('others', OWNER)), ['2009OSLO7'])
})
