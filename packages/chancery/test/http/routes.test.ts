// Every route: status, headers, form of the answer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assets } from '../../src/http/assets/index.ts'
import { ask, attributes, HOST } from './ask.ts'
import { CITED, CITED_AGAIN, HARBOUR, RADIOGRAM } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED, CITED_AGAIN, RADIOGRAM])
})
after(() => room.close())

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const PROBLEM = 'application/problem+json; charset=utf-8'
const ATOM = 'application/atom+xml; charset=utf-8'

/** `{harbour}` and the like stand for the ids of cables. */
const ROUTES: readonly [url: string, status: number, type: string][] = [
  ['/', 200, HTML],
  ['/?q=unread', 200, HTML],
  ['/search', 200, HTML],
  ['/search?q=barge', 200, HTML],
  ['/search?q=barge&sort=oldest', 200, HTML],
  ['/search?q=barge&sort=sideways', 200, HTML],
  ['/search?q=zzz', 200, HTML],
  ['/search?q=a&q=b', 200, HTML],
  ['/search?q=barge&cursor=%21', 400, HTML],
  ['/search.json?q=barge', 200, JSON_TYPE],
  ['/suggest.json', 200, JSON_TYPE],
  ['/suggest.json?q=tags%3A&at=x', 200, JSON_TYPE],
  ['/search?q=like%3A10OSLO83', 200, HTML],
  ['/search.json?q=barge&cursor=%21', 400, JSON_TYPE],
  ['/cable/{harbour}', 200, HTML],
  ['/cable/{harbour}?q=barge&view=raw', 200, HTML],
  ['/cable/{harbour}.json', 200, JSON_TYPE],
  ['/cable/{harbour}/raw', 200, 'text/plain'],
  ['/cable/{harbour}/raw?source=1', 200, 'text/plain'],
  ['/cable/{harbour}/raw?source=2', 404, HTML],
  ['/cable/{harbour}/raw?source=0', 404, HTML],
  ['/cable/{harbour}/raw?source=x', 400, HTML],
  ['/cable/{radiogram}', 200, HTML],
  ['/cable/2010OSLO83', 200, HTML],
  ['/cable/10OSLO83', 200, HTML],
  ['/cable/10%20oslo%2000083', 200, HTML],
  ['/cable/2009OSLO12', 200, HTML],
  ['/cable/2009OSLO12.json', 200, JSON_TYPE],
  ['/cable/2010OSLO84', 404, HTML],
  ['/cable/2010OSLO84.json', 404, PROBLEM],
  ['/cable/2010OSLO84/raw', 404, HTML],
  ['/cable/', 404, HTML],
  ['/cable/00000000000000000000', 404, HTML],
  ['/cable/2009STATE4711', 200, HTML],
  ['/cable/09%20State%204711.json', 200, JSON_TYPE],
  ['/cable/2009STATE4711/raw', 404, HTML],
  ['/thread/2010OSLO83', 200, HTML],
  ['/thread/2010OSLO83?depth=3&limit=x', 200, HTML],
  ['/thread/2009STATE4711', 200, HTML],
  ['/thread/{radiogram}', 200, HTML],
  ['/thread/2010OSLO83.json', 200, JSON_TYPE],
  ['/thread/2010OSLO84', 404, HTML],
  ['/ghosts', 200, HTML],
  ['/ghosts?q=barge&start=9', 200, HTML],
  ['/ghosts.json', 200, JSON_TYPE],
  ['/graph', 200, HTML],
  ['/graph.json', 200, JSON_TYPE],
  ['/post/OSLO', 200, HTML],
  ['/post/RUEHNY?year=2009', 200, HTML],
  ['/post/oslo.json', 200, JSON_TYPE],
  ['/post/NORTHPORT', 404, HTML],
  ['/post/%20', 404, HTML],
  ['/diff?a=2009OSLO12&b={harbour}', 200, HTML],
  ['/diff?a=2009OSLO12', 404, HTML],
  ['/nothing', 404, HTML],
  ['/robots.txt', 200, 'text/plain'],
  ['/healthz', 200, JSON_TYPE],
  ['/feed.atom', 200, ATOM],
  ['/feed.atom?q=barge', 200, ATOM],
  ['/api/v1', 200, HTML],
]

const address = (url: string): string =>
  url.replace('{harbour}', room.idOf(HARBOUR)).replace('{radiogram}', room.idOf(RADIOGRAM))

