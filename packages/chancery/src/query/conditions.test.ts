import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { conditions, without } from './conditions.ts'
import { parseQuery } from './parse.ts'

test('each condition with all that was typed for it', () => {
  const rows: [string, ...string[]][] = [
    [''],
    ['harbour', 'harbour'],
    ['harbour  from:OSLO', 'harbour', 'from:OSLO'],
    ['harbour AND "sea wall"', 'harbour', '"sea wall"'],
    ['harbour -strike', 'harbour', '-strike'],
    ['harbour NOT strike', 'harbour', 'NOT strike'],
    ['(ferry OR harbour) -(strike OR "sea wall") tags:SNAR', '(ferry OR harbour)', '-(strike OR "sea wall")', 'tags:SNAR'],
    ['ferry OR harbour', 'ferry OR harbour'],
    ['ferry NEAR/3 (strike OR fire) date:2010', 'ferry NEAR/3 (strike OR fire)', 'date:2010'],
    ['((ferry OR harbour)) class:c', '((ferry OR harbour))', 'class:c'],
    ['(ferry class:c', '(ferry', 'class:c'],
  ] // biome-ignore format: a table
  for (const [q, ...expected] of rows)
    assert.deepEqual(
      conditions(q).map(({ start, end }) => q.slice(start, end)),
      expected,
      q,
    )
})

test('without a condition the others stay as they were read', () => {
  const part = fc.constantFrom('harbour', '"sea wall"', '-strike', 'NOT ferry', '(a1 OR b1)', '-(c1 OR d1)', 'from:OSLO', 'date:2010-01', 'class<=c', 'x1 NEAR/2 y1') // biome-ignore format: a table
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(), (parts, pick) => {
      const typed = parts.join(' ')
      const list = conditions(typed)
      const taken = list[pick % list.length]!
      const left = conditions(without(typed, taken)).map(({ query }) => parseQuery('').reading && query.kind)
      assert.deepEqual(
        left,
        list.filter(one => one !== taken).map(({ query }) => query.kind),
      )
    }),
  )
})
