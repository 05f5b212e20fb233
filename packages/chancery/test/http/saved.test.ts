// Saved searches by the page: saved, met, looked at, changed, let go.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { ask, attributes, wordsOf } from './ask.ts'
import { CITED, HARBOUR } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

let room: TestRoom
let server: ReturnType<TestRoom['serve']>
let token: string
before(async () => {
  room = await openRoom([])
  server = room.serve({ saves: true })
  token = attributes((await ask(server, '/saved')).body, 'value').find(value => value.length === 24)!
})
after(() => room.close())

const send = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(server, url, {
    method: 'POST',
    payload: new URLSearchParams({ token, ...fields }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

test('a room that saves nothing shows the list alone', async () => {
  assert.doesNotMatch((await ask(room.server, '/saved')).body, /<form[^>]*method="post"/)
  assert.equal((await ask(room.server, '/saved', { method: 'POST', payload: 'x' })).statusCode, 405)
})

test('a search is saved from the results, and what arrives for it is listed, fed, seen', async () => {
  assert.ok(attributes((await ask(server, '/search?q=harbour')).body, 'href').includes('/saved?q=harbour'))
  assert.ok(attributes((await ask(server, '/saved?q=harbour')).body, 'value').includes('harbour'))
  const saved = await send('/saved', { name: 'harbours', q: 'harbour' })
  assert.deepEqual([saved.statusCode, saved.headers.location], [303, '/saved/harbours'])
  await room.archive.add([HARBOUR, CITED].map((text, n) => ({ name: `${n}.txt`, bytes: Buffer.from(text) })))
  const page = await ask(server, '/saved/harbours')
  assert.equal(page.headers['cache-control'], 'private, no-store')
  const [{ fresh, arrived }] = (
    await ask(server, '/saved', { headers: { accept: 'application/json' } })
  ).json().saved as [{ fresh: number; arrived: number }]
  assert.ok(fresh > 0 && fresh === arrived)
  assert.match(wordsOf(page.body), new RegExp(`${fresh} new of ${arrived} arrival`))
  const feed = new XMLParser({ ignoreAttributes: false }).parse(
    (await ask(server, '/saved/harbours/feed.atom')).body,
  ).feed
  assert.equal([feed.entry].flat().length, arrived)
  assert.equal((await send('/saved/harbours', { do: 'seen' })).statusCode, 303)
  assert.match(wordsOf((await ask(server, '/saved/harbours')).body), /0 new of/)
  assert.match(wordsOf((await ask(server, '/search?q=saved:harbours')).body), new RegExp(`${arrived} cable`))
})

test('what cannot be saved is said; a search is changed and let go', async () => {
  for (const [name, q, why] of [
    ['harbours', 'x', /There is a saved search “harbours” already/],
    ['two words', 'x', /one word/],
    ['odd', 'class:nothing', /cannot be saved/],
  ] as const) {
    const answer = await send('/saved', { name, q })
    assert.equal(answer.statusCode, 400)
    assert.match(wordsOf(answer.body), why)
  }
  assert.equal((await send('/saved/harbours', { q: 'class:nothing' })).statusCode, 400)
  assert.equal((await send('/saved/harbours', { q: 'zzzq' })).statusCode, 303)
  assert.equal(room.archive.saved(PRIVATE_READER)[0]!.query, 'zzzq')
  // A page that was given before is not given again.
  assert.match(wordsOf((await ask(server, '/search?q=saved:harbours')).body), /No cable answers|0 cables/)
  assert.equal((await send('/saved/nosuch', { q: 'quay' })).statusCode, 404)
  assert.equal((await send('/saved/harbours', { do: 'drop' })).statusCode, 303)
  assert.equal((await ask(server, '/saved/harbours')).statusCode, 404)
  assert.equal((await ask(server, '/saved/harbours/feed.atom')).statusCode, 404)
})

test('nothing is saved without the token of the page, nor from another page', async () => {
  assert.equal((await send('/saved', { token: 'x', name: 'a', q: 'b' })).statusCode, 403)
  const foreign = { origin: 'http://elsewhere.invalid' }
  assert.equal((await send('/saved', { name: 'a', q: 'b' }, foreign)).statusCode, 403)
  assert.equal(
    (await send('/saved', { name: 'a', q: 'b' }, { 'sec-fetch-site': 'cross-site' })).statusCode,
    403,
  )
  assert.deepEqual(room.archive.saved(PRIVATE_READER), [])
})
