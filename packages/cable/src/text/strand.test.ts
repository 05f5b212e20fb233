import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Strand, StrandBuilder } from './strand.ts'

test('a whole source maps to itself', () => {
  const strand = Strand.of('HARBOR', 3)
  assert.deepEqual(strand.place(), [{ source: 3, start: 0, end: 6 }])
  assert.deepEqual(strand.place(2, 4), [{ source: 3, start: 2, end: 4 }])
  assert.deepEqual(strand.place(4, 4), [])
})

test('what was cut out parts a place in two; neighbours are one span', () => {
  const source = Strand.of('one PAGE two')
  const strand = Strand.concat([source.slice(0, 4), source.slice(9)])
  assert.equal(strand.text, 'one two')
  assert.deepEqual(strand.place(), [
    { source: 0, start: 0, end: 4 },
    { source: 0, start: 9, end: 12 },
  ])
  assert.deepEqual(Strand.concat([source.slice(0, 4), source.slice(4)]).place(), [
    { source: 0, start: 0, end: 12 },
  ])
})

test('a replacement stands for the whole of what it replaced', () => {
  const source = Strand.of('A&amp;B')
  const joined = new StrandBuilder()
  joined.add(source, 0, 1)
  joined.put('&', source, 1, 6)
  joined.add(source, 6)
  const strand = joined.done()
  assert.equal(strand.text, 'A&B')
  assert.deepEqual(strand.place(1, 2), [{ source: 0, start: 1, end: 6 }])
  assert.deepEqual(strand.rows(), [
    [0, 0, 0, 1],
    [1, 0, 1, 6],
    [2, 0, 6, 7],
  ])
  assert.deepEqual(strand.slice(1, 3).place(), [{ source: 0, start: 1, end: 7 }])
})

test('however a source is cut and joined, each character knows where it stood', () => {
  const cuts = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 })
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), cuts, (text, pairs) => {
      const source = Strand.of(text, 1)
      const parts = pairs.map(([a, b]) => source.slice(Math.min(a, b), Math.min(Math.max(a, b), text.length)))
      const strand = Strand.concat(parts)
      for (let i = 0; i < strand.length; i++) {
        const [span] = strand.place(i, i + 1)
        assert.equal(span && text.slice(span.start, span.end), strand.text[i])
      }
      const again = strand.place().map(span => text.slice(span.start, span.end))
      assert.equal(again.join('').length >= 1 || strand.length === 0, true)
    }),
  )
})
