import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery } from './index.ts'

const READINGS: readonly (readonly [typed: string, reading: string])[] = [
  ['', 'everything'],
  ['harbour', '“harbour”'],
  ['harb*', '“harb…”'],
  ['"Lower Estrel" vote', '“lower estrel” and “vote”'],
  ['a OR b', '“a” or “b”'],
  ['(a OR b) c', '(“a” or “b”) and “c”'],
  ['a b OR c', '“a” and “b” or “c”'],
  ['-a', 'not “a”'],
  ['-(a b)', 'not (“a” and “b”)'],
  ['subject:dues', '“dues” in the subject'],
  ['from:mexico,li*', 'from MEXICO or LI…'],
  ['to:secstate', 'to SECSTATE'],
  ['addressee:paris', 'addressed to PARIS'],
  ['post:riga', 'post RIGA'],
  ['tags:pgov', 'TAGS PGOV'],
  ['caption:sipdis', 'caption SIPDIS'],
  ['mrn:10MEXICO83', 'number 10MEXICO83'],
  ['ref:10MEXICO83', 'citing 10MEXICO83'],
  ['ref:2010MEXICO0083', 'citing 2010MEXICO0083 (10 MEXICO 83)'],
  ['mrn:"98 SAO PAULO 7"', 'number 98 SAO PAULO 7 (98 SAOPAULO 7)'],
  ['from:saopaulo', 'from SAOPAULO (Sao Paulo)'],
  ['precedence:flash', 'precedence FLASH'],
  ['date:2010', 'from 2010-01-01 to 2010-12-31'],
  ['date:2010-01-29', 'on 2010-01-29'],
  ['after:2010', 'since 2010-01-01'],
  ['before:2010', 'before 2010-01-01'],
  ['class:secret', 'classified SECRET'],
  ['class:c,s', 'classified CONFIDENTIAL or SECRET'],
  ['class<=c', 'classified up to CONFIDENTIAL'],
  ['class<c', 'classified below CONFIDENTIAL'],
  ['class>c', 'classified above CONFIDENTIAL'],
  ['class>=c', 'classified from CONFIDENTIAL'],
]

test('a query says in words how it was read', () => {
  for (const [typed, reading] of READINGS) assert.equal(parseQuery(typed).reading, reading, typed)
})
