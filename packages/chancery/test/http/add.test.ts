// Files that come in by the page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { documentsIn } from '../../src/intake/index.ts'
import { zip } from '../intake/make.ts'
import { ask, attributes, HOST, wordsOf } from './ask.ts'
import { CITED, HARBOUR } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

let room: TestRoom
let server: ReturnType<TestRoom['serve']>
let token: string
before(async () => {
  room = await openRoom([])
  server = room.serve({ takeIn: documentsIn })
  token = attributes((await ask(server, '/add')).body, 'value').find(value => value.length === 24)!
})
after(() => room.close())

const BOUNDARY = 'xX-boundary-Xx'

interface Sent {
  readonly files?: readonly (readonly [name: string, bytes: string | Uint8Array])[]
  readonly with?: string | undefined
  readonly last?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

/** What a browser sends for the form. */
function send({ files = [], with: given = token, last = false, headers = {} }: Sent) {
  const field = Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="token"\r\n\r\n${given}\r\n`,
  )
  const parts = files.flatMap(([name, bytes]) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes as string),
    Buffer.from('\r\n'),
  ])
  const fields = given === '' ? [] : [field]
  return ask(server, '/add', {
    method: 'POST',
    payload: Buffer.concat([
      ...(last ? [...parts, ...fields] : [...fields, ...parts]),
      Buffer.from(`--${BOUNDARY}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
  })
}

test('a room that nobody may add to has no such page', async () => {
  assert.equal((await ask(room.server, '/add')).statusCode, 404)
  const post = await ask(room.server, '/add', { method: 'POST', payload: 'x' })
  assert.equal(post.statusCode, 405)
  assert.equal(attributes((await ask(room.server, '/')).body, 'href').includes('/add'), false)
  assert.equal(attributes((await ask(server, '/')).body, 'href').includes('/add'), true)
})

test('files of every kind go in as on the command line; the page says what came of each', async () => {
  const answer = await send({
    files: [
      ['C:\\cables\\harbour.txt', HARBOUR],
      [
        'box.zip',
        zip([
          { name: 'cited.txt', data: CITED },
          { name: 'again.txt', data: HARBOUR },
        ]),
      ],
      ['torn.zip', zip([{ name: 'a.txt', data: CITED }]).subarray(0, 80)],
      ['<b>nul.bin', Uint8Array.of(0, 1, 2, 3)],
      ['', ''],
    ],
  })
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['cache-control'], 'private, no-store')
  const words = wordsOf(answer.body)
  assert.match(words, /2 cables added From 4 files\. 2 things could not be read\./)
  assert.match(words, /harbour\.txt 1 cable added\./)
  assert.match(words, /box\.zip 1 cable added, 1 document there already\./)
  assert.match(words, /torn\.zip Nothing of it was taken\. torn\.zip/)
  assert.match(words, /<b>nul\.bin was not taken: it is no text/)
  assert.ok(answer.body.includes('&lt;b&gt;nul.bin'))
  const links = attributes(answer.body, 'href')
  for (const text of [HARBOUR, CITED]) assert.ok(links.some(link => link.includes(room.idOf(text))))
  assert.match(answer.body, /class="banner/)
  assert.equal(
    room.archive.summary({ id: 'x', name: 'x', clearance: { level: 'TOP SECRET', caveats: 'all' } }).cables,
    2,
  )
  const again = await send({ files: [['harbour.txt', HARBOUR]], headers: { accept: 'application/json' } })
  const [file] = again.json().files
  assert.deepEqual(
    [file.name, file.report.added, file.report.known, file.cables],
    ['harbour.txt', 0, 1, [room.idOf(HARBOUR)]],
  )
  assert.match(wordsOf((await send({ files: [['harbour.txt', HARBOUR]] })).body), /Nothing new was added/)
})

test('the page with the token is kept nowhere and never compressed', async () => {
  const { headers } = await ask(server, '/add', { headers: { 'accept-encoding': 'br, gzip' } })
  assert.equal(headers['cache-control'], 'private, no-store')
  assert.equal(headers['content-encoding'], undefined)
  assert.equal(headers.etag, undefined)
})

