// Each arriving cable meets all saved searches, once, whatever happens in between.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sample } from '@chancery/sample'
import { openArchive } from '../../src/archive/index.ts'
import { parseQuery, QuerySet } from '../../src/query/index.ts'
import { openSqlite } from '../../src/store/index.ts'
import { file, newArchive, newFolder, OWNER, VISITOR, wire } from './cables.ts'

const QUERIES = [
  'ferry', 'ferr*', '*rry', '"the ferry"', 'harbor OR quay', '-harbor', 'class:s', 'class>=c -ferry', 'has:summary',
  'subject:visit', 'tags:ECON,EFIN', 'from:oslo', 'date:2010', 'date<1990', 'ferry NEAR/30 harbor', 'post:oslo ferry',
  '(ferry OR vote*) class:u', 'precedence>=o', 'is:incomplete', 'meeting -government', 'mrn:2009OSLO5', 'to:secstate',
  'thread:2009OSLO5', 'is:duplicate', 'is:missing', 'layout:state ministry',
] // biome-ignore format: a table

test('what arrives for a saved search is what a search finds', async t => {
  const archive = await newArchive(t)
  const name = (i: number): string => `q${i}`
  for (const [i, query] of QUERIES.entries()) archive.save(name(i), query, OWNER)
  const documents = [...sample({ count: 120, seed: 8 })].map(one => file(one.text, one.name))
  for (let at = 0; at < documents.length; at += 17) await archive.add(documents.slice(at, at + 17))
  await archive.add([
    file(wire({ serial: 5, body: '1. The ferry of Oslo.' })),
    file(wire({ serial: 6, level: 'S E C R E T', body: '1. (S) A ferry at the quay.' })),
  ])
  for (const [i, query] of QUERIES.entries()) {
    // What the others say of a cable may change after it came.
    if (/^(?:thread|is:(?:duplicate|missing|incomplete))/.test(query)) continue
    const arrived = archive.savedArrivals(name(i), OWNER, { all: true })!.map(one => one.id)
    assert.equal(new Set(arrived).size, arrived.length)
    assert.deepEqual(arrived.sort(), [...archive.stream(query, OWNER)].map(one => one.id).sort(), query)
  }
  assert.ok(archive.savedArrivals(name(0), OWNER, { all: true })!.length > 1)
  assert.ok(archive.savedArrivals(name(QUERIES.indexOf('thread:2009OSLO5')), OWNER)!.length >= 1)
})

test('only what comes after the saving is an arrival; a look makes it old', async t => {
  const archive = await newArchive(t, [file(wire({ serial: 1 }))])
  archive.save('barges', 'barge', OWNER)
  assert.deepEqual(archive.savedArrivals('barges', OWNER), [])
  await archive.add([file(wire({ serial: 2 })), file(wire({ serial: 1 }))])
  assert.deepEqual(
    archive.savedArrivals('barges', OWNER, { look: true })!.map(one => one.mrnKey),
    ['2009OSLO2'],
  )
  assert.deepEqual(archive.savedArrivals('barges', OWNER), [])
  assert.equal(archive.saved(OWNER)[0]!.arrived, 1)
  assert.equal(archive.savedArrivals('nosuch', OWNER), undefined)
  for (const [name, query] of [
    ['barges', 'x'],
    ['two words', 'x'],
    ['bad', 'class:x'],
  ] as const)
    assert.throws(() => archive.save(name, query, OWNER), { code: 'not-possible' })
  assert.equal(archive.unsave('barges', OWNER), true)
  assert.equal(archive.unsave('barges', OWNER), false)
})

test('a section that joins brings no cable a second time', async t => {
  const archive = await newArchive(t)
  archive.save('barges', 'barge', OWNER)
  for (const n of [2, 1, 3])
    await archive.add([file(wire({ serial: 9, section: [n, 3], body: `${n}. The barge, part ${n}.` }))])
  assert.equal(archive.savedArrivals('barges', OWNER, { all: true })!.length, 1)
})

test('nobody is told of what he may not see, nor of what others saved', async t => {
  const archive = await newArchive(t)
  archive.save('mine', 'barge', VISITOR)
  archive.save('mine', 'barge', OWNER)
  await archive.add([file(wire({ serial: 1, level: 'S E C R E T' })), file(wire({ serial: 2 }))])
  assert.deepEqual([archive.saved(VISITOR)[0]!.arrived, archive.saved(OWNER)[0]!.arrived], [1, 2])
  assert.equal(archive.saved(VISITOR).length, 1)
})

test('the list comes out the same after a stop between the record and the index, and after a new index', async t => {
  const folder = newFolder(t)
  const archive = await openArchive(folder)
  archive.save('barges', 'barge', OWNER)
  await archive.add([file(wire({ serial: 1 }))])
  archive.close()
  // As a process leaves it that ended before the mark of all moved: the parts are there, the lists are not.
  const store = openSqlite(folder)
  const { met } = store.saved
  store.close()
  assert.equal(met, 1)
  const again = await openArchive(folder)
  await again.add([file(wire({ serial: 2 }))])
  again.close()
  const third = openSqlite(folder)
  third.clearIndex()
  third.close()
  const last = await openArchive(folder)
  assert.deepEqual(
    last.savedArrivals('barges', OWNER, { all: true })!.map(one => one.mrnKey),
    ['2009OSLO1', '2009OSLO2'],
  )
  last.close()
})

