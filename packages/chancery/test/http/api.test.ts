// The HTTP API is held to its own document: every route answers, every answer is of the documented form.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Archive } from '../../src/archive/index.ts'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { ask } from './ask.ts'
import { CITED, CITED_AGAIN, HARBOUR, HOSTILE, NAMING, RADIOGRAM, SECTIONS } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

const TEXTS = [HARBOUR, CITED, CITED_AGAIN, RADIOGRAM, HOSTILE, ...SECTIONS, NAMING]

let room: TestRoom
let api: Api
before(async () => {
  room = await openRoom(TEXTS, 40)
  api = await apiOf(room.server)
})
after(() => room.close())

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >
}

interface Api {
  readonly document: {
    readonly openapi: string
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas: Readonly<Record<string, object>> }
  }
  /** Holds an answer to what the document says of its route; parts that are not named fail. */
  check(path: string, method: string, answer: Awaited<ReturnType<typeof ask>>): void
}

async function apiOf(server: FastifyInstance): Promise<Api> {
  const document: Api['document'] = (await ask(server, '/api/v1/openapi.json')).json()
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: false, allowUnionTypes: true })
  ajv.addVocabulary(['components', 'paths'])
  ajv.addSchema({ $id: 'https://chancery.example/api', components: closed(document.components) as object })
  return {
    document,
    check(path, method, answer) {
      const operation = document.paths[path]?.[method]
      assert.ok(operation, `${method} ${path} is documented`)
      const response = operation.responses[answer.statusCode]
      assert.ok(response, `${method} ${path} may answer ${answer.statusCode}`)
      const type = String(answer.headers['content-type']).split(';')[0]!
      const content = response.content?.[type]
      assert.ok(content, `${method} ${path} may answer ${answer.statusCode} as ${type}`)
      const schema = JSON.parse(
        JSON.stringify(content.schema).replaceAll('"#/', '"https://chancery.example/api#/'),
      )
      const validate = ajv.compile(schema)
      const bodies = type.endsWith('ndjson')
        ? answer.body
            .split('\n')
            .filter(Boolean)
            .map(line => JSON.parse(line))
        : /json$/.test(type)
          ? [answer.json()]
          : []
      for (const body of bodies)
        assert.ok(validate(body), `${method} ${path}: ${ajv.errorsText(validate.errors)}`)
    },
  }
}

