// Nothing is sent twice, and nothing wider than need be.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assets } from '../../src/http/assets/index.ts'
import { ask } from './ask.ts'
import { CITED, HARBOUR } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED], 30)
})
after(() => room.close())

const PATHS = (): string[] => [
  '/',
  '/search?q=barge',
  '/search.json?q=barge',
  '/feed.atom',
  '/api/v1',
  '/api/v1/openapi.json',
  '/api/v1/search?q=barge',
  '/api/v1/room',
  '/cable/2010OSLO83',
  '/cable/2010OSLO83.json',
  '/cable/2010OSLO83/raw',
  `/api/v1/cables/${room.idOf(HARBOUR)}`,
  `/api/v1/cables/${room.idOf(HARBOUR)}/documents/1`,
  ...[...assets()].map(one => one.url),
]

test('what a browser holds is not sent again, by GET or HEAD, alone or in a list', async () => {
  for (const path of PATHS()) {
    const first = await ask(room.server, path)
    const etag = String(first.headers.etag)
    assert.match(etag, /^W\/"[^"]+"$/, path)
    const second = await ask(room.server, path)
    assert.equal(second.headers.etag, etag, `${path}: the same content has the same tag`)
    for (const asked of [etag, etag.slice(2), `"other", ${etag}`, '*'])
      for (const method of ['GET', 'HEAD'] as const) {
        const again = await ask(room.server, path, { method, headers: { 'if-none-match': asked } })
        assert.equal(again.statusCode, 304, `${method} ${path} ${asked}`)
        assert.equal(again.body, '')
        assert.equal(again.headers.etag, etag)
        assert.equal(again.headers['cache-control'], first.headers['cache-control'])
        assert.ok(again.headers['content-security-policy'])
      }
    const changed = await ask(room.server, path, { headers: { 'if-none-match': '"other"' } })
    assert.equal(changed.statusCode, 200, path)
  }
})

test('a change of the archive changes the tag', async () => {
  const own = await openRoom([HARBOUR])
  try {
    const tags = async (): Promise<unknown[]> =>
      Promise.all(
        ['/', '/search', '/feed.atom', '/api/v1/room'].map(
          async path => (await ask(own.server, path)).headers.etag,
        ),
      )
    const before = await tags()
    await own.archive.add([{ name: 'more.txt', bytes: new TextEncoder().encode(CITED) }])
    for (const [i, tag] of (await tags()).entries()) assert.notEqual(tag, before[i])
  } finally {
    await own.close()
  }
})

test('refusals have no tag', async () => {
  for (const path of ['/nothing', '/api/v1/nothing', '/cable/2010OSLO84'])
    assert.equal((await ask(room.server, path, { headers: { 'if-none-match': '*' } })).statusCode, 404)
})

test('text is compressed for who can undo it, letters are not', async () => {
  for (const path of PATHS()) {
    const plain = await ask(room.server, path, { headers: { 'accept-encoding': 'identity' } })
    assert.equal(plain.headers['content-encoding'], undefined, path)
    for (const [coding, undo] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await ask(room.server, path, { headers: { 'accept-encoding': coding } })
      if (path.endsWith('.woff2') || plain.rawPayload.length < 1024) {
        assert.equal(answer.headers['content-encoding'], undefined, path)
        continue
      }
      assert.equal(answer.headers['content-encoding'], coding, path)
      assert.match(String(answer.headers.vary), /accept-encoding/i, path)
      assert.ok(undo(answer.rawPayload).equals(plain.rawPayload), path)
      assert.ok(answer.rawPayload.length < plain.rawPayload.length, path)
    }
    const both = await ask(room.server, path, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })
    assert.ok(['br', undefined].includes(both.headers['content-encoding'] as string | undefined), path)
  }
})

test('a harvest is compressed as it goes', async () => {
  const plain = await ask(room.server, '/api/v1/cables.ndjson')
  const answer = await ask(room.server, '/api/v1/cables.ndjson', { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(answer.headers['content-encoding'], 'gzip')
  assert.ok(gunzipSync(answer.rawPayload).equals(plain.rawPayload))
})

test('the first page weighs less than 96 KB with its style, scripts, map and letters, in every language', async () => {
  const weigh = async (path: string): Promise<number> =>
    (await ask(room.server, path, { headers: { 'accept-encoding': 'br' } })).rawPayload.length
  for (const lang of ['en', 'es', 'fr']) {
    const page = await ask(room.server, `/?lang=${lang}`)
    const parts = new Set(
      [...page.body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(found => found[1]!),
    )
    let weight = await weigh(`/?lang=${lang}`)
    for (const path of parts) weight += await weigh(path)
    assert.ok([...parts].some(path => path.endsWith('.woff2')) && parts.size > 5)
    assert.ok(weight < 96_000, `${lang}: ${weight}`)
  }
})

test('health is said in a word, and says nothing of what is held', async () => {
  const { statusCode, body, headers } = await ask(room.server, '/healthz')
  assert.equal(statusCode, 200)
  assert.equal(body, '{"status":"ok"}\n')
  assert.equal(headers['cache-control'], 'no-store')
  const broken = room.serve({
    archive: Object.assign(Object.create(room.archive), {
      open: () => {
        throw new Error('disk I/O error')
      },
    }),
  })
  const answer = await ask(broken, '/healthz')
  assert.equal(answer.statusCode, 503)
  assert.equal(answer.body, '{"status":"unreadable"}\n')
})
