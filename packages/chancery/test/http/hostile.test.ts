// Requests that no honest reader makes: answered shortly and safely, and the room goes on.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import type { Archive } from '../../src/archive/index.ts'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { createServer } from '../../src/http/index.ts'
import { ask, HOST, wordsOf } from './ask.ts'
import { CITED, HARBOUR } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

let room: TestRoom
let port: number
before(async () => {
  room = await openRoom([HARBOUR, CITED])
  port = Number(new URL(await room.server.listen({ host: '127.0.0.1', port: 0 })).port)
})
after(() => room.close())

/** Sends bytes and gives the whole answer. */
const send = (request: string): Promise<{ status: number; head: string; body: string }> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(request, 'latin1'))
    const chunks: Buffer[] = []
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...rest] = String(Buffer.concat(chunks)).split('\r\n\r\n')
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body: rest.join('\r\n\r\n') })
    })
  })

const request = (line: string, headers: readonly string[] = []): string =>
  [`${line} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close', ...headers, '', ''].join('\r\n')

const ROWS: readonly [what: string, request: () => string, status: number][] = [
  ['path traversal', () => request('GET /../../etc/passwd'), 404],
  ['path traversal, encoded', () => request('GET /cable/..%2f..%2fetc%2fpasswd'), 404],
  ['path traversal below the assets', () => request('GET /assets/../../package'), 404],
  ['path traversal below the assets, encoded', () => request('GET /assets/%2e%2e%2fpackage'), 404],
  ['an address that looks like another host', () => request('GET //elsewhere.example/'), 404],
  ['NUL, encoded', () => request('GET /cable/a%00b'), 404],
  ['NUL', () => request('GET /cable/2010OSLO83\0'), 400],
  ['percent sign that begins nothing', () => request('GET /cable/%zz'), 400],
  ['percent signs that are no UTF-8', () => request('GET /cable/%ff%fe'), 400],
  ['percent sign that begins nothing, in a query', () => request('GET /search?q=%zz%'), 200],
  ['NUL in a query', () => request('GET /search?q=a%00b'), 200],
  ['name of 5,000 characters', () => request(`GET /cable/${'x'.repeat(5000)}`), 400],
  ['query of 5,000 characters', () => request(`GET /search?q=${'x'.repeat(5000)}`), 400],
  ['query of 5,000 brackets', () => request(`GET /search?q=${'('.repeat(5000)}`), 400],
  ['query of 100 KB', () => request(`GET /search?q=${'x'.repeat(100_000)}`), 431],
  ['header of 100 KB', () => request('GET /', [`X-Long: ${'x'.repeat(100_000)}`]), 431],
  ['cursor that is none', () => request('GET /search?cursor=..%2f..%2f'), 400],
  ['POST', () => `${request('POST /search', ['Content-Length: 3', 'Content-Type: text/plain'])}q=x`, 405],
  ['POST to nowhere', () => request('POST /nothing', ['Content-Length: 0']), 405],
  [
    'POST of broken JSON',
    () => `${request('POST /', ['Content-Length: 1', 'Content-Type: application/json'])}{`,
    405,
  ],
  ['PUT', () => request('PUT /cable/2010OSLO83', ['Content-Length: 0']), 405],
  ['DELETE', () => request('DELETE /cable/2010OSLO83'), 405],
  ['OPTIONS', () => request('OPTIONS *'), 405],
  ['TRACE', () => request('TRACE /'), 405],
  ['a method that is none', () => request('READ /'), 400],
  ['no HTTP', () => '\x16\x03\x01 let me in\r\n\r\n', 400],
  [
    'two lengths of one body',
    () => request('GET /', ['Transfer-Encoding: chunked', 'Content-Length: 5']),
    400,
  ],
  ['another version', () => 'GET / HTTP/1.0\r\n\r\n', 421],
]

for (const [what, bytes, status] of ROWS)
  test(`${what}: ${status}`, async () => {
    const answer = await send(bytes())
    assert.equal(answer.status, status)
    assert.match(answer.head, /content-security-policy: default-src 'none'/i)
    assert.match(answer.head, /x-content-type-options: nosniff/i)
    if (status === 405) assert.match(answer.head, /\r\nallow: GET, HEAD/i)
    assert.doesNotMatch(answer.body, /root:|node_modules|\.ts:\d|\.js:\d|^\s+at /m)
  })

const NAMES: readonly [host: string, served: boolean][] = [
  ['127.0.0.1', true],
  ['127.0.0.1:8127', true],
  ['localhost:1', true],
  ['LOCALHOST', true],
  ['[::1]:8127', true],
  ['elsewhere.example', false],
  ['elsewhere.example:8127', false],
  ['127.0.0.1.elsewhere.example', false],
  ['localhost.elsewhere.example', false],
  ['127.0.0.1:8127@elsewhere.example', false],
  ['elsewhere.example#127.0.0.1', false],
  ['0.0.0.0', false],
  ['192.168.1.5:8127', false],
]

for (const [host, served] of NAMES)
  test(`asked for as “${host}”: ${served ? 'served' : 'refused, so that no name can be turned to this room'}`, async () => {
    for (const url of [
      '/',
      '/search?q=barge',
      '/cable/2010OSLO83',
      '/cable/2010OSLO83/raw',
      '/search.json?q=barge',
    ]) {
      const { statusCode, body } = await ask(room.server, url, { headers: { host } })
      assert.equal(statusCode, served ? 200 : 421, url)
      if (!served) assert.doesNotMatch(body, /barge|Plankenhorn/i, url)
    }
  })

test('pages that ask from elsewhere on the web get no leave to read', async () => {
  const { headers } = await ask(room.server, '/search.json?q=barge', {
    headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  })
  assert.equal(headers['access-control-allow-origin'], undefined)
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
})

test('refusals and faults say nothing of cables, queries or code', async () => {
  const faults: object[] = []
  const broken = new Proxy(room.archive, {
    get(archive: Archive, name: keyof Archive) {
      if (name === 'search' || name === 'open' || name === 'raw' || name === 'summary')
        return () => {
          throw new RangeError('the barge of Gunvor Plankenhorn')
        }
      return archive[name]
    },
  })
  const server = createServer({
    archive: broken,
    reader: PRIVATE_READER,
    onFault: fault => faults.push(fault),
  })
  try {
    for (const url of [
      '/',
      '/search?q=herring',
      '/search.json?q=herring',
      '/cable/2010OSLO83',
      '/cable/2010OSLO83/raw',
    ]) {
      const answer = await ask(server, url)
      assert.equal(answer.statusCode, 500, url)
      assert.doesNotMatch(answer.body, /Plankenhorn|herring|RangeError|\.ts\b|\.js:\d/, url)
    }
    const data = (await ask(server, '/search.json?q=herring')).json()
    assert.equal(data.code, 'broken')
    assert.equal(faults.length, 6)
    assert.doesNotMatch(JSON.stringify(faults), /Plankenhorn|herring|OSLO83/)
    assert.deepEqual(
      faults.map(fault => (fault as { route: string }).route),
      ['/', '/search', '/search.json', '/cable/:name', '/cable/:name/raw', '/search.json'],
    )
  } finally {
    await server.close()
  }
})

test('a refusal is a page with a way on', async () => {
  for (const url of ['/nothing', '/cable/2010OSLO84', '/cable/%zz']) {
    const { body } = await ask(room.server, url)
    assert.match(body, /<form class="search" action="\/search"/, url)
    assert.match(body, /<a href="\/">To the reading room<\/a>/, url)
    assert.match(wordsOf(body), /Nothing here|cannot be read/, url)
  }
})

test('many at once, and many that hang up, leave the room as it was', async () => {
  const before = wordsOf((await ask(room.server, '/cable/2010OSLO83')).body)
  const urls = ['/', '/search?q=barge', '/cable/2010OSLO83?q=barge&view=raw', '/nothing', '/cable/%zz']
  const quitters = Array.from(
    { length: 40 },
    (_, i) =>
      new Promise<void>(resolve => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(request(`GET ${urls[i % urls.length]}`).slice(0, i % 2 ? 30 : undefined))
          setImmediate(() => socket.destroy())
        })
        socket.on('error', () => {})
        socket.on('close', () => resolve())
      }),
  )
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => send(request(`GET ${urls[i % urls.length]}`))),
  )
  await Promise.all(quitters)
  assert.deepEqual(
    answers.map(({ status }) => status),
    answers.map((_, i) => [200, 200, 200, 404, 400][i % 5]),
  )
  const after = await ask(room.server, '/cable/2010OSLO83', { headers: { host: HOST } })
  assert.equal(wordsOf(after.body), before)
})
