import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duration, progressLine } from './progress.ts'

test('count, rate, time left and failures, each only where it says something', () => {
  const now = { documents: 12_000, failures: 0, seconds: 6, share: undefined }
  assert.equal(progressLine(now), '12,000 documents, 2,000 a second')
  assert.equal(progressLine({ ...now, share: 0.25 }), '12,000 documents, 2,000 a second, about 18 s left')
  assert.equal(progressLine({ ...now, share: 0.001 }), '12,000 documents, 2,000 a second')
  assert.equal(progressLine({ ...now, failures: 1, share: 1 }), '12,000 documents, 2,000 a second, 1 failure')
})

test('time as exact as a guess may be', () => {
  const said = [0.2, 59, 61, 3500, 3700, 7260, 36_000].map(duration)
  assert.deepEqual(said, ['1 s', '59 s', '1 min', '58 min', '1 h 2 min', '2 h 1 min', '10 h'])
})
