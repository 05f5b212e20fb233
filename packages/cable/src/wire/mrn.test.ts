import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { posts } from '../tables/index.ts'
import { canonicalId, mrnKey, mrnShort, parseMrn } from './mrn.ts'

const IDS: [written: string, canonical: string, why: string][] = [
  ['10MEXICO83', '10MEXICO83', 'canonical already'],
  ['10MEXICO000083', '10MEXICO83', 'padded'],
  ['09 San José 12', '09SANJOSE12', 'blanks, case, accent'],
  ['2009LISBON5', '09LISBON5', 'four-digit year'],
  ['094QUITO841', '94QUITO841', 'three-digit year with a leading 0'],
  ['09EFTOLISBON44', '09LISBON44', 'EFTO'],
  ['09NOFORNNORTHPORT44', '09NORTHPORT44', 'caption before an unknown post'],
  ['09AMEMBASSYLISBON44', '09LISBON44', 'style'],
  ['08SECTION02OF03OSLO7', '08OSLO7', 'section count'],
  ['08SECTOIN02QF03OSLO7', '08OSLO7', 'garbled section count'],
  ['08CTION02OF03OSLO7', '08OSLO7', 'cut section count'],
  ['0802OF03OSLO7', '08OSLO7', 'section count without its word'],
  ['08SECTION01OF02EFTOOSLO7', '08OSLO7', 'two particles'],
  ['08FINALSECTIONOF02OSLO7', '08OSLO7', 'a final section'],
  ['08ASSIFIEDOSLO7', '08OSLO7', 'piece of a marking'],
  ['08OSLO7ZFR9', '08OSLO7', 'operating signal behind'],
  ['89STATE123TOSEC45', '89STATE123', 'second series behind'],
  ['89TOSEC140045STATE123', '89STATE123', 'second series before'],
  ['8989OSLO7', '89OSLO7', 'year twice'],
  ['01TAIPEI12', '01AITTAIPEI12', 'the institute'],
  ['78TAIPEI12', '78TAIPEI12', 'the embassy'],
  ['75LAPAZ-A12', '75LAPAZ-A12', 'airgram'],
  ['75 LA PAZ A-0012', '75LAPAZ-A12', 'airgram'],
  ['no identifier', 'NOIDENTIFIER', 'text'],
]

for (const [written, canonical, why] of IDS)
  test(`id: ${written} is ${canonical} (${why})`, () => assert.equal(canonicalId(written), canonical))

test('reference numbers as people type them', () => {
  const mexico = { post: 'MEXICO', year: 2010, serial: 83 }
  for (const written of [
    '2010MEXICO83',
    '10 MEXICO 83',
    '10mexico000083',
    '10-MEXICO-83',
    ' 10 Mexico City 83 ',
  ])
    assert.deepEqual(parseMrn(written), mexico, written)
  for (const written of ['MEXICO 83', '10', '', '2010', '10 83', '75LAPAZ-A12', 'x'.repeat(1000)])
    assert.equal(parseMrn(written), undefined, written)
  assert.deepEqual(parseMrn('75 NORTHPORT 1204'), { post: 'NORTHPORT', year: 1975, serial: 1204 })
})

test('keys', () => {
  assert.equal(mrnKey('SANJOSE', 10, 5), '2010SANJOSE5')
  assert.equal(mrnShort('SANJOSE', 2005, 5), '05SANJOSE5')
  assert.deepEqual(
    ['65OSLO1', '66OSLO1', '1973OSLO1'].map(id => parseMrn(id)?.year),
    [2065, 1966, 1973],
  )
})

test('id: once canonical, always canonical; never throws', () => {
  const key = fc.constantFrom(...posts().flatMap(({ key }) => key ?? []))
  const noise = fc.constantFrom(
    '',
    'EFTO',
    'SECTION01OF02',
    'SECTIN1OF2',
    'AMEMBASSY',
    'X',
    '0',
    'ZFR12',
    '-A',
  )
  const id = fc
    .tuple(fc.nat(99), noise, key, fc.nat(9999999), noise)
    .map(
      ([yy, before, post, serial, after]) =>
        `${String(yy).padStart(2, '0')}${before}${post}${serial}${after}`,
    )
  fc.assert(
    fc.property(fc.oneof(id, fc.string(), fc.stringMatching(/^\d{0,4}[A-Z0-9 ]{0,30}\d{0,8}$/)), text => {
      const canonical = canonicalId(text)
      assert.equal(canonicalId(canonical), canonical)
    }),
    { numRuns: 500 },
  )
})

test('id: what is parsed and printed is parsed the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...posts().flatMap(({ key }) => key ?? [])),
      fc.integer({ min: 1980, max: 2065 }),
      fc.nat(9999999),
      (post, year, serial) => {
        const parts = parseMrn(mrnKey(post, year, serial))
        assert.equal(parts?.year, year)
        assert.equal(parts?.serial, serial)
        if (post !== 'TAIPEI') assert.equal(parts?.post, post)
      },
    ),
  )
})
