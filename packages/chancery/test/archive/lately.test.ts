import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Lately } from '../../src/archive/lately.ts'

test('what was asked for last stays, within its weight', () => {
  const lately = new Lately<number>(10)
  lately.stand('a')
  lately.put('one', 'a', 1, 5)
  lately.put('two', 'a', 2, 5)
  assert.equal(lately.get('one', 'a'), 1)
  lately.put('three', 'a', 3, 5)
  assert.deepEqual(
    ['one', 'two', 'three'].map(key => lately.get(key, 'a')),
    [1, undefined, 3],
  )
  lately.put('four', 'a', 4, 11)
  assert.equal(lately.get('four', 'a'), undefined)
  lately.put('one', 'a', 5, 5)
  assert.deepEqual([lately.get('one', 'a'), lately.get('three', 'a')], [5, 3])
})

test('nothing of another state is given, whatever happens in whatever order', () => {
  const step = fc.record({
    key: fc.constantFrom('x', 'y', 'z'),
    state: fc.constantFrom('a', 'b'),
    weight: fc.integer({ min: 1, max: 6 }),
    what: fc.constantFrom('put', 'get', 'stand'),
  })
  fc.assert(
    fc.property(fc.array(step), steps => {
      const lately = new Lately<string>(10)
      for (const { key, state, weight, what } of steps)
        if (what === 'put') lately.put(key, state, `${key}${state}`, weight)
        else if (what === 'stand') lately.stand(state)
        else assert.ok([undefined, `${key}${state}`].includes(lately.get(key, state)))
    }),
  )
})
