import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { refine } from './refine.ts'

test('a condition is added, and taken away again', () => {
  const rows: [string, string, string, boolean][] = [
    ['', 'class:secret', 'class:secret', false],
    ['harbour', 'class:secret', 'harbour class:secret', false],
    ['harbour class:secret', 'class:secret', 'harbour', true],
    ['harbour CLASS:SECRET dredging', 'class:secret', 'harbour dredging', true],
    ['class:secret', 'class:secret', '', true],
    ['harbour OR port', 'date:2010', '(harbour OR port) date:2010', false],
    ['(harbour OR port) date:2010', 'date:2010', '(harbour OR port)', true],
    ['from:"san jose" ferry', 'from:"san jose"', 'ferry', true],
    ['-class:secret', 'class:secret', '-class:secret class:secret', false],
    ['tags:SNAR,KCRM', 'tags:SNAR', 'tags:SNAR,KCRM tags:SNAR', false],
  ]
  for (const [q, condition, expected, active] of rows)
    assert.deepEqual(refine(q, condition), { q: expected, active }, `${q} ± ${condition}`)
})

test('what was added can be taken away, in plain queries', () => {
  const word = fc.constantFrom('harbour', 'from:OSLO', '"sea wall"', '-draft', 'extradit*', 'date:2009')
  fc.assert(
    fc.property(fc.array(word), words => {
      const q = words.join(' ')
      const added = refine(q, 'class:c')
      assert.deepEqual(refine(added.q, 'class:c'), { q, active: true })
    }),
  )
})
