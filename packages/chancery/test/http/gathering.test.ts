// Collections, tags and notes by forms that need no script, and by nothing that does not come from here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { ask, attributes, HOST, wordsOf } from './ask.ts'
import { CITED, HARBOUR, NAMING } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED, NAMING], 60)
})
after(() => room.close())

const tokenOf = (page: LightMyRequestResponse): string =>
  /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? assert.fail('no token')

const HERE = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }

const post = (
  server: FastifyInstance,
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = HERE,
): Promise<LightMyRequestResponse> =>
  ask(server, url, {
    method: 'POST',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

test('a whole result is shown before it is collected, collected, and taken back', async () => {
  const { server, archive } = room
  const results = await ask(server, '/search?q=class%3Au')
  assert.match(results.body, /action="\/bulk"/)
  const preview = await ask(server, '/bulk?q=class%3Au&name=All+of+them&do=collect')
  const total = archive.search('class:u', {
    ...VISITOR,
    id: 'private',
    clearance: { level: 'TOP SECRET', caveats: 'all' },
  }).total
  assert.ok(wordsOf(preview.body).includes(`Found ${total} cables Read as classified UNCLASSIFIED`))
  assert.match(preview.headers['cache-control'] as string, /no-store/)
  const form = {
    token: tokenOf(preview),
    q: 'class:u',
    name: 'All of them',
    do: 'collect',
    expect: `${total} 0`,
  }
  const stale = await post(server, '/bulk', { ...form, expect: '1 0' })
  assert.match(wordsOf(stale.body), /The result has changed meanwhile/)
  assert.equal((await ask(server, '/collections/All%20of%20them')).statusCode, 404, 'nothing was done')
  const done = await post(server, '/bulk', form)
  assert.equal(done.statusCode, 303)
  const deed = String(done.headers.location)
  assert.match(deed, /^\/deeds\/\d{9}$/)
  assert.ok(wordsOf((await ask(server, deed)).body).includes(`${total} cables in All of them`))
  const page = wordsOf((await ask(server, '/collections/all%20of%20them')).body)
  assert.ok(page.includes(`${total} cables`))
  const found = wordsOf((await ask(server, '/search?q=collection%3A"all+of+them"')).body)
  assert.ok(found.includes(`${total} cables`))
  assert.equal((await post(server, deed, { token: form.token })).statusCode, 303)
  assert.equal((await ask(server, '/collections/All%20of%20them')).statusCode, 404)
  const bad = await ask(server, '/bulk?q=class%3Au&name=%3Cb%3E&do=tag')
  assert.equal(bad.statusCode, 400)
  assert.match(wordsOf(bad.body), /The name of a tag begins with/)
})

test('a collection is made, filled, ordered, annotated, shared and ended by forms', async () => {
  const { server } = room
  const token = tokenOf(await ask(server, '/collections'))
  const made = await post(server, '/collections', { token, name: 'Harbours', about: 'What <b>came</b> in.' })
  assert.equal(made.headers.location, '/collections/Harbours')
  const id = room.idOf(HARBOUR)
  await post(server, `/keep/${id}`, {
    token,
    as: 'collection',
    name: 'harbours',
    note: 'First & last.',
    do: 'put',
  })
  await post(server, `/keep/${room.idOf(CITED)}`, { token, as: 'collection', name: 'harbours', do: 'put' })
  await post(server, `/keep/${id}`, { token, as: 'tag', name: 'to read', do: 'put' })
  const cable = wordsOf((await ask(server, `/cable/${id}`)).body)
  assert.match(cable, /Harbours to read Collect, tag, note/)
  const page = await ask(server, '/collections/Harbours')
  assert.match(page.body, /First &amp; last\./)
  assert.match(page.body, /What &lt;b&gt;came&lt;\/b&gt; in\./)
  const order = async (): Promise<string[]> =>
    attributes((await ask(server, '/collections/Harbours')).body, 'id').flatMap(
      one => /^cable-(.+)/.exec(one)?.[1] ?? [],
    )
  const [first, second] = await order()
  assert.equal(first, id)
  await post(server, '/collections/Harbours', { token, cable: second!, place: '1', do: 'up' })
  assert.deepEqual(await order(), [second, first])
  await post(server, '/collections/Harbours', { token, do: 'share' })
  const link = /\/shared\/[0-9a-z]{26}/.exec((await ask(server, '/collections/Harbours')).body)![0]
  const stranger = room.serve({ reader: VISITOR })
  const shared = await ask(stranger, link)
  assert.equal(shared.statusCode, 200)
  assert.ok(!shared.body.includes('<form class="line-form"'), 'nothing to change it by')
  assert.equal((await ask(stranger, '/collections/Harbours')).statusCode, 404)
  assert.equal((await ask(stranger, `/collections/${link.slice(8)}`)).statusCode, 404)
  const csv = (await ask(server, '/collections/Harbours/collection.csv')).body
  assert.match(csv.split('\r\n')[0]!, /,note,notes$/)
  assert.match(csv, /First & last\./)
  assert.match((await ask(server, '/collections/Harbours/citations.txt')).body, /telegram 10 OSLO 83/)
  await post(server, '/collections/Harbours', { token, do: 'unshare' })
  assert.equal((await ask(stranger, link)).statusCode, 404)
  await post(server, `/keep/${id}`, { token, as: 'tag', name: 'to read', do: 'take' })
  await post(server, '/collections/Harbours', { token, do: 'delete' })
  assert.equal((await ask(server, '/collections/Harbours')).statusCode, 404)
})

test('cables are collected by a list of their numbers, and what is not held is named', async () => {
  const { server } = room
  const token = tokenOf(await ask(server, '/collections'))
  await post(server, '/collections', { token, name: 'Listed' })
  const members = async (): Promise<string[]> =>
    attributes((await ask(server, '/collections/Listed')).body, 'id').flatMap(
      one => /^cable-(.+)/.exec(one)?.[1] ?? [],
    )
  const numbers = `10-OSLO-83, ${room.idOf(CITED)}\r\n\r\n10 OSLO 0083; 99 OSLO 9`
  const some = await post(server, '/collections/Listed', { token, do: 'numbers', numbers })
  assert.match(wordsOf(some.body), /No cable is held as “99 OSLO 9”\./)
  assert.deepEqual(await members(), [room.idOf(HARBOUR), room.idOf(CITED)])
  const all = await post(server, '/collections/Listed', { token, do: 'numbers', numbers: '2010OSLO00083' })
  assert.deepEqual([all.statusCode, all.headers.location], [303, '/collections/Listed'])
  await post(server, '/collections/Listed', { token, do: 'delete' })
})

test('what the shared link shows to one is what he may see, in words and in numbers', async () => {
  const { server } = room
  const token = tokenOf(await ask(server, '/collections'))
  const [secret, open] = [room.idOf(HARBOUR), room.idOf(CITED)]
  for (const id of [secret, open])
    await post(server, `/keep/${id}`, {
      token,
      as: 'collection',
      name: 'mixed',
      note: `Zanzibar ${id}`,
      do: 'put',
    })
  await post(server, '/collections/mixed', { token, do: 'share' })
  const link = /\/shared\/[0-9a-z]{26}/.exec((await ask(server, '/collections/mixed')).body)![0]
  const stranger = room.serve({ reader: VISITOR })
  const sees = (id: string): boolean => room.archive.open(id, VISITOR).kind === 'cable'
  assert.equal(sees(secret), false)
  const count = [secret, open].filter(sees).length
  const page = await ask(stranger, link)
  assert.ok(wordsOf(page.body).includes(`${count} cable`))
  assert.ok(!page.body.includes(`Zanzibar ${secret}`) && !page.body.includes(secret))
  for (const form of ['csv', 'ndjson', 'bib', 'ris', 'csl.json', 'xml', 'graphml', 'mbox', 'md', 'txt']) {
    const body = (await ask(stranger, `${link}/collection.${form}`)).body
    assert.ok(!body.includes(secret) && !body.includes(`Zanzibar ${secret}`), form)
  }
  await post(server, '/collections/mixed', { token, do: 'delete' })
})

test('a note is written by a paragraph, shown beside it, changed and deleted', async () => {
  const { server } = room
  const id = room.idOf(HARBOUR)
  const cable = await ask(server, `/cable/${id}`)
  const address = attributes(cable.body, 'href').find(one =>
    /^\/notes\/new\?.*anchor=p2/.test(one.replaceAll('&amp;', '&')),
  )
  assert.ok(address)
  const form = await ask(server, address.replaceAll('&amp;', '&'))
  const token = tokenOf(form)
  assert.match(wordsOf(form.body), /It stands by these words:/)
  const empty = await post(server, '/notes', { token, cable: id, anchor: 'p2', text: ' ' })
  assert.deepEqual([empty.statusCode, /A note needs words/.test(empty.body)], [400, true])
  const kept = await post(server, '/notes', {
    token,
    cable: id,
    anchor: 'p2',
    text: 'Who <is> he?\n\nAnd why?',
    shared: 'yes',
  })
  const id1 = /#reader-note-(\d+)$/.exec(String(kept.headers.location))![1]!
  const shown = (await ask(server, `/cable/${id}`)).body
  assert.ok(shown.includes(`<div class="reader-note" id="reader-note-${id1}"`))
  assert.match(shown, /Who &lt;is&gt; he\?<\/p><p>And why\?/)
  const light = await post(server, '/notes', {
    token,
    cable: id,
    anchor: 'p2',
    start: '0',
    end: '5',
    text: '',
  })
  const id2 = /#reader-note-(\d+)$/.exec(String(light.headers.location))![1]!
  assert.match((await ask(server, `/cable/${id}`)).body, /<mark class="noted">/)
  const another = room.serve({
    reader: { ...VISITOR, id: 'b', clearance: { level: 'TOP SECRET', caveats: 'all' } },
  })
  assert.match(wordsOf((await ask(another, '/notes')).body), /1 note .*Who <is> he\?/)
  assert.equal((await ask(another, `/notes/${id1}`)).statusCode, 404, 'not his to change')
  const stranger = room.serve({ reader: VISITOR })
  assert.match(wordsOf((await ask(stranger, '/notes')).body), /0 notes/)
  assert.equal((await ask(stranger, `/notes/new?cable=${id}`)).statusCode, 404)
  await post(server, `/notes/${id1}`, { token, text: 'He is.', do: 'keep' })
  assert.match(wordsOf((await ask(another, '/notes')).body), /0 notes/)
  await post(server, `/notes/${id1}`, { token, do: 'delete' })
  await post(server, `/notes/${id2}`, { token, do: 'delete' })
  assert.match(wordsOf((await ask(server, '/notes')).body), /0 notes/)
})

test('nothing is changed by a form from elsewhere', async () => {
  const { server } = room
  const token = tokenOf(await ask(server, '/collections'))
  for (const [fields, headers] of [
    [{ name: 'x' }, HERE],
    [{ token: 'x', name: 'x' }, HERE],
    [{ token, name: 'x' }, { origin: 'https://example.org' }],
    [
      { token, name: 'x' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ],
  ] as const)
    for (const url of ['/collections', '/bulk', '/notes', `/keep/${room.idOf(HARBOUR)}`, '/deeds/1'])
      assert.equal((await post(server, url, fields, headers)).statusCode, 403, url)
  assert.deepEqual(
    JSON.parse((await ask(server, '/collections', { headers: { accept: 'application/json' } })).body)
      .collections,
    [],
  )
})

test('two spellings are said to be one name and parted again, by who may, and the page shows who did', async () => {
  const { server } = room
  const url = '/name/person/Gunvor%20Plankenhorn'
  const page = await ask(server, url)
  const token = tokenOf(page)
  const refused = await post(server, url, { token, do: 'merge', spelling: 'Nobody At All' })
  assert.equal(refused.statusCode, 400)
  assert.match(wordsOf(refused.body), /No cable names “Nobody At All”/)
  assert.equal(
    (await post(server, url, { token: 'x', do: 'merge', spelling: 'Ottokar Vegarosa' })).statusCode,
    403,
  )
  assert.equal(
    (
      await post(
        server,
        url,
        { token, do: 'merge', spelling: 'Ottokar Vegarosa' },
        { origin: 'http://elsewhere' },
      )
    ).statusCode,
    403,
  )
  assert.equal(
    (await post(server, url, { token, do: 'merge', spelling: 'Ottokar Vegarosa' })).statusCode,
    303,
  )
  const merged = await ask(server, url)
  assert.match(
    wordsOf(merged.body),
    /Also written Ottokar Vegarosa .*Ottokar Vegarosa is Gunvor Plankenhorn , said Private room/,
  )
  assert.match(wordsOf((await ask(server, '/collections')).body), /Spellings of names .* said Private room/)
  const visitor = room.serve({ reader: VISITOR })
  assert.ok(!(await ask(visitor, url)).body.includes('name="spelling"'))
  assert.equal((await post(visitor, url, { token, do: 'merge', spelling: 'x' })).statusCode, 404)
  const decision = /name="decision" value="(\d+)"/.exec(merged.body)![1]!
  assert.equal((await post(server, url, { token, do: 'undo', decision })).statusCode, 303)
  assert.equal((await post(server, url, { token, do: 'undo', decision })).statusCode, 404)
  assert.match(wordsOf((await ask(server, url)).body), /Taken back by Private room/)
})

test('programs merge and part spellings', async () => {
  const { server } = room
  const send = (url: string, body: object): Promise<LightMyRequestResponse> =>
    ask(server, url, {
      method: 'POST',
      payload: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  const made = await send('/api/v1/spellings', {
    kind: 'person',
    name: 'Gunvor Plankenhorn',
    spelling: 'Ottokar Vegarosa',
  })
  assert.equal(made.statusCode, 200)
  const again = await send('/api/v1/spellings', {
    kind: 'person',
    name: 'Ottokar Vegarosa',
    spelling: 'Gunvor Plankenhorn',
  })
  assert.equal(again.statusCode, 400)
  const log = (await ask(server, '/api/v1/spellings?kind=person&name=Ottokar%20Vegarosa')).json().spellings
  assert.equal(log[0].id, made.json().id)
  const undone = await send(`/api/v1/spellings/${made.json().id}/undo`, {})
  assert.equal(undone.json().undoneBy, 'Private room')
  assert.equal((await send(`/api/v1/spellings/${made.json().id}/undo`, {})).statusCode, 404)
  const one = (
    await ask(server, '/name/person/Gunvor%20Plankenhorn', { headers: { accept: 'application/json' } })
  ).json()
  assert.deepEqual(one.spellings, [])
})