for (const [url, status, type] of ROUTES)
  test(`GET ${url} answers ${status}`, async () => {
    const answer = await ask(room.server, address(url))
    assert.equal(answer.statusCode, status)
    assert.equal(answer.headers['content-type'], type)
    if (type === JSON_TYPE) assert.doesNotThrow(() => answer.json())
    if (type !== HTML) return
    assert.match(answer.body, /^<!doctype html>\n<html lang="en">/)
    assert.equal(answer.body.match(/<title>[^<]+ · Chancery<\/title>|<title>Chancery<\/title>/g)?.length, 1)
    assert.equal(answer.body.match(/<h1/g)?.length, 1, 'one heading of the first rank')
    const ids = attributes(answer.body, 'id')
    assert.equal(new Set(ids).size, ids.length, 'no id twice')
  })

test('what is asked with HEAD has the headers of GET and no body', async () => {
  for (const [url] of ROUTES) {
    const get = await ask(room.server, address(url))
    const head = await ask(room.server, address(url), { method: 'HEAD' })
    assert.equal(head.statusCode, get.statusCode, url)
    assert.equal(head.headers['content-type'], get.headers['content-type'], url)
    assert.equal(head.body, '', url)
  }
})

const POLICY = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
}

test('every answer bears the headers that keep it in this room', async () => {
  const asset = [...assets()][0]!.url
  for (const url of [...ROUTES.map(([url]) => address(url)), asset, '/cable/%zz']) {
    const { headers } = await ask(room.server, url)
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map(part => part.split(/ (.*)/).slice(0, 2)),
    )
    assert.deepEqual(policy, POLICY, url)
    assert.equal(headers['x-content-type-options'], 'nosniff', url)
    assert.equal(headers['x-frame-options'], 'DENY', url)
    assert.equal(headers['referrer-policy'], 'no-referrer', url)
    assert.equal(headers['access-control-allow-origin'], undefined, url)
    assert.equal(headers['set-cookie'], undefined, url)
    assert.equal(headers.server ?? headers['x-powered-by'], undefined, url)
  }
})

test('what has words of a cable is kept by the browser of its reader alone, which asks whether it still stands', async () => {
  for (const [url] of ROUTES) {
    if (url === '/robots.txt' || url === '/healthz') continue
    const { headers, statusCode } = await ask(room.server, address(url))
    const kept = statusCode === 200 || (statusCode === 400 && /cursor/.test(url))
    assert.equal(headers['cache-control'], kept ? 'private, no-cache' : 'no-store', url)
  }
})

test('assets: kept for ever at an address made of their content, and asked for conditionally', async () => {
  const page = (await ask(room.server, '/cable/2010OSLO83')).body
  const linked = [...attributes(page, 'src'), ...attributes(page, 'href')].filter(url =>
    url.startsWith('/assets/'),
  )
  const all = [...assets()]
  assert.deepEqual(
    linked.filter(url => !all.some(asset => asset.url === url)),
    [],
  )
  assert.ok(linked.length >= 6, 'style, seal, letters, three scripts')
  for (const { url, type, etag, body } of all) {
    const answer = await ask(room.server, url)
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.headers['content-type'], type)
    assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(answer.headers.etag, etag)
    assert.ok(answer.rawPayload.equals(Buffer.from(body)))
    const again = await ask(room.server, url, { headers: { 'if-none-match': etag } })
    assert.equal(again.statusCode, 304)
    assert.equal(again.body, '')
    const other = await ask(room.server, url, { headers: { 'if-none-match': '"other"' } })
    assert.equal(other.statusCode, 200)
  }
})

test('the style sheet asks for nothing but letters of this room', async () => {
  const style = [...assets()].find(({ type }) => type.startsWith('text/css'))!
  const urls = [...String(style.body).matchAll(/url\(([^)]*)\)/g)].map(match => match[1]!)
  const known = new Set([...assets()].map(({ url }) => url))
  assert.ok(urls.length >= 3)
  assert.deepEqual(
    urls.filter(url => !known.has(url)),
    [],
  )
  assert.doesNotMatch(String(style.body), /@import|https?:|\/\//)
})