test('a hook is told by POST: ids and no word; what fails is kept and told again, the same', async t => {
  const told: { delivery: string; cables: string[] }[] = []
  let answer = 500
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', piece => {
      body += piece
    })
    request.on('end', () => {
      assert.ok(!/barge/i.test(body.replace('"saved":"barges"', '')))
      told.push(JSON.parse(body))
      response.writeHead(answer).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const archive = await newArchive(t)
  const { port } = server.address() as AddressInfo
  archive.save('barges', 'barge', OWNER, `http://127.0.0.1:${port}/`)
  await archive.add([file(wire({ serial: 1 }))])
  const [failed] = archive.saved(OWNER)
  assert.deepEqual([failed!.waiting, failed!.tries, failed!.fault], [1, 1, 'it answered 500'])
  // It is not due yet.
  await archive.add([file(wire({ serial: 2 }))])
  assert.equal(told.length, 1)
  answer = 204
  await archive.callHooks({ now: true })
  assert.deepEqual(told[1], told[0])
  assert.deepEqual(
    told.slice(1).map(one => one.cables.length),
    [1, 1],
  )
  const [settled] = archive.saved(OWNER)
  assert.deepEqual([settled!.waiting, settled!.tries, settled!.fault], [0, 0, undefined])
})

test('a saved search stands in a query by its name, and can be changed', async t => {
  const archive = await newArchive(t, [
    file(wire({ serial: 1, body: '1. A ferry.' })),
    file(wire({ serial: 2, body: '1. A ferry at the quay.' })),
  ])
  archive.save('ferries', 'ferry', OWNER)
  const found = (typed: string): number => archive.search(typed, OWNER).total
  assert.deepEqual([found('saved:ferries'), found('saved:ferries quay'), found('-saved:ferries')], [2, 1, 0])
  assert.deepEqual(
    archive.search('saved:nosuch', OWNER).problems.map(one => [one.code, one.start, one.end]),
    [['saved-unknown', 0, 12]],
  )
  assert.equal(archive.search('saved:ferries', VISITOR).problems[0]!.code, 'saved-unknown')
  assert.throws(() => archive.save('more', 'saved:ferries quay', OWNER), { code: 'not-possible' })
  await archive.add([file(wire({ serial: 3, body: '1. The ferry.' }))])
  assert.equal(archive.resave('ferries', 'raft', OWNER), true)
  assert.equal(archive.resave('nosuch', 'barge', OWNER), false)
  await archive.add([
    file(wire({ serial: 4, body: '1. The ferry.' })),
    file(wire({ serial: 5, body: '1. The raft.' })),
  ])
  assert.deepEqual(
    archive.savedArrivals('ferries', OWNER, { all: true })!.map(one => one.mrnKey),
    ['2009OSLO3', '2009OSLO5'],
  )
})

test('a command is given the ids', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-hook-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const settled = process.env.XDG_CONFIG_HOME
  t.after(() => {
    if (settled === undefined) delete process.env.XDG_CONFIG_HOME
    else process.env.XDG_CONFIG_HOME = settled
  })
  process.env.XDG_CONFIG_HOME = join(folder, 'mine')
  const archive = await newArchive(t)
  archive.save('barges', 'barge', OWNER, `cat >> ${folder}/ids`)
  process.env.XDG_CONFIG_HOME = join(folder, 'of another')
  await archive.add([file(wire({ serial: 1 }))])
  assert.ok(!existsSync(join(folder, 'ids')), 'what somebody else saved is not run')
  assert.match(archive.saved(OWNER)[0]!.fault!, /this user did not save this command here/)
  process.env.XDG_CONFIG_HOME = join(folder, 'mine')
  await archive.add([file(wire({ serial: 2 }))])
  await archive.callHooks({ now: true })
  const ids = readFileSync(join(folder, 'ids'), 'utf8').trim().split('\n')
  assert.deepEqual(ids.sort(), [...archive.stream('', OWNER)].map(one => one.id).sort())
})

test('a query that was let go is met no more; the others are', () => {
  const set = new QuerySet<string>()
  const places = ['ferry', 'ferry quay', '-quay', '"the ferry" OR quay', 'ferry NEAR/2 quay'].map(word =>
    set.add(parseQuery(word).query, word),
  )
  const cable = (body: string) => ({ subject: '  ', body: ` ${body} `, fields: {}, numbers: [], cites: [] })
  const met = (body: string): string[] => set.match(cable(body), () => false)
  assert.deepEqual(met('the ferry at a quay'), [
    'ferry',
    'ferry quay',
    '"the ferry" OR quay',
    'ferry NEAR/2 quay',
  ])
  set.drop(places[0]!)
  set.drop(places[2]!)
  assert.deepEqual(met('a ferry'), [])
  assert.deepEqual(met('ferry of a far away quay'), ['ferry quay', '"the ferry" OR quay'])
  assert.equal(set.size, 3)
})

test('a set finds a query whatever was met before', () => {
  const set = new QuerySet<string>()
  for (const word of ['ferry', 'quay', 'ferr* quay', '-quay']) set.add(parseQuery(word).query, word)
  const cable = (body: string) => ({ subject: '  ', body: ` ${body} `, fields: {}, numbers: [], cites: [] })
  for (let n = 0; n < 600; n++)
    assert.deepEqual(
      set.match(cable(n % 3 ? 'the ferries lie' : 'ferry and quay'), () => false),
      n % 3 ? ['ferry', '-quay'] : ['ferry', 'quay', 'ferr* quay'],
    )
})
