// Pictures of many cables tell a reader nothing of those that he may not see.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask } from './ask.ts'
import { CITED, HARBOUR, HOSTILE } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

const ABROAD = HARBOUR.replaceAll('OSLO', 'LISBON').replaceAll('JAN 10', 'JAN 04')

let all: TestRoom
let seen: TestRoom
before(async () => {
  all = await openRoom([CITED, HOSTILE, HARBOUR, ABROAD])
  seen = await openRoom([CITED, HOSTILE])
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
  '/name/place/Oslo',
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

test('who may see all sees more', async () => {
  assert.match((await ask(all.server, '/map.csv')).body, /Lisbon,1/)
  assert.match((await ask(all.server, '/network.csv')).body, /Lisbon,Department of State,1/)
  assert.match((await ask(all.server, '/map-traffic.csv')).body, /Lisbon,Department of State,1/)
  assert.match((await ask(all.server, '/gaps.csv')).body, /Lisbon,2004,/)
  assert.match((await ask(all.server, '/cable/2009OSLO12')).body, /data-key="\."/)
  assert.match((await ask(all.server, '/trends.csv?with=from:lisbon')).body, /2004,1/)
})
