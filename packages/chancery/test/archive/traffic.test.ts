// Neighbours of a cable and who writes to whom, over a real archive, for readers who may see all or less.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Archive, type Neighbours, openArchive } from '../../src/archive/index.ts'
import { PRIVATE_READER, type Reader } from '../../src/guard/index.ts'

const VISITOR: Reader = { id: 'v', name: 'V', clearance: { level: 'UNCLASSIFIED', caveats: [] } }

const cable = (
  serial: number,
  day: number,
  { post = 'OSLO', secret = false, year = 9, to = 'SECSTATE WASHDC', hour = 10 } = {},
): string =>
  [
    `R ${String(day).padStart(2, '0')}${hour}00Z JAN ${String(year).padStart(2, '0')}`,
    `FM AMEMBASSY ${post}`,
    ...to.split('|').map((one, i) => `${i ? '' : 'TO '}${one}`),
    'BT',
    `${secret ? 'S E C R E T' : 'UNCLAS'} ${post} ${String(serial).padStart(6, '0')}`,
    '',
    'E.O. 12958: N/A',
    'TAGS: ECON',
    `SUBJECT: HERRING ${serial}`,
    '',
    `1. The herring came late, number ${serial} of ${post}.`,
    'BT',
    '',
  ].join('\r\n')

const folder = mkdtempSync(join(tmpdir(), 'chancery-traffic-'))
let archive: Archive
before(async () => {
  archive = await openArchive(folder)
  const texts = [
    cable(9, 3),
    cable(10, 5, { secret: true }),
    cable(11, 4),
    cable(100, 20, { to: 'SECSTATE WASHDC|AMEMBASSY LISBON|AMEMBASSY LISBON IMMEDIATE' }),
    cable(990, 28),
    cable(2, 2, { year: 10 }),
    cable(10, 9, { post: 'LISBON', to: 'AMEMBASSY OSLO' }),
    // Sent in the same minute as the first.
    cable(12, 3),
  ]
  await archive.add(texts.map((text, i) => ({ name: `${i}.txt`, bytes: new TextEncoder().encode(text) })))
})
after(() => {
  archive.close()
  rmSync(folder, { recursive: true })
})

const names = (ends: Neighbours['number']): (string | undefined)[] => [ends.before?.mrn, ends.after?.mrn]

function around(
  number: string,
  reader = PRIVATE_READER,
): { number: (string | undefined)[]; date: (string | undefined)[] } {
  const found = archive.open(number, reader)
  assert.equal(found.kind, 'cable')
  const { number: byNumber, date } = archive.neighbours(
    found.kind === 'cable' ? found.cable.summary.id : '',
    reader,
  )
  return { number: names(byNumber), date: names(date) }
}

test('neighbours are those of the same post, by number and by date, over the end of a year', () => {
  assert.deepEqual(around('09OSLO11').number, ['09 OSLO 10', '09 OSLO 12'])
  assert.deepEqual(around('09OSLO100').number, ['09 OSLO 12', '09 OSLO 990'])
  assert.deepEqual(around('09OSLO990').number, ['09 OSLO 100', '10 OSLO 2'])
  assert.deepEqual(around('09OSLO10').date, ['09 OSLO 11', '09 OSLO 100'])
  assert.deepEqual(around('10OSLO2'), {
    number: ['09 OSLO 990', undefined],
    date: ['09 OSLO 990', undefined],
  })
  assert.deepEqual(around('09LISBON10'), { number: [undefined, undefined], date: [undefined, undefined] })
})

test('who goes from neighbour to neighbour by date comes to every cable once', () => {
  const walked: string[] = []
  let id = archive.search('from:oslo', PRIVATE_READER, { sort: 'oldest' }).hits[0]!.id
  for (let n = 0; n < 20; n++) {
    walked.push(id)
    const next = archive.neighbours(id, PRIVATE_READER).date.after
    if (!next) break
    assert.equal(archive.neighbours(next.id, PRIVATE_READER).date.before?.id, id)
    id = next.id
  }
  assert.equal(new Set(walked).size, 7)
  assert.equal(walked.length, 7)
})

test('a cable that the reader does not see is nobody’s neighbour, and has none', () => {
  assert.deepEqual(around('09OSLO11', VISITOR).number, ['09 OSLO 9', '09 OSLO 12'])
  assert.equal(around('09OSLO11', VISITOR).date[1], '09 OSLO 100')
  const secret = archive.search('mrn:09OSLO10', PRIVATE_READER).hits[0]!.id
  assert.deepEqual(archive.neighbours(secret, VISITOR), { number: {}, date: {} })
})

const lines = (reader: Reader, query = '', by?: 'post' | 'addressee'): string[] => {
  const { nodes, edges } = archive.traffic(query, reader, by ? { by } : {})
  return edges.map(({ from, to, cables }) => `${nodes[from]!.name} > ${nodes[to]!.name}: ${cables}`)
}

test('traffic: a post under all its addresses is one, and a cable counts once for it', () => {
  assert.deepEqual(lines(PRIVATE_READER), [
    'Oslo > Department of State: 7',
    'Oslo > Lisbon: 1',
    'Lisbon > Oslo: 1',
  ])
  assert.deepEqual(lines(PRIVATE_READER, 'date:2010'), ['Oslo > Department of State: 1'])
})

test('traffic: the searches of its nodes find what it counts', () => {
  for (const by of ['post', 'addressee'] as const) {
    const { nodes, edges } = archive.traffic('', PRIVATE_READER, { by })
    for (const { from, to, cables } of edges) {
      const query = `${nodes[from]!.queries.sent} ${nodes[to]!.queries.received}`
      assert.equal(archive.search(query, PRIVATE_READER).total, cables, query)
    }
  }
})

test('traffic: what the reader does not see is not counted', () => {
  assert.equal(lines(VISITOR)[0], 'Oslo > Department of State: 6')
  assert.equal(archive.traffic('', VISITOR).total, 7)
})
