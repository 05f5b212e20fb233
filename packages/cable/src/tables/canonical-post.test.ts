import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalPost, distance, nearest, posts } from './index.ts'

const CASES: [written: string, key: string, repaired: boolean, why: string][] = [
  ['SAN JOSE', 'SANJOSE', false, 'blanks'],
  ["N'Djamena", 'NDJAMENA', false, 'apostrophe and case'],
  ['Bogotá', 'BOGOTA', false, 'accents'],
  ['PORT-AU-PRINCE', 'PORTAUPRINCE', false, 'hyphens'],
  ['AMEMBASSY LA PAZ', 'LAPAZ', false, 'style'],
  ['USMISSION USUN NEW YORK', 'USUNNEWYORK', false, 'style and synonym'],
  ['AMCONSUL HERMOSILLO', 'HERMOSILLO', false, 'style'],
  ['SECSTATE WASHDC', 'STATE', false, 'designator'],
  ['DEPT OF COMMERCE WASHINGTON DC', 'USDOC', false, 'designator whose key is another word'],
  ['MADRIDSP', 'MADRID', false, 'country tail, FIPS'],
  ['LISBON PO', 'LISBON', false, 'country tail'],
  ['HAGUE', 'THEHAGUE', false, 'synonym'],
  ['RIO DE JAN', 'RIODEJANEIRO', false, 'cut at ten'],
  ['NEWDE', 'NEWDELHI', true, 'cut at six, blank counted'],
  ['MONTEVID', 'MONTEVIDEO', true, 'the one post that begins so'],
  ['PERU', 'LIMA', true, 'country for its capital'],
  ['TEGUCIGLAPA', 'TEGUCIGALPA', true, 'letters swapped'],
  ['HELSNKI', 'HELSINKI', true, 'letter dropped'],
  ['KAHTMANDO', 'KATHMANDU', true, 'two slips in a long name'],
]

for (const [written, key, repaired, why] of CASES)
  test(`post: ${written} is ${key} (${why})`, () => {
    assert.deepEqual(canonicalPost(written), { key, known: true, repaired })
  })

test('post: never forced', () => {
  for (const written of ['NORTHPORT', 'CALL', 'PARA', 'DATED', 'MALES', '', '12', 'MONT', 'OSLA'])
    assert.deepEqual(canonicalPost(written), {
      key: written.replace(/\d/g, ''),
      known: false,
      repaired: false,
    })
})

test('post: every key and every designator is its own canonical form', () => {
  for (const { key, name } of posts()) {
    if (!key) continue
    assert.equal(canonicalPost(key).key, key)
    assert.ok(canonicalPost(name).known, name)
  }
})

test('post: once canonical, always canonical', () => {
  const written = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc
      .constantFrom(...posts().map(({ name }) => name))
      .chain(name =>
        fc
          .tuple(fc.nat(name.length), fc.constantFrom('', 'X', 'SP', 'AMEMBASSY'))
          .map(([at, put]) => name.slice(0, at) + put + name.slice(at + 1)),
      ),
  )
  fc.assert(
    fc.property(written, text => {
      const { key, known } = canonicalPost(text)
      const again = canonicalPost(key)
      assert.equal(again.key, key)
      assert.equal(again.known, known)
    }),
  )
})

test('post: one slip in a long name is mended or left alone, hardly ever another post', () => {
  let wrong = 0
  let cases = 0
  for (const { key } of posts()) {
    if (!key || key.length < 7) continue
    for (let at = 0; at < key.length; at++) {
      const found = canonicalPost(key.slice(0, at) + key.slice(at + 1))
      cases++
      if (found.known && found.key !== key) wrong++
    }
  }
  assert.ok(wrong <= cases / 200, `${wrong} of ${cases}`)
})

test('distance counts drops, additions, changes and swaps up to its limit', () => {
  assert.equal(distance('QUITO', 'QUITO', 2), 0)
  assert.equal(distance('QUTIO', 'QUITO', 2), 1)
  assert.equal(distance('QUIT', 'QUITO', 2), 1)
  assert.equal(distance('QXYTO', 'QUITO', 2), 2)
  assert.equal(distance('LIMA', 'MOSCOW', 2), 3)
  assert.equal(nearest('ROMA', ['ROME', 'RIGA'], 1), 'ROME')
  assert.equal(nearest('ROMX', ['ROME', 'ROMA'], 1), undefined)
})