/** The same schemas with nothing beside what they name: the published ones leave room for what comes later. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return inner.type === 'object' && inner.properties && inner.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner
}

const text = { 'content-type': 'text/plain' }

const json = (
  method: 'POST' | 'DELETE',
  data: object,
  headers: Readonly<Record<string, string>> = {},
): InjectOptions => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  payload: JSON.stringify(data),
})

/** What is asked of each operation, with the status that must come; `{harbour}` and the like are ids. */
const ASKED: readonly [operation: string, url: string, status: number, options?: InjectOptions][] = [
  ['search', '/api/v1/search', 200],
  ['search', '/api/v1/search?q=barge%20tags%3Atrade&sort=oldest&limit=2&histogram=month', 200],
  ['search', '/api/v1/search?q=subjct%3Abarg', 200],
  ['search', '/api/v1/search?q=&sort=&limit=&cursor=&histogram=', 200],
  ['search', '/api/v1/search?q=thread%3A2010OSLO83&limit=1', 200],
  ['search', '/api/v1/search?limit=0', 400],
  ['search', '/api/v1/search?limit=201', 400],
  ['search', '/api/v1/search?sort=sideways', 400],
  ['search', '/api/v1/search?cursor=!', 400],
  ['search', '/api/v1/search?q=a&q=b', 400],
  ['search', '/api/v1/search?quarry=a', 400],
  ['facets', '/api/v1/facets?q=barge', 200],
  ['facets', '/api/v1/facets?limit=1', 400],
  ['histogram', '/api/v1/histogram', 200],
  ['histogram', '/api/v1/histogram?q=barge&by=decade', 200],
  ['histogram', '/api/v1/histogram?by=fortnight', 400],
  ['suggestions', '/api/v1/suggestions?q=tags%3AEC', 200],
  ['suggestions', '/api/v1/suggestions?q=vote%20bar&at=8&limit=2', 200],
  ['suggestions', '/api/v1/suggestions?at=x', 400],
  ['room', '/api/v1/room', 200],
  ['explain', '/api/v1/explain?code=PREL', 200],
  ['explain', '/api/v1/explain?code=1.4(B)&date=2010-01-29', 200],
  ['explain', '/api/v1/explain?code=%00', 200],
  ['explain', '/api/v1/explain', 400],
  ['explain', '/api/v1/explain?code=PREL&date=yesterday', 400],
  ['cable', '/api/v1/cables/{harbour}', 200],
  ['cable', '/api/v1/cables/10%20oslo%2000083?texts=true', 200],
  ['cable', '/api/v1/cables/{hostile}?texts=true', 200],
  ['cable', '/api/v1/cables/{radiogram}', 200],
  ['cable', '/api/v1/cables/2009OSLO12', 200],
  ['cable', '/api/v1/cables/2008LISBON70', 200],
  ['cable', '/api/v1/cables/2010OSLO84', 404],
  ['cable', '/api/v1/cables/2009STATE4711', 404],
  ['cable', '/api/v1/cables/{harbour}?texts=perhaps', 400],
  ['document', '/api/v1/cables/{harbour}/documents/1', 200],
  ['document', '/api/v1/cables/2008LISBON70/documents/2', 200],
  ['document', '/api/v1/cables/{harbour}/documents/{harbour}', 200],
  ['document', '/api/v1/cables/{harbour}/documents/2', 404],
  ['document', '/api/v1/cables/{harbour}/documents/{radiogram}', 404],
  ['document', '/api/v1/cables/{harbour}/documents/0', 400],
  ['thread', '/api/v1/cables/2010OSLO83/thread', 200],
  ['thread', '/api/v1/cables/{cited}/thread?limit=1', 200],
  ['thread', '/api/v1/cables/{radiogram}/thread', 200],
  ['thread', '/api/v1/cables/2010OSLO83/thread?cursor=!', 400],
  ['thread', '/api/v1/cables/2009OSLO12/thread', 409],
  ['thread', '/api/v1/cables/2010OSLO84/thread', 404],
  ['thread', '/api/v1/cables/2009STATE4711/thread', 404],
  ['findings', '/api/v1/cables/2010OSLO83/findings?profile=transmit', 200],
  ['findings', '/api/v1/cables/2008LISBON70/findings', 200],
  ['findings', '/api/v1/cables/{hostile}/findings?profile=release', 200],
  ['findings', '/api/v1/cables/2010OSLO83/findings?profile=x', 400],
  ['findings', '/api/v1/cables/2009OSLO12/findings', 409],
  ['findings', '/api/v1/cables/2010OSLO84/findings', 404],
  ['harvest', '/api/v1/cables.ndjson', 200],
  ['harvest', '/api/v1/cables.ndjson?q=barge&messages=true&since=2020-01-01', 200],
  ['harvest', '/api/v1/cables.ndjson?limit=3&since=2020-01-01T10:00Z', 200],
  ['harvest', '/api/v1/cables.ndjson?since=2020-13-45', 400],
  ['harvest', '/api/v1/cables.ndjson?since=tuesday', 400],
  ['harvest', '/api/v1/cables.ndjson?cursor=!', 400],
  ['read', '/api/v1/read', 200, { method: 'POST', headers: text, payload: HARBOUR }],
  ['read', '/api/v1/read?year=1975', 200, { method: 'POST', headers: text, payload: HOSTILE }],
  ['read', '/api/v1/read', 200, { method: 'POST', headers: text, payload: '' }],
  [
    'read',
    '/api/v1/read',
    200,
    {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from([0, 255, 10]),
    },
  ],
  ['read', '/api/v1/read?year=soon', 400, { method: 'POST', headers: text, payload: HARBOUR }],
  ['read', '/api/v1/read', 413, { method: 'POST', headers: text, payload: 'x'.repeat(1_048_577) }],
  ['read', '/api/v1/read', 415, { method: 'POST', headers: { 'content-type': 'text/html' }, payload: 'x' }],
  [
    'read',
    '/api/v1/read',
    403,
    { method: 'POST', headers: { ...text, origin: 'http://elsewhere.example' }, payload: 'x' },
  ],
  ['lint', '/api/v1/lint', 200, { method: 'POST', headers: text, payload: HARBOUR }],
  [
    'lint',
    '/api/v1/lint?profile=transmit&year=2009',
    200,
    { method: 'POST', headers: text, payload: HOSTILE },
  ],
  ['lint', '/api/v1/lint?profile=nobody', 400, { method: 'POST', headers: text, payload: 'x' }],
  ['lint', '/api/v1/lint', 413, { method: 'POST', headers: text, payload: 'x'.repeat(1_048_577) }],
  ['collect', '/api/v1/collections', 200, json('POST', { name: 'ferries', query: 'barge' })],
  ['collect', '/api/v1/collections', 200, json('POST', { as: 'tag', name: 'odd', cables: ['2010OSLO83'] })],
  ['collect', '/api/v1/collections', 400, json('POST', { as: 'tag', name: 'PREL', cables: ['2010OSLO83'] })],
  ['collect', '/api/v1/collections', 400, json('POST', { name: 'ferries' })],
  ['collect', '/api/v1/collections', 400, json('POST', { name: 'x', query: 'a', cables: ['b'] })],
  ['collect', '/api/v1/collections', 404, json('POST', { name: 'x', cables: ['zebrafish'] })],
  ['collect', '/api/v1/collections', 415, { method: 'POST', headers: text, payload: '{}' }],
  [
    'collect',
    '/api/v1/collections',
    403,
    json('POST', { name: 'x', query: 'a' }, { origin: 'http://elsewhere.example' }),
  ],
  ['collections', '/api/v1/collections', 200],
  [
    'annotate',
    '/api/v1/collections/ferries/cable',
    200,
    json('POST', { cable: '2010OSLO83', note: 'It is.', place: 0 }),
  ],
  [
    'annotate',
    '/api/v1/collections/ferries/cable',
    404,
    json('POST', { cable: 'zebrafish', note: 'It is.' }),
  ],
  ['changeCollection', '/api/v1/collections/ferries', 200, json('POST', { share: true, about: 'By sea.' })],
  ['changeCollection', '/api/v1/collections/nosuch', 404, json('POST', { about: 'By sea.' })],
  ['collection', '/api/v1/collections/ferries?limit=2', 200],
  ['collection', '/api/v1/collections/nosuch', 404],
  ['takeOut', '/api/v1/collections/ferries/take', 200, json('POST', { cables: ['2010OSLO83'] })],
  ['takeOut', '/api/v1/collections/nosuch/take', 404, json('POST', { query: '' })],
  ['undo', '/api/v1/deeds/{deed}/undo', 200, { method: 'POST' }],
  ['undo', '/api/v1/deeds/1/undo', 404, { method: 'POST' }],
  [
    'mergeSpellings',
    '/api/v1/spellings',
    400,
    json('POST', { kind: 'person', name: 'Gunvor Plankenhorn', spelling: 'Nobody' }),
  ],
  [
    'mergeSpellings',
    '/api/v1/spellings',
    404,
    json('POST', { kind: 'person', name: 'Nobody', spelling: 'Nobody' }),
  ],
  [
    'mergeSpellings',
    '/api/v1/spellings',
    200,
    json('POST', { kind: 'person', name: 'Gunvor Plankenhorn', spelling: 'Ottokar Vegarosa' }),
  ],
  ['spellings', '/api/v1/spellings?kind=person&name=Ottokar%20Vegarosa', 200],
  ['partSpellings', '/api/v1/spellings/{spelling}/undo', 200, { method: 'POST' }],
  ['partSpellings', '/api/v1/spellings/1/undo', 404, { method: 'POST' }],
  ['deleteCollection', '/api/v1/collections/odd?as=tag', 200, { method: 'DELETE' }],
  ['deleteCollection', '/api/v1/collections/nosuch', 404, { method: 'DELETE' }],
  [
    'note',
    '/api/v1/cables/2010OSLO83/notes',
    200,
    json('POST', { text: 'Who?', anchor: 'p2', start: 0, end: 9 }),
  ],
  ['note', '/api/v1/cables/2010OSLO83/notes', 200, json('POST', { text: 'All.', shared: true })],
  ['note', '/api/v1/cables/2010OSLO83/notes', 404, json('POST', { text: 'Who?', anchor: 'p99' })],
  ['note', '/api/v1/cables/2010OSLO83/notes', 400, json('POST', { text: ' ' })],
  ['notes', '/api/v1/notes', 200],
  ['changeNote', '/api/v1/notes/{note}', 200, json('POST', { text: 'Who was it?' })],
  ['changeNote', '/api/v1/notes/99', 404, json('POST', { text: 'Who was it?' })],
  ['deleteNote', '/api/v1/notes/{note}', 200, { method: 'DELETE' }],
  ['deleteNote', '/api/v1/notes/1', 404, { method: 'DELETE' }],
]

