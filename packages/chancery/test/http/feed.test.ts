// Feeds: valid, lasting, found from the page of results, of what the reader may see.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { ask } from './ask.ts'
import { CITED, CITED_AGAIN, HARBOUR, HOSTILE, RADIOGRAM } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED, RADIOGRAM, HOSTILE])
})
after(() => room.close())

interface Entry {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly published?: string
  readonly summary: string
  readonly author?: { readonly name: string }
  readonly link: readonly { readonly rel: string; readonly href: string; readonly type: string }[]
}

interface Feed {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly author: { readonly name: string }
  readonly link: Entry['link']
  readonly entry: readonly Entry[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  htmlEntities: true,
  isArray: name => name === 'entry' || name === 'link',
})

async function feedOf(server: TestRoom['server'], query = ''): Promise<Feed> {
  const { statusCode, body } = await ask(server, `/feed.atom${query}`)
  assert.equal(statusCode, 200)
  assert.equal(XMLValidator.validate(body), true)
  // XML 1.0 knows no other controls, not even as a reference.
  assert.doesNotMatch(body, /[^\P{C}\n\t]|&#x?0*(?:[0-8]|1\d|2\d|3[01]);/u)
  const { feed } = parser.parse(body)
  return { entry: [], ...feed }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
const LASTING = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('a feed has what RFC 4287 asks for', async () => {
  const feed = await feedOf(room.server, '?q=barge')
  assert.match(feed.id, LASTING)
  assert.match(feed.updated, INSTANT)
  assert.ok(feed.author.name)
  assert.equal(feed.entry.length, 2)
  assert.equal(new Set(feed.entry.map(one => one.id)).size, 2)
  for (const { id, title, updated, published, link } of feed.entry) {
    assert.match(id, LASTING)
    assert.ok(title)
    assert.match(updated, INSTANT)
    assert.match(published ?? '', INSTANT)
    for (const { href, rel } of link) {
      assert.equal(rel, 'alternate')
      const path = href.replace(/^http:\/\/127\.0\.0\.1:8127(?=\/)/, '')
      assert.equal((await ask(room.server, path)).statusCode, 200, href)
    }
  }
  const self = feed.link.find(one => one.rel === 'self')
  assert.equal(self?.href, 'http://127.0.0.1:8127/feed.atom?q=barge')
})

test('a hostile cable is words in a feed', async () => {
  const feed = await feedOf(room.server, '?q=subject%3Aquotes')
  assert.deepEqual(
    feed.entry.map(one => one.title),
    [`<script>alert("subject")</script> & 'QUOTES'`],
  )
})

test('a page of results leads to its feed', async () => {
  const { body } = await ask(room.server, '/search?q=barge')
  assert.match(body, /<link rel="alternate" type="application\/atom\+xml" href="\/feed\.atom\?q=barge"/)
})

test('the latest to come stand first; ids last whatever comes, and are those of another archive too', async () => {
  const other = await openRoom([HARBOUR, CITED])
  try {
    const before = await feedOf(other.server)
    assert.equal(before.entry[0]?.title, 'A BARGE ARRIVES')
    await other.archive.add([{ name: 'late.txt', bytes: new TextEncoder().encode(CITED_AGAIN) }])
    const after = await feedOf(other.server)
    assert.deepEqual(
      after.entry.slice(1).map(one => one.id),
      before.entry.map(one => one.id),
    )
    assert.equal(after.id, before.id)
    assert.ok(after.updated >= before.updated)
    const here = new Set((await feedOf(room.server)).entry.map(one => one.id))
    assert.ok(before.entry.every(one => here.has(one.id)))
  } finally {
    await other.close()
  }
})

test('a feed that has not changed is not sent again', async () => {
  const { headers } = await ask(room.server, '/feed.atom?q=barge')
  for (const asked of [
    { 'if-none-match': String(headers.etag) },
    { 'if-modified-since': String(headers['last-modified']) },
  ]) {
    const again = await ask(room.server, '/feed.atom?q=barge', { headers: asked })
    assert.equal(again.statusCode, 304, JSON.stringify(asked))
    assert.equal(again.body, '')
  }
  const old = await ask(room.server, '/feed.atom?q=barge', {
    headers: { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
  })
  assert.equal(old.statusCode, 200)
})

test('a reader is fed what he may see', async () => {
  const feed = await feedOf(room.serve({ reader: VISITOR }), '?q=barge')
  assert.deepEqual(
    feed.entry.map(one => one.title),
    ['A BARGE ARRIVES'],
  )
})

test('a query without a match, or one too long', async () => {
  assert.deepEqual((await feedOf(room.server, '?q=zzzz')).entry, [])
  assert.equal((await ask(room.server, `/feed.atom?q=${'a'.repeat(4001)}`)).statusCode, 400)
})