test('no page has an address of another host, a script or style of its own, or an event handler', async () => {
  for (const [url] of ROUTES) {
    const { body, headers } = await ask(room.server, address(url))
    if (!String(headers['content-type']).startsWith('text/html')) continue
    for (const name of ['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data'])
      for (const value of attributes(body, name)) assert.match(value, /^(?:\/(?!\/)|#|\?)/, `${url} ${name}`)
    assert.doesNotMatch(body, /<style|<iframe|<object|<embed|<base|<meta http-equiv/i, url)
    assert.doesNotMatch(body, /<[a-z][^>]* (?:style|on[a-z]+)=/i, url)
    assert.doesNotMatch(body, /<script(?![^>]* src="\/assets\/)[^>]*>/, url)
    assert.doesNotMatch(body, /<script[^>]*>[^<]/, url)
  }
})

test('the bytes as received come back as they came, and are never a page', async () => {
  const answer = await ask(room.server, `/cable/${room.idOf(HARBOUR)}/raw`)
  assert.ok(answer.rawPayload.equals(Buffer.from(HARBOUR)))
  assert.equal(
    answer.headers['content-disposition'],
    `inline; filename="${room.idOf(HARBOUR)}.txt"`,
    'a name made of the id: no name of a file can break the header',
  )
})

test('a cable as data: message, diagnostics, sources without their texts', async () => {
  const id = room.idOf(HARBOUR)
  const answer = (await ask(room.server, `/cable/${id}.json`)).json()
  assert.equal(answer.kind, 'cable')
  const data = answer.cable
  assert.equal(data.summary.id, id)
  assert.equal(data.message.mrn.key, '2010OSLO83')
  assert.deepEqual(
    data.sources.map((source: object) => Object.keys(source).sort()),
    [['id', 'names', 'receivedAt']],
  )
  assert.deepEqual(data.versions, [])
  const accepted = await ask(room.server, `/cable/${id}`, { headers: { accept: 'application/json' } })
  assert.deepEqual(accepted.json(), answer)
  assert.deepEqual((await ask(room.server, `/api/v1/cables/${id}`)).json(), answer, 'one form')
  const browser = await ask(room.server, `/cable/${id}`, {
    headers: { accept: 'text/html,application/json;q=0.9' },
  })
  assert.equal(browser.headers['content-type'], HTML)
})

test('a search as data: exact count, hits, facets', async () => {
  const answer = (await ask(room.server, '/search.json?q=barge')).json()
  // Two of the three are copies of one cable.
  assert.equal(answer.total, 2)
  assert.deepEqual(answer.hits.map((hit: { versions?: number }) => hit.versions ?? 1).sort(), [1, 2])
  assert.ok(answer.facets.class.some(({ name }: { name: string }) => name === 'SECRET'))
})

test('suggestions as data are what the archive suggests', async () => {
  const { suggestions } = (await ask(room.server, '/suggest.json?q=vote%20bar&at=8')).json()
  const found = suggestions.find((one: { text: string }) => one.text === 'barge')
  assert.deepEqual([found.kind, found.start, found.end], ['word', 5, 8])
  const { suggestions: states } = (await ask(room.server, '/suggest.json?q=is%3Adu')).json()
  assert.deepEqual(
    states.map((one: { text: string }) => one.text),
    ['duplicate', 'due'],
  )
})

test('a page of results says which forms were found, and leads to threads and likeness', async () => {
  const { body } = await ask(room.server, '/search?q=barges')
  assert.match(body, /for <b>barges<\/b>: .*barge/)
  const cable = await ask(room.server, `/cable/${room.idOf(HARBOUR)}`)
  assert.match(cable.body, /\/thread\/2010OSLO83/)
  assert.match(cable.body, /\/search\?q=like%3A2010OSLO83/)
})

test('a refusal as data has one shape', async () => {
  for (const [url, code] of [
    ['/cable/2010OSLO84.json', 'not-found'],
    ['/nothing.json', 'not-found'],
    ['/cable/%zz.json', 'bad-address'],
  ] as const) {
    const problem = (await ask(room.server, url)).json()
    assert.deepEqual(Object.keys(problem).sort(), ['code', 'detail', 'status', 'title', 'type'], url)
    assert.equal(problem.code, code)
  }
  const elsewhere = await ask(room.server, '/search.json?q=barge', { headers: { host: 'elsewhere.example' } })
  assert.deepEqual([elsewhere.statusCode, elsewhere.json().code], [421, 'not-loopback'])
})

test('the canonical address of a cable is its lasting one, by whatever name it was opened', async () => {
  const lasting = `/cable/${room.idOf(HARBOUR)}`
  for (const name of ['2010OSLO83', '10OSLO83', room.idOf(HARBOUR), room.idOf(HARBOUR).toUpperCase()]) {
    const { body, headers } = await ask(room.server, `/cable/${name}`)
    assert.equal(headers.link, `<${lasting}>; rel="canonical"`, name)
    assert.ok(body.includes(`<link rel="canonical" href="${lasting}">`), name)
  }
})

test('pages are gone through by their cursor, each cable once', async () => {
  const many = await openRoom([], 70)
  try {
    const seen: string[] = []
    let url = '/search?q=&sort=oldest'
    for (let page = 0; url && page < 10; page++) {
      const { body } = await ask(many.server, url, { headers: { host: HOST } })
      seen.push(...[...body.matchAll(/hit-subject"><a href="\/cable\/([^"?]+)/g)].map(match => match[1]!))
      const next = /rel="next" href="([^"]+)"/.exec(body)?.[1] ?? ''
      url = next.replaceAll('&amp;', '&')
    }
    const total = (await ask(many.server, '/search.json')).json().total
    assert.equal(seen.length, total)
    assert.equal(new Set(seen).size, total)
  } finally {
    await many.close()
  }
})
