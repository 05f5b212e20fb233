import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expanded, inOrder, isCountryCode, isTetragraph, isTrigraph } from './trigraphs.ts'

test('country codes of three letters, and alliances', () => {
  assert.deepEqual(['USA', 'GBR', 'UKR', 'QQQ', 'UK', 'FVEY'].map(isTrigraph), [
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  assert.deepEqual(['FVEY', 'NATO', 'ABCD', 'USA'].map(isTetragraph), [true, true, false, false])
  assert.deepEqual(['NATO', 'AUS', 'toString'].map(isCountryCode), [true, true, false])
})

test('USA first, countries by letter, then alliances, each once (CAPCO-2016 H.8)', () => {
  assert.deepEqual(inOrder(['NATO', 'GBR', 'AUS', 'FVEY', 'USA', 'GBR']), [
    'USA',
    'AUS',
    'GBR',
    'FVEY',
    'NATO',
  ])
})

test('alliances whose members are known are written out', () => {
  assert.deepEqual([...expanded(['USA', 'ACGU', 'NATO'])].sort(), ['AUS', 'CAN', 'GBR', 'NATO', 'USA'])
})
