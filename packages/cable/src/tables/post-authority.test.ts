import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postAuthority, postKeysOverTime, posts } from './index.ts'
import { POST_SUCCESSION_ROWS } from './post-succession.rows.ts'

test('a post is one record under every name, spelling, designator and indicator', () => {
  for (const written of ['BEIJING', 'Peking', 'AMEMBASSY BEIJING', 'USLO PEKING', 'RUEHBJ']) {
    const found = postAuthority(written)
    assert.deepEqual(
      found?.names.map(one => [one.key, one.from, one.to]),
      [
        ['PEKING', 1973, 1979],
        ['BEIJING', 1979, undefined],
      ],
      written,
    )
    assert.deepEqual([found?.country, found?.countryName], ['CN', 'China'])
  }
  assert.equal(postAuthority('TGG')?.key, 'TEGUCIGALPA')
  assert.ok(postAuthority('MEXICO')?.names[0]?.variants.includes('MEXICOCITY'))
  assert.equal(postAuthority('NORTHPORT'), undefined)
  assert.equal(postAuthority(''), undefined)
})

test('with a year, the name of that year', () => {
  assert.equal(postAuthority('BEIJING', 1975)?.key, 'PEKING')
  assert.equal(postAuthority('PEKING', 2005)?.key, 'BEIJING')
  assert.equal(postAuthority('MAPUTO', 1976)?.key, 'MAPUTO')
  assert.equal(postAuthority('OSLO', 1975)?.key, 'OSLO')
})

test('every post has its record, and successions name posts of the table', () => {
  const keys = new Set(posts().flatMap(post => post.key ?? []))
  for (const key of keys) {
    const found = postAuthority(key)
    assert.equal(found?.key, key)
    assert.ok(found?.names.some(one => one.key === key))
  }
  for (const [before, after] of POST_SUCCESSION_ROWS)
    for (const name of [before, after]) assert.ok(keys.has(name.replaceAll(' ', '')), name)
  assert.deepEqual(postKeysOverTime('MUMBAI'), ['BOMBAY', 'MUMBAI'])
  assert.deepEqual(postKeysOverTime('OSLO'), ['OSLO'])
})