const address = (url: string): string =>
  url
    .replaceAll('{harbour}', room.idOf(HARBOUR))
    .replaceAll('{radiogram}', room.idOf(RADIOGRAM))
    .replaceAll('{cited}', room.idOf(CITED))
    .replaceAll('{hostile}', room.idOf(HOSTILE))
    .replaceAll(
      '{deed}',
      String(room.archive.collecting.deeds(PRIVATE_READER).find(one => one.as === 'collection')?.id ?? 0),
    )
    .replaceAll('{spelling}', String(room.archive.naming.decisions(PRIVATE_READER)[0]?.id ?? 0))
    .replaceAll('{note}', String(room.archive.noting.list(PRIVATE_READER).notes[0]?.id ?? 0))

/** Where an operation is documented. */
function placeOf(id: string): [path: string, method: string] {
  for (const [path, methods] of Object.entries(api.document.paths))
    for (const [method, { operationId }] of Object.entries(methods))
      if (operationId === id) return [path, method]
  return assert.fail(`no operation ${id}`)
}

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(api.document))
  assert.ok(valid, JSON.stringify(errors))
  assert.equal(validator.version, '3.1')
})

for (const [id, url, status, options] of ASKED)
  test(`${id}: ${url.slice(0, 80)} answers ${status} in its form`, async () => {
    const answer = await ask(room.server, address(url), options)
    assert.equal(answer.statusCode, status, answer.body.slice(0, 300))
    api.check(...placeOf(id), answer)
    if (status >= 400) {
      const problem = answer.json()
      assert.equal(problem.status, status)
      assert.match(problem.type, /^\/api\/v1#problem-[a-z-]+$/)
      assert.ok(problem.detail.length > 20, 'says what it is and names a way on')
      const page = (await ask(room.server, '/api/v1')).body
      assert.ok(page.includes(`id="${problem.type.split('#')[1]}"`), 'the page explains it')
    }
  })

test('every documented operation is asked above, and every parameter of it is known to the server', () => {
  const documented = Object.values(api.document.paths).flatMap(methods =>
    Object.values(methods).map(one => one.operationId),
  )
  assert.deepEqual([...new Set(ASKED.map(([id]) => id))].sort(), [...documented].sort())
})

test('every route of the API is documented', async () => {
  // The tree of the router, with its own words for parameters.
  const routes = room.server.printRoutes({ commonPrefix: false })
  const paths: string[] = []
  const stack: string[] = []
  for (const line of routes.split('\n')) {
    const found = /^([│ ]*)[├└]── (\S+)/.exec(line)
    if (!found) continue
    const depth = found[1]!.length / 4
    stack.length = depth
    stack.push(found[2]!)
    if (/\((?:.*\b)?(?:GET|POST|DELETE)\b/.test(line)) paths.push(stack.join('').replace(/\/$/, ''))
  }
  const served = paths
    .filter(path => path.startsWith('/api/v1/'))
    .map(path => path.replace(/:(\w+)/g, '{$1}'))
  assert.ok(served.length >= 10)
  assert.deepEqual(
    served.filter(path => !api.document.paths[path] && path !== '/api/v1/openapi.json'),
    [],
  )
})

test('no refusal repeats what was asked', async () => {
  for (const url of [
    '/api/v1/search?limit=zebrafish',
    '/api/v1/search?zebrafish=1',
    '/api/v1/search?sort=zebrafish',
    '/api/v1/search?q=zebrafish&cursor=zebrafish',
    '/api/v1/cables/zebrafish',
    '/api/v1/cables/zebrafish/thread',
    '/api/v1/cables/{harbour}/documents/zebrafish',
    '/api/v1/zebrafish',
    '/api/v1/explain?code=zebrafish&date=zebrafish',
    '/api/v1/cables.ndjson?since=zebrafish',
    '/api/v1/%zz/zebrafish',
  ]) {
    const { statusCode, headers, body } = await ask(room.server, address(url))
    assert.ok(statusCode >= 400 && statusCode < 500, url)
    assert.equal(headers['content-type'], 'application/problem+json; charset=utf-8', url)
    assert.doesNotMatch(body, /zebrafish/, url)
  }
})

test('search goes through all cables by its cursor, each once', async () => {
  for (const order of ['relevance', 'oldest']) {
    const seen: string[] = []
    let cursor = ''
    let total = 0
    do {
      const answer = (
        await ask(room.server, `/api/v1/search?q=the&limit=7&sort=${order}${cursor && `&cursor=${cursor}`}`)
      ).json()
      seen.push(...answer.hits.map((hit: { id: string }) => hit.id))
      total = answer.total
      cursor = answer.cursor ?? ''
    } while (cursor && seen.length < 1000)
    assert.ok(total > 7)
    assert.equal(seen.length, total)
    assert.equal(new Set(seen).size, total)
  }
})

test('the bytes come back as they came', async () => {
  const { rawPayload, headers } = await ask(room.server, address('/api/v1/cables/{hostile}/documents/1'))
  assert.ok(rawPayload.equals(Buffer.from(HOSTILE)))
  assert.match(String(headers['content-disposition']), /^attachment; filename="[0-9a-z]{20}\.txt"$/)
})

test('a posted text is read as the library reads it, and nothing of it is kept', async () => {
  const before = room.archive.summary(VISITOR).documents
  const answer = await ask(room.server, '/api/v1/read', { method: 'POST', headers: text, payload: HARBOUR })
  const reading = answer.json()
  assert.equal(reading.messages[0].mrn.key, '2010OSLO83')
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.equal(room.archive.summary(VISITOR).documents, before)
})

test('thread: what is cited, held or not, and what cites it', async () => {
  const { cites, citedBy, thread } = (await ask(room.server, '/api/v1/cables/2010OSLO83/thread')).json()
  assert.deepEqual(
    cites.map((one: { key: string; held: unknown[] }) => [one.key, one.held.length]),
    [
      ['09OSLO12', 2],
      ['09STATE4711', 0],
    ],
  )
  assert.equal(citedBy.total, 0)
  assert.equal(thread.total, 2)
  const back = (await ask(room.server, address('/api/v1/cables/{cited}/thread'))).json()
  assert.deepEqual(
    back.citedBy.cables.map((one: { mrnKey: string }) => one.mrnKey),
    ['2010OSLO83'],
  )
})

test('what was removed says so in its form, and a harvest goes on after it', async () => {
  const own = await openRoom([HARBOUR, RADIOGRAM, HOSTILE])
  try {
    const line = (body: string, n: number): { id: string; cursor: string } => JSON.parse(body.split('\n')[n]!)
    const { body } = await ask(own.server, '/api/v1/cables.ndjson')
    await own.archive.remove(line(body, 1).id, PRIVATE_READER, { reason: 'Order 12.' })
    const path = `/api/v1/cables/${line(body, 1).id}`
    for (const [end, at] of [
      ['', '/api/v1/cables/{name}'],
      ['/thread', '/api/v1/cables/{name}/thread'],
      ['/findings', '/api/v1/cables/{name}/findings'],
    ] as const) {
      const answer = await ask(own.server, path + end)
      assert.equal(answer.statusCode, 410)
      api.check(at, 'get', answer)
      assert.equal(answer.json().removed.reason, 'Order 12.')
    }
    assert.equal((await ask(own.server, `${path}/documents/1`)).statusCode, 404)
    const rest = await ask(own.server, `/api/v1/cables.ndjson?cursor=${line(body, 1).cursor}`)
    assert.ok(rest.body.includes(line(body, 2).id), 'nothing that came after it is missed')
  } finally {
    await own.close()
  }
})

test('the same answers as of an archive that holds only what the reader may see', async () => {
  const open = (texts: readonly string[]): Promise<TestRoom> => openRoom(texts)
  const [all, seen] = await Promise.all([open(TEXTS), open([CITED, CITED_AGAIN, HOSTILE, NAMING])])
  try {
    const [inAll, inSeen] = [all.serve({ reader: VISITOR }), seen.serve({ reader: VISITOR })]
    const known = (body: string): string =>
      body.replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"|"(?:cursor|token)":"[^"]+"|"(?:deed|id)":\d+|mine-\d/g, '…')
    for (const [, url, , options] of ASKED) {
      const [a, b] = [await ask(inAll, address(url), options), await ask(inSeen, address(url), options)]
      assert.equal(a.statusCode, b.statusCode, url)
      assert.equal(known(a.body), known(b.body), url)
    }
    assert.equal((await ask(inAll, '/api/v1/search')).json().total, 3, 'it sees something')
  } finally {
    await all.close()
    await seen.close()
  }
})

describe('harvest', () => {
  const lines = async (server: FastifyInstance, query = ''): Promise<{ id: string; cursor: string }[]> =>
    (await ask(server, `/api/v1/cables.ndjson?${query}`)).body
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))

  test('gives each match once, and goes on after any line', async () => {
    const all = await lines(room.server)
    assert.equal(all.length, room.archive.search('', PRIVATE_READER, { versions: true }).total)
    assert.equal(new Set(all.map(one => one.id)).size, all.length)
    for (const at of [0, 3, all.length - 1])
      assert.deepEqual(
        await lines(room.server, `cursor=${all[at]!.cursor}`),
        all.slice(at + 1),
        `after line ${at + 1}`,
      )
  })

  test('what comes later comes after the last line, a joined cable anew', async () => {
    const own = await openRoom([HARBOUR, SECTIONS[0]!])
    try {
      const first = await lines(own.server)
      const last = first[first.length - 1]!.cursor
      assert.deepEqual(await lines(own.server, `cursor=${last}`), [])
      await own.archive.add([
        { name: 'late.txt', bytes: new TextEncoder().encode(CITED) },
        { name: 'section.txt', bytes: new TextEncoder().encode(SECTIONS[1]!) },
      ])
      const later = await lines(own.server, `cursor=${last}`)
      assert.deepEqual(later.map(one => (one as { mrnKey?: string }).mrnKey).sort(), [
        '2008LISBON70',
        '2009OSLO12',
      ])
      assert.equal((await lines(own.server)).length, 3)
    } finally {
      await own.close()
    }
  })

  test('waits for a slow client, and stops when it hangs up', async () => {
    const own = await openRoom([], 600)
    let given = 0
    let stopped = false
    // The same archive, with a count of what was taken from it.
    const counted = Object.assign(Object.create(own.archive) as Archive, {
      *arrivals(...asked: Parameters<Archive['arrivals']>) {
        try {
          // Long enough that no buffer on the way holds all of it.
          for (let i = 0; i < 200; i++)
            for (const one of own.archive.arrivals(...asked)) {
              given++
              yield one
            }
        } finally {
          stopped = true
        }
      },
    })
    const server = own.serve({ archive: counted })
    try {
      const { port } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }))
      const socket = connect({ host: '127.0.0.1', port: Number(port) })
      socket.write(`GET /api/v1/cables.ndjson HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
      await once(socket, 'readable')
      socket.pause()
      const settled = async (): Promise<number> => {
        for (let before = -1; before !== given; ) {
          before = given
          await new Promise(resolve => setTimeout(resolve, 300))
        }
        return given
      }
      const held = await settled()
      assert.ok(held > 0 && held < 60_000, `${held} of 120,000 lines were made for a client that reads none`)
      assert.equal(stopped, false)
      socket.destroy()
      for (let i = 0; i < 100 && !stopped; i++) await new Promise(resolve => setTimeout(resolve, 50))
      assert.equal(stopped, true)
      const before = given
      const head = await ask(server, '/api/v1/cables.ndjson', { method: 'HEAD' })
      assert.deepEqual([head.statusCode, head.body], [200, ''])
      assert.ok(given - before < 1000, 'who asks for the head makes nobody work')
      // A room is closed while somebody harvests.
      const other = connect({ host: '127.0.0.1', port: Number(port) })
      other.on('error', () => {})
      other.write(`GET /api/v1/cables.ndjson HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
      await once(other, 'readable')
    } finally {
      await own.close()
    }
  })

  test('a query that very many match gives what it gives otherwise', async () => {
    const own = await openRoom([HARBOUR, RADIOGRAM], 700)
    try {
      const all = await lines(own.server)
      const most = await lines(own.server, 'q=-%22arrived+safely%22')
      assert.ok(most.length > 600)
      assert.deepEqual(
        most.map(one => one.id),
        all.map(one => one.id).filter(id => id !== own.idOf(RADIOGRAM)),
      )
      assert.deepEqual(
        await lines(own.server, `q=-%22arrived+safely%22&cursor=${most[600]!.cursor}`),
        most.slice(601),
      )
    } finally {
      await own.close()
    }
  })

  test('since is a day or an instant', async () => {
    assert.deepEqual(await lines(room.server, 'since=2999-01-01'), [])
    assert.deepEqual(await lines(room.server, 'since=2020-01-01'), await lines(room.server))
  })
})

test('of a cable that is cited and not held is said what is known, to who sees what cites it', async () => {
  const url = '/api/v1/cables/2009STATE4711'
  const { ghost } = (await ask(room.server, url)).json() as {
    ghost: { number: string; total: number; citedBy: { id: string }[] }
  }
  assert.deepEqual(
    [ghost.number, ghost.total, ghost.citedBy[0]!.id],
    ['09 STATE 4711', 1, room.idOf(HARBOUR)],
  )
  const visitor = await ask(room.serve({ reader: VISITOR }), url)
  assert.deepEqual([visitor.statusCode, visitor.json().ghost], [404, undefined])
})