test('what was removed stays out, and that is said', async () => {
  const reader = { id: 'x', name: 'x', clearance: { level: 'TOP SECRET', caveats: 'all' } } as const
  await room.archive.remove(room.idOf(CITED), reader, { reason: 'Order 12.' })
  const { body } = await send({ files: [['cited.txt', CITED]] })
  assert.match(wordsOf(body), /cited\.txt was removed on \d+ [A-Z][a-z]+ \d{4} and stays out: Order 12\./)
  const gone = await ask(server, `/cable/${room.idOf(CITED)}`)
  assert.equal(gone.statusCode, 410)
  assert.match(wordsOf(gone.body), /Removed .* was removed on \d+ \w+ \d{4}: Order 12\./)
  assert.equal((await ask(server, `/cable/${room.idOf(CITED)}.json`)).json().removed.reason, 'Order 12.')
  const visitor = { id: 'v', name: 'v', clearance: { level: 'UNCLASSIFIED', caveats: [] } } as const
  const other = room.serve({ reader: visitor })
  assert.equal(
    (await ask(other, `/cable/${room.idOf(CITED)}`)).statusCode,
    410,
    'who could have seen it is told',
  )
  const secret = HARBOUR.replaceAll('83', '86')
  await send({ files: [['secret.txt', secret]] })
  await room.archive.remove(room.idOf(secret), reader, { reason: 'Order 13.' })
  assert.equal((await ask(server, `/cable/${room.idOf(secret)}`)).statusCode, 410)
  const told = await ask(other, `/cable/${room.idOf(secret)}`)
  const nothing = await ask(other, '/cable/00000000000000000000')
  assert.deepEqual([told.statusCode, told.body], [404, nothing.body], 'who could not have is not')
})

test('no file, a file without a name', async () => {
  for (const files of [[], [['', '']]] as const) {
    const { statusCode, body } = await send({ files })
    assert.equal(statusCode, 400)
    assert.match(wordsOf(body), /No file was chosen\./)
  }
})

for (const [what, sent] of [
  ['no token', { with: '' }],
  ['another token', { with: 'x'.repeat(24) }],
  ['a token of another length', { with: 'x' }],
  ['a token after the files', { last: true }],
  ['another site by its origin', { headers: { origin: 'http://evil.example' } }],
  ['another port of this machine', { headers: { origin: 'http://127.0.0.1:9999' } }],
  ['another site by the browser', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a page of the same site', { headers: { 'sec-fetch-site': 'same-site' } }],
  ['no form at all', { headers: { 'content-type': 'text/plain' } }],
  ['data', { headers: { 'content-type': 'application/json' } }],
] as const satisfies readonly (readonly [string, Sent])[])
  test(`refused, with nothing added: ${what}`, async () => {
    const before = room.archive.failures({
      id: 'x',
      name: 'x',
      clearance: { level: 'TOP SECRET', caveats: 'all' },
    }).length
    const fresh = HARBOUR.replaceAll('83', '84')
    const { statusCode } = await send({ files: [['fresh.txt', fresh]], ...sent })
    assert.ok(statusCode === 403 || statusCode === 400 || statusCode === 415, String(statusCode))
    assert.equal((await ask(server, `/cable/${room.idOf(fresh)}`)).statusCode, 404)
    assert.equal(
      room.archive.failures({ id: 'x', name: 'x', clearance: { level: 'TOP SECRET', caveats: 'all' } })
        .length,
      before,
    )
  })

test('from the form of this room, however the browser says so', async () => {
  for (const headers of [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, { origin: `http://${HOST}` }])
    assert.equal((await send({ files: [['harbour.txt', HARBOUR]], headers })).statusCode, 200)
})

test('a body that is torn adds what was whole, or nothing', async () => {
  const fresh = HARBOUR.replaceAll('83', '85')
  const { statusCode } = await ask(server, '/add', {
    method: 'POST',
    payload: `--${BOUNDARY}\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="torn.txt"\r\n\r\n${fresh.slice(0, 200)}`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  })
  assert.ok(statusCode >= 400 || statusCode === 200)
  assert.equal((await ask(server, '/')).statusCode, 200)
  assert.equal(
    room.archive.search('"torn.txt"', {
      id: 'x',
      name: 'x',
      clearance: { level: 'TOP SECRET', caveats: 'all' },
    }).total,
    0,
  )
})
