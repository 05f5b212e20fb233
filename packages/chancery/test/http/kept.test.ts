// Pages that are given again, and what ends that.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { ask } from './ask.ts'
import { CITED, HARBOUR } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED])
})
after(() => room.close())

/** The archive, and how often its pages were made. */
function counted(archive: Archive): { archive: Archive; made: () => number } {
  let made = 0
  const counting = ['open', 'search', 'summary']
  return {
    archive: new Proxy(archive, {
      get(target, name) {
        if (counting.includes(String(name))) made++
        const value = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    }),
    made: () => made,
  }
}

const PAGES = ['/', '/search?q=barge', '/cable/2010OSLO83', '/cable/2010OSLO83?view=raw&q=barge']

test('a page is made once, and what a browser holds is not made again', async () => {
  const { archive, made } = counted(room.archive)
  const server = room.serve({ archive })
  const packed = { headers: { 'accept-encoding': 'br' } }
  for (const url of PAGES) {
    const first = await ask(server, url, packed)
    const [once, etag] = [made(), String(first.headers.etag)]
    const again = await ask(server, url, packed)
    assert.deepEqual(again.rawPayload, first.rawPayload)
    const { date: _, ...headers } = again.headers
    assert.deepEqual({ ...headers, date: first.headers.date }, first.headers, url)
    const held = await ask(server, url, { headers: { 'if-none-match': etag } })
    assert.deepEqual([held.statusCode, held.body, held.headers.etag], [304, '', etag])
    assert.equal(held.headers['cache-control'], first.headers['cache-control'])
    assert.equal(held.headers['content-type'], undefined)
    assert.equal(made(), once, url)
  }
})

test('the same page in each coding, from whichever it was kept', async () => {
  const server = room.serve({})
  const url = '/cable/2010OSLO83'
  const as = async (coding?: string): Promise<string> => {
    const { rawPayload, headers } = await ask(server, url, {
      ...(coding && { headers: { 'accept-encoding': coding } }),
    })
    const unpacked =
      headers['content-encoding'] === 'br'
        ? brotliDecompressSync(rawPayload)
        : headers['content-encoding'] === 'gzip'
          ? gunzipSync(rawPayload)
          : rawPayload
    assert.equal(
      headers['content-encoding'],
      { 'br, gzip': 'br', gzip: 'gzip', 'br;q=0, gzip': 'gzip' }[coding ?? ''],
    )
    if (coding) assert.match(String(headers.vary), /accept-encoding/)
    return String(unpacked)
  }
  const plain = await as()
  for (const coding of ['br, gzip', 'gzip', 'br;q=0, gzip', undefined]) assert.equal(await as(coding), plain)
})

test('language, wanted form and day each have their own', async () => {
  let today = '2024-06-01'
  const server = room.serve({ today: () => today })
  const url = '/cable/2010OSLO83'
  const english = (await ask(server, url)).body
  const spanish = await ask(server, url, { headers: { 'accept-language': 'es' } })
  assert.equal(spanish.headers['content-language'], 'es')
  assert.notEqual(spanish.body, english)
  const data = await ask(server, url, { headers: { accept: 'application/json' } })
  assert.match(String(data.headers['content-type']), /^application\/json/)
  today = '2014-06-01'
  assert.notEqual((await ask(server, url)).body, english)
  today = '2024-06-01'
  assert.equal((await ask(server, url)).body, english)
})

test('two servers over one archive keep what their own reader may see', async () => {
  const secret = '/cable/2010OSLO83'
  assert.equal((await ask(room.server, secret)).statusCode, 200)
  const visiting = room.serve({ reader: VISITOR })
  for (const _ of [1, 2]) assert.equal((await ask(visiting, secret)).statusCode, 404)
})

for (const [who, elsewhere] of [
  ['this process', false],
  ['another opening of the archive', true],
] as const)
  test(`what ${who} adds and removes is seen at once`, async () => {
    const own = await openRoom([HARBOUR])
    const archive = elsewhere ? await openArchive(own.archive.folder) : own.archive
    const url = `/cable/${own.idOf(HARBOUR)}`
    const status = async (etag?: unknown): Promise<number> => {
      const headers = etag ? { 'if-none-match': String(etag) } : {}
      return (await ask(own.server, url, { headers })).statusCode
    }
    try {
      const { body, headers } = await ask(own.server, url)
      const listed = (await ask(own.server, '/search')).body
      assert.deepEqual([await status(), await status(headers.etag)], [200, 304])
      await archive.add([{ name: 'cited.txt', bytes: new TextEncoder().encode(CITED) }])
      assert.notEqual((await ask(own.server, '/search')).body, listed)
      // Now it refers to a cable that is here.
      assert.notEqual((await ask(own.server, url)).body, body)
      assert.equal(await status(headers.etag), 200)
      const { state } = own.archive
      await archive.remove('2010OSLO83', PRIVATE_READER, { reason: 'court order' })
      assert.notEqual(own.archive.state, state)
      assert.deepEqual([await status(), await status(headers.etag)], [410, 410])
      assert.doesNotMatch((await ask(own.server, '/search')).body, /2010OSLO83/)
    } finally {
      if (elsewhere) archive.close()
      await own.close()
    }
  })
