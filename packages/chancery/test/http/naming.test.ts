// A result given to the language model from a page: started, followed, stopped, and only from here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { LightMyRequestResponse } from 'fastify'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { ask, HOST, wordsOf } from './ask.ts'
import { LUNCH } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([LUNCH], 20)
})
after(() => room.close())

const get = (url: string): Promise<LightMyRequestResponse> => ask(room.server, url)

function post(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' },
): Promise<LightMyRequestResponse> {
  return ask(room.server, '/names/model', {
    method: 'POST',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
}

const tokenOf = async (): Promise<string> =>
  /name="token" value="([^"]+)"/.exec((await get('/names/model?q=')).body)?.[1] ?? assert.fail('no token')

test('nothing starts but by a form of this room', async () => {
  const token = await tokenOf()
  assert.equal(
    (await post({ token, q: '', do: 'read' }, { origin: 'http://elsewhere.example' })).statusCode,
    403,
  )
  assert.equal((await post({ token: 'none', q: '', do: 'read' })).statusCode, 403)
  assert.match(wordsOf((await get('/names')).body), /The language model has read 0 of 21 cables/)
})

test('a result is read in the background, and goes on after a stop', async () => {
  const token = await tokenOf()
  assert.match(wordsOf((await get('/names/model?q=trollheim')).body), /Have it read 1 cable/)
  const started = await post({ token, q: 'trollheim', do: 'read' })
  assert.deepEqual([started.statusCode, started.headers.location], [303, '/names/model?q=trollheim'])
  await ended('trollheim')
  assert.match(wordsOf((await get('/names/model?q=trollheim')).body), /It is done: 1 new name was found/)
  assert.match(wordsOf((await get('/name/person/Ingrid%20Trollheim')).body), /1 cable/)
  assert.match(wordsOf((await get(`/cable/${room.idOf(LUNCH)}`)).body), /Ingrid Trollheim by the model/)

  await post({ token, q: '', do: 'read' })
  const stopped = await post({ token, q: '', do: 'stop' })
  assert.equal(stopped.statusCode, 303)
  const read = room.archive.names('', PRIVATE_READER).readByModel
  assert.ok(read >= 1 && read < 21, `${read} read`)
  assert.match(wordsOf((await get('/names/model')).body), /It was stopped.* Have it read \d+ cables/)
  await post({ token, q: '', do: 'read' })
  await ended('')
  assert.match(
    wordsOf((await get('/names')).body),
    /The language model has read 21 of 21 cables. About the model/,
  )
})

async function ended(q: string): Promise<void> {
  for (let n = 0; n < 600; n++) {
    const answer = await ask(room.server, `/names/model?${new URLSearchParams({ q })}`, {
      headers: { accept: 'application/json' },
    })
    if ((answer.json() as { pass: { ended: boolean } }).pass.ended) return
    await setTimeout(50)
  }
  assert.fail('it does not end')
}
