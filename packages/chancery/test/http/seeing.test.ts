// Pictures of many cables tell a reader nothing of those that he may not see.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask } from './ask.ts'
import { CITED, HARBOUR, HOSTILE, NAMING, NAMING_SECRETLY } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

const ABROAD = HARBOUR.replaceAll('OSLO', 'LISBON').replaceAll('JAN 10', 'JAN 04')

let all: TestRoom
let seen: TestRoom
before(async () => {
  all = await openRoom([CITED, HOSTILE, NAMING, HARBOUR, ABROAD, NAMING_SECRETLY])
  seen = await openRoom([CITED, HOSTILE, NAMING])
})
after(async () => {
  await all.close()
  await seen.close()
})

for (const url of [
  '/',
  '/map',
  '/map.svg',
  '/map.csv?q=barge',
  '/map-traffic.csv',
  '/network',
  '/network?by=addressee&lines=30',
  '/network.svg',
  '/network.csv?q=barge',
  '/network.json',
  '/names',
  '/names.csv',
  '/name/person/Ottokar%20Vegarosa',
  '/name/person/Gunvor%20Plankenhorn',
  '/search?q=name:plankenhorn',
  '/suggest.json?q=person:',
  '/suggest.json?q=person:mus',
  '/gaps',
  '/gaps.svg',
  '/gaps.csv',
  '/cable/2009OSLO12',
  '/trends?with=barge&with=from:lisbon&as=shares',
  '/trends.svg?with=barge',
  '/trends.csv?q=barge&with=harbour&as=shares',
  '/search?q=barge',
  '/search?q=barge&list=dense',
])
  test(`${url} is the same as in a room that holds only what the reader may see`, async () => {
    const [mine, other] = [
      await ask(all.serve({ reader: VISITOR }), url),
      await ask(seen.serve({ reader: VISITOR }), url),
    ]
    assert.equal(mine.statusCode, 200)
    assert.equal(mine.body, other.body)
    assert.doesNotMatch(mine.body, /lisbon, 2004|Lisbon:/i)
  })

test('who is named in nothing that the reader may see does not exist', async () => {
  const visitor = all.serve({ reader: VISITOR })
  const url = '/name/person/Yorvik%20Musaveli'
  assert.equal((await ask(visitor, url)).statusCode, 404)
  assert.equal((await ask(visitor, url)).body, (await ask(visitor, '/name/person/Nobody')).body)
  assert.equal((await ask(all.server, url)).statusCode, 200)
  assert.match((await ask(all.server, '/names.csv')).body, /person,Gunvor Plankenhorn,2\r\n/)
  assert.match((await ask(visitor, '/names.csv')).body, /person,Gunvor Plankenhorn,1\r\n/)
})

test('who may see all sees more', async () => {
  assert.match((await ask(all.server, '/map.csv')).body, /Lisbon,1/)
  assert.match((await ask(all.server, '/network.csv')).body, /Lisbon,Department of State,1/)
  assert.match((await ask(all.server, '/map-traffic.csv')).body, /Lisbon,Department of State,1/)
  assert.match((await ask(all.server, '/gaps.csv')).body, /Lisbon,2004,/)
  assert.match((await ask(all.server, '/cable/2009OSLO12')).body, /data-key="\."/)
  assert.match((await ask(all.server, '/trends.csv?with=from:lisbon')).body, /2004,1/)
})
